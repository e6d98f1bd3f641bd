"""What kind of actor a name says: by its head noun, other words, its organisation."""

import re

from graph.model.folding import fold
from ingest.extraction.name_view import NameView
from ingest.extraction.spans import Mention


def organisation_type(view: NameView, head: str, name: str, owner: Mention | None) -> str | None:
    """The actor type that the words of a name say, None when they say none."""
    kind = view.words.heads[view.language].get(head)
    if kind == UNKNOWN:
        return owner.type if owner is not None else _hinted(view, name, None)
    if _WORKING.search(name):
        return "network"
    if owner is not None and owner.ref == "un":
        return kind if kind == "un-mission" else "un-agency"
    if owner is not None and (kind is None or owner.type in _INHERITED):
        return owner.type
    if kind is None:
        return _hinted(view, name, None)
    if head in _WORLDWIDE and name.lower().startswith(("world ", "international ")):
        return "igo"
    from_name = _hinted(view, name, kind)
    return from_name or kind or (owner.type if owner is not None else None)


UNKNOWN = "?"  # a head that says no kind: a centre may do research or not
# A body of such an organisation is of its kind: the AU Commission, the IGAD Council of Ministers.
_INHERITED = frozenset(
    {"rec", "igo", "un-mission", "un-agency", "regional-mission", "eu-institution"}
)
_WORKING = re.compile(
    r"\b(?:Task Force|Working Group|Steering Committee|Groupe de travail)\b", re.I
)
_WORLDWIDE = frozenset({"organization", "organisation", "agency", "fund"})
_OPEN = frozenset(
    {
        "national-ngo",
        "network",
        "civil-society",
        "judiciary",
        "movement",
        None,
        "other-actor",
        "regional-mechanism",
    }
)


def type_of_words(view: NameView, name: str) -> str | None:
    """The type that a name without a head noun says by one of its words: women, lawyers."""
    words = fold(name).split()
    titled = bool(words) and words[0] in view.words.title_nouns
    return None if titled else _hinted(view, name, None)


def _hinted(view: NameView, name: str, kind: str | None) -> str | None:
    if kind not in _OPEN:
        return None
    padded = f" {fold(name)} "
    for hinted, phrases in view.words.hints.items():
        if any(f" {phrase} " in padded for phrase in phrases):
            return hinted
    return None
