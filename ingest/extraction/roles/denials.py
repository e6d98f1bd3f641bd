"""Parts that the text denies: "did not attend", "n'a pas participé", "in the absence of", "ni".

A denied part is no part, and no silence either: it becomes an issue of the record.
"""

from collections.abc import Iterator

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.roles import RoleFact
from ingest.extraction.text.spans import Mention

_NOT = frozenset({"not", "never", "hardly", "pas", "jamais", "guere", "nullement"})
_ONLY = frozenset({"only", "just", "merely", "seulement", "uniquement", "necessarily"})
# "n'a pas manqué de", "did not fail to", "n'a pas caché": they did.
_AFFIRMING = frozenset(
    ("manque", "fail", "hesitate", "hesite", "hide", "cache", "tarde", "oublie", "forget")
)
_KEPT_AWAY = frozenset(
    ("absent", "absente", "absents", "absentes", "excused", "excuse", "excuses", "excusee")
    + ("excusees", "refused", "refuses", "refuse", "refusent", "declined", "decline", "failed")
    + ("denied", "denies", "nie", "dement", "excuser", "barred", "prevented", "rejected", "empeche")
    + ("apologies", "apologised", "apologized", "regrets")
    + ("boycotted", "boycotte", "boude", "skipped", "withdrew", "cannot", "couldn")
    + ("didn", "wasn", "weren", "hasn", "hadn", "wouldn", "isn", "aren", "unable")
)
_WITHOUT = frozenset(
    ("without", "sans", "ni", "nor", "neither", "except", "excepting", "excluding", "barring")
    + ("absence", "hormis", "excepte", "sauf", "aucun", "aucune", "nul", "instead")
)
_NOBODY = frozenset({"nobody", "none", "false", "untrue", "faux", "aucun", "aucune", "personne"})
# "Nobody forgot that X paid", "personne n'ignore que": X did.
_DOUBTING = frozenset(
    ("forgot", "forgets", "forget", "forgotten", "doubts", "doubted", "doubt", "disputes")
    + ("disputed", "dispute", "denies", "denied", "deny", "surprised", "oublie", "oubliera")
    + ("ignore", "ignorait", "doute", "doutait", "conteste", "contestait", "nie", "surpris")
)
_AND = frozenset({"and", "et", "or", "ou", "ni", "nor"})
_NO = frozenset({"not", "non", "pas"})
_BY = frozenset({"by", "par"})
_LINKING = frozenset({"the", "la", "le", "les", "l", "of", "de", "du", "des", "d", "from"})
_SPEAKING = frozenset({"presenter", "opener", "closer", "facilitator"})
_BEFORE_CUE, _AFTER_CUE = 4, 2
_AFTER_NAME, _BEFORE_NAME = 7, 5
_HEAD, _AFTER_NOBODY = 4, 8
_INVITED = frozenset({"invited", "invite", "invitee", "invites", "invitees"})
_AFTER_INVITED = 14
_CLAUSES = frozenset(
    ("but", "mais", "while", "whereas", "tandis", "although", "who", "which", "qui", "that", "que")
    + ("qu", "it", "he", "she", "they", "il", "elle", "ils", "elles", "if", "si", "whether")
)
_ENDS = frozenset('.;:!?"“”«»()')


def is_denied(found: Found, fact: RoleFact) -> bool:
    """True when the words around a part say that there was none."""
    cue = _cue(found, fact)
    return (
        (cue is not None and _denies_cue(found, fact, cue))
        or _denies_after(found, fact.mention, cue)
        or _invited_in_vain(found, fact)
        or _begins_with_denial(found, fact)
        or _denies_before(found, fact.mention)
    )


def _cue(found: Found, fact: RoleFact) -> tuple[int, int] | None:
    """The tokens of the wording that tells the part."""
    text, end = found.view.page.text, max(fact.end, fact.sentence.end)
    at = text.find(fact.wording, fact.start, end) if fact.wording else -1
    return None if at < 0 else found.index.around(at, at + len(fact.wording))


def _denies_cue(found: Found, fact: RoleFact, cue: tuple[int, int]) -> bool:
    """ "was not funded by X", "X and Y have never taken part"."""
    first, last = cue
    near = [*_run(found, first - 1, -1, _BEFORE_CUE)][::-1]
    # What somebody said may well be that something is not so.
    after = () if fact.role in _SPEAKING else _run(found, last, 1, _AFTER_CUE)
    return _denied(found, [*near, *range(first, last), *after])


def _denies_after(found: Found, mention: Mention, cue: tuple[int, int] | None) -> bool:
    """ "X was not invited", "X, absent that day", "X a refusé de participer"."""
    words = [*_run(found, mention.last, 1, _AFTER_NAME)]
    if cue is not None and cue[0] >= mention.last:
        words = [n for n in words if n < cue[0]]
    unreal = any(found.view.low(n) == "would" and found.view.low(n + 1) == "have" for n in words)
    return unreal or _denied(found, words)


def _invited_in_vain(found: Found, fact: RoleFact) -> bool:
    """ "X had been invited but did not come", "X, invité, n'a pas pu être représenté"."""
    last = min(fact.mention.last + _AFTER_INVITED, fact.sentence.last)
    words = range(fact.mention.last, last)
    asked = [n for n in words[:_BEFORE_NAME] if found.view.low(n) in _INVITED]
    return bool(asked) and _denied(found, [*range(asked[0] + 1, last)])


def _begins_with_denial(found: Found, fact: RoleFact) -> bool:
    """ "Nobody from X", "None of the guests, X and Y, came", "It is false that X", "If X had"."""
    head = range(fact.sentence.first, min(fact.sentence.first + _HEAD, fact.mention.first))
    words = [low for n in head if (low := found.view.low(n))]
    unreal = words[:1] in (["if"], ["si"]) and fact.role not in _SPEAKING
    return unreal or any(_is_nobody(found, fact, n) for n in head)


def _is_nobody(found: Found, fact: RoleFact, at: int) -> bool:
    """ "Nobody", "personne … ne"; not "une personne", "none other than", "nobody forgot that"."""
    low = found.view.low
    if low(at) not in _NOBODY or low(at + 1) == "other" or "autre" in (low(at + 1), low(at + 2)):
        return False
    if any(low(n) in _DOUBTING for n in range(at + 1, fact.mention.first)):
        return False
    return low(at) != "personne" or _is_subject_of_denial(found, fact, at)


def _is_subject_of_denial(found: Found, fact: RoleFact, at: int) -> bool:
    """ "Personne" is nobody where no article stands before it and "ne" behind it."""
    low = found.view.low
    bare = at == fact.sentence.first or low(at - 1) in _CLAUSES | _AND | {""}
    last = min(at + _AFTER_NOBODY, fact.sentence.last)
    return bare and any(low(n) in ("ne", "n") for n in range(at + 1, last))


def _denied(found: Found, words: list[int]) -> bool:
    """A word of denial stands among these, and the word after it does not take it back."""
    for n in words:
        low, after = found.view.low(n), found.view.low(n + 1)
        if low in _NOT and after not in _ONLY and after not in _AFFIRMING:
            return True
        if low in _KEPT_AWAY and found.view.low(n - 1) not in _NOT:
            return True
    return False


def _denies_before(found: Found, mention: Mention) -> bool:
    """ "without X", "in the absence of X and Y", "ni X ni Y", "no delegate of X"."""
    at = _list_head(found, mention)
    near = _bare(found, at)
    if found.view.low(near - 1 if found.view.low(near) in _BY else near) in _NO:
        return True
    for n in _run(found, at - 1, -1, _BEFORE_NAME):
        low = found.view.low(n)
        if low in _WITHOUT or (low == "no" and found.view.low(n + 1) not in ("fewer", "less")):
            return found.view.low(n - 1) not in ("not", "pas", "non")
    return False


def _list_head(found: Found, mention: Mention) -> int:
    """The first token of the list of names joined by "and" in which a name stands."""
    view, at = found.view, mention.first
    while True:
        n = _bare(found, at)
        if view.low(n) not in _AND or view.low(n) in ("ni", "nor"):
            return at
        before = view.marks.mention(n - 1)
        if before is None:
            return at
        at = before.first


def _bare(found: Found, at: int) -> int:
    """The token before one, past articles and "of"."""
    n = at - 1
    while found.view.low(n) in _LINKING:
        n -= 1
    return n


def _run(found: Found, at: int, step: int, most: int) -> Iterator[int]:
    """Words of the same clause from a token on; another name and a comma end it."""
    tokens, taken = found.view.tokens, 0
    while 0 <= at < len(tokens) and taken < most:
        mention = found.view.marks.mention(at)
        if mention is not None or tokens[at].text in _ENDS or _parts(found, at):
            return
        if tokens[at].low:
            yield at
            taken += 1
        at += step


def _parts(found: Found, at: int) -> bool:
    """A comma, "but" or "and not", unless what follows is "absent", "excused"."""
    low, after = found.view.low(at), found.view.low(at + 1)
    if low in _CLAUSES or (low in _AND and after in _NO):
        return True
    return found.view.tokens[at].text == "," and after not in _KEPT_AWAY
