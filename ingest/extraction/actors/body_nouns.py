"""Nouns that say of the name beside them that it is a body: "a network of widows"."""

from ingest.extraction.actors.name_view import NameView

ARTICLES = frozenset({"the", "le", "la", "les", "l", "a", "an", "un", "une"})
_BODIES = {
    "en": frozenset(
        ("ngo", "ngos", "organisation", "organization", "association", "network", "charity")
        + ("coalition", "foundation", "collective", "consortium", "cooperative", "movement")
        + ("militia", "party", "company", "broadcaster", "newspaper", "platform", "union", "firm")
        + ("organisations", "organizations", "group", "initiative")
    ),
    "fr": frozenset(
        ("ong", "organisation", "association", "reseau", "structure", "plateforme", "collectif")
        + ("coalition", "asbl", "fondation", "groupement", "mouvement", "federation", "consortium")
        + ("milice", "entreprise", "parti", "journal", "societe", "initiative", "cooperative")
    ),
}
# In English a noun behind another is the head: "a union activist" is a person.
_BEHIND_HEAD = frozenset(
    ("of", "for", "that", "which", "whose", "in", "from", "with", "at", "against", "without")
    + ("based", "working", "led", "founded", "created", "supporting", "representing", "run")
)
_STOPS = frozenset(",.;:()–—")
# In French the head comes first, behind few adjectives: "une petite association".
_BEFORE_HEAD = frozenset(
    ("petit", "petite", "grand", "grande", "jeune", "nouveau", "nouvel", "nouvelle", "premier")
    + ("premiere", "ancien", "ancienne", "autre", "vaste", "important", "importante", "seule")
)
_LINKS = frozenset(
    ("of", "for", "in", "from", "with", "at", "to", "on", "by", "and", "or", "who", "whose")
    + ("that", "which", "behind", "within", "under", "against", "s", "d", "de", "du", "des", "et")
)
_MODIFIERS = 4


def is_body_noun(view: NameView, at: int) -> bool:
    """True for a word of the language that says of what is named beside it that it is a body."""
    return view.low(at) in _BODIES[view.language]


def apposed_body(view: NameView, comma: int) -> str | None:
    """The noun of ", a network of widows" after a name."""
    marked = comma < len(view.tokens) - 2 and view.tokens[comma].text == ","
    noun = body_noun(view, comma + 2) if marked and view.low(comma + 1) in ARTICLES else None
    return None if noun is None else view.low(noun)


def body_noun(view: NameView, at: int) -> int | None:
    """The head of what is apposed, when it is a body and not the director or founder of one.

    Args:
        view: the text.
        at: the token behind the article.
    """
    for noun in range(at, min(at + _MODIFIERS, len(view.tokens) - 1)):
        if is_body_noun(view, noun):
            return noun if _is_head(view, noun) else None
        if not _is_modifier(view, noun):
            return None
    return None


def _is_modifier(view: NameView, at: int) -> bool:
    low = view.low(at)
    if view.language == "fr":
        return low in _BEFORE_HEAD
    if view.tokens[at].text in ("’s", "'s") or low.endswith(" based"):
        return True
    other = low in _LINKS or low in ARTICLES or view.title(at) or view.tokens[at].is_capital
    return bool(low) and not other


def _is_head(view: NameView, at: int) -> bool:
    after = view.tokens[at + 1]
    if view.language == "fr":
        return (view.low(at), after.low) != ("societe", "civile")
    return after.text in _STOPS or after.low in _BEHIND_HEAD
