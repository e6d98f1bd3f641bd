"""What stands between a subject and its verb: relative clauses, appositions, "via its office"."""

from ingest.extraction.actors.mentions import Found

_LONGEST_GAP = 16
_LONGEST_CLAUSE = 30
# What opens a clause between a subject and its verb: "The Mission, through its office, held".
_THROUGH = frozenset(
    {"through", "via", "a", "au", "par", "represented", "represente", "representee"}
)


def before_clause(found: Found, verb: int) -> int:
    """The token of "qui" in "X qui a organisé", of the verb when no name stands before it."""
    at = verb - 1
    while found.view.low(at) in found.view.words.adverbs or at in found.view.page.asides:
        at -= 1
    if at > 0 and found.view.tokens[at].text == ",":
        return _before_insertion(found, at, verb)
    relative = found.view.low(at) in ("qui", "who", "which", "that")
    return at if relative and _is_antecedent(found, at - 1) else verb


def _before_insertion(found: Found, comma: int, verb: int) -> int:
    """The comma that opens ", which works in Mopti," before a verb, else the verb itself.

    ", à travers sa section des affaires civiles," opens so too, with commas inside.
    """
    view = found.view
    for at in range(comma - 1, max(0, comma - _LONGEST_CLAUSE), -1):
        if view.tokens[at].text != ",":
            continue
        named = view.marks.mention(at - 1) is not None or view.tokens[at - 1].text == ")"
        person = view.tokens[at - 1].is_capital and view.low(at + 1) in ("who", "qui")
        if view.low(at + 1) in _THROUGH and named:
            return at
        if comma - at < _LONGEST_GAP and view.low(at + 1) in ("which", "who", "qui"):
            return at if named or person else verb
        if comma - at > 2 and named and _is_apposition(found, at + 1, comma):
            return at
    return verb


def _is_apposition(found: Found, first: int, last: int) -> bool:
    """True for "a network of women", "based in Uvira", "the oldest of them": no further subject."""
    view = found.view
    low = view.low(first)
    if low in _ONE or low in _BASED:
        return True
    named = any(view.marks.mention(n) is not None for n in range(first, last))
    return low in _ARTICLES and not named


_ONE = frozenset({"a", "an", "one", "un", "une", "itself", "themselves"})
_BASED = frozenset(
    ("based", "base", "basee", "founded", "created", "established", "known", "fonde", "fondee")
    + ("cree", "creee", "membre", "member", "organisation", "organization", "ong", "structure")
    + ("plateforme", "reseau", "association", "also", "en", "specialise", "specialisee", "active")
    + ("actif", "formerly", "alias", "dite", "dit", "working", "whose", "dont", "together")
)


def _is_antecedent(found: Found, at: int) -> bool:
    """True for a name just before "which" that depends on no other noun."""
    view = found.view
    at -= view.tokens[at].text == ","
    if view.tokens[at].text == ")" and view.tokens[at - 2].text == "(":
        at -= 3
    mention = view.marks.mention(at)
    if mention is None or mention.kind == "group":
        return False
    before = mention.first - 1
    while view.low(before) in _ARTICLES:
        before -= 1
    told = view.low(before) in _ACCORDING
    return told or view.low(before) not in view.words.prepositions


_ACCORDING = frozenset({"pour", "selon", "for", "to"})
_ARTICLES = frozenset({"the", "la", "le", "les", "l"})
