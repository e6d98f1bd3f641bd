"""How a name is written, made plain before it is read: joined words, legal forms, acronyms."""

import re

from graph.model.folding import fold
from ingest.resolution.name_letters import compact, fit
from ingest.resolution.name_shape import looks_like_acronym

# HopeBridge is Hope Bridge; CoCaFEM and McKenna stay.
_JOINED = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
_CAMEL = re.compile(r"\b[A-Z][a-z]{2,}(?:[A-Z][a-z]{2,})+\b")
# Legal forms that fold to single letters or that a common word looks like.
_LEGAL = re.compile(
    r" (?:e v|a s b l|a i s b l|v z w|g m b h|s a r l|s a|s r l|l t d|n v|b v|n g o|o n g|c s o"
    r"|onlus|srl|vzw|non profit|not for profit|sans but lucratif|but non lucratif)$"
)
_BEFORE = re.compile(r"^(?P<acronym>[^\s/:–-]{2,12})(?:\s*[-–/:]\s*|\s+)(?P<rest>\S+\s+\S.*)$")
_BEHIND = re.compile(r"^(?P<rest>\S+\s+.*?\S)(?:\s*[-–/:,]\s*|\s+)(?P<acronym>[^\s/:–-]{2,12})$")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][^\s]*[A-ZÀ-Þ]")
_SPELLED_OUT = 0.6


def words_parted(text: str) -> str:
    """Return the text with words that were joined by capitals parted: `HopeBridge`."""
    return _CAMEL.sub(lambda found: _JOINED.sub(" ", found.group()), text)


def without_legal_form(folded: str) -> str:
    """Return a folded name without a legal form at its end: `kibatsi e v` is `kibatsi`."""
    return _LEGAL.sub("", folded)


def own_acronym(text: str) -> tuple[str, str | None]:
    """Return the name without its own acronym before or behind it, and that acronym, compact.

    `SEI/Save the Elders International` and `Save the Elders International SEI` carry SEI, because
    the other words spell it out; `DRS Mopti` keeps its letters, and None is returned.
    """
    if _CAPITALS.search(text) is None:
        return text, None
    for form in (_BEFORE, _BEHIND):
        found = form.match(text)
        if found is not None and spells_out(found["rest"], found["acronym"]):
            return found["rest"], compact(found["acronym"])
    return text, None


def spells_out(words: str, acronym: str) -> bool:
    """True when the first letters of the words give an acronym of three letters or more."""
    letters = compact(acronym)
    if len(letters) < 3 or not looks_like_acronym(acronym):
        return False
    told = tuple((word, len(word) < 4) for word in fold(words).split())
    return fit(letters, told) >= _SPELLED_OUT
