"""What kind of actor a name says: by its head noun, other words, its organisation."""

import re

from graph.model.folding import fold
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.spans import Mention


def organisation_type(view: NameView, head: str, name: str, owner: Mention | None) -> str | None:
    """The actor type that the words of a name say, None when they say none."""
    kind = view.words.heads[view.language].get(head)
    if kind == UNKNOWN and owner is not None and owner.ref == "un":
        return "un-agency"
    if kind == UNKNOWN:
        return owner.type if owner is not None else _hinted(view, name, None)
    worded = next((told for told, wording in _BY_WORDING if wording.search(name)), None)
    if worded is not None:
        return worded
    if owner is not None and (told := _of_owner(kind, owner)) is not None:
        return told
    if kind == "military" and _INTERNAL.search(name):
        return "police"
    if head in _WORLDWIDE and name.lower().startswith(("world ", "international ")):
        return "igo"
    return _hinted(view, name, kind) or kind or (owner.type if owner is not None else None)


def _of_owner(kind: str | None, owner: Mention) -> str | None:
    """What a body is because of what it is a part of, None when that says nothing."""
    if owner.ref == "un":
        return kind if kind == "un-mission" else "un-agency"
    if kind == "judiciary" and owner.type in ("rec", "igo"):
        return "international-court"
    inherits = kind is None or (owner.type in _INHERITED and kind not in _OWN)
    return owner.type if inherits else None


UNKNOWN = "?"  # a head that says no kind: a centre may do research or not
# A body of such an organisation is of its kind: the AU Commission, the IGAD Council of Ministers.
_INHERITED = frozenset(
    {"rec", "igo", "un-mission", "un-agency", "regional-mission", "eu-institution"}
)
# What is of its own kind, whoever it belongs to: the radio of a community of states.
_OWN = frozenset({"media", "university", "training-centre", "foundation"})
_INTERNAL = re.compile(r"(?:s[ée]curit[ée] int[ée]rieure|internal security)", re.I)
# Words beside a head noun that say more than the noun does.
_BY_WORDING = (
    ("embassy", re.compile(r"\bHigh Commission(?:$| (?:of|in|to)\b)")),
    ("judiciary", re.compile(r"\b(?:Trial|Appeals?|Recognition|Judicial) Chamber\b")),
    ("parliament", re.compile(r"\bCommittee\b.* of (?:the )?(?:Parliament|National Assembly)$")),
    (
        "network",
        re.compile(r"\b(?:Task Force|Working Group|Steering Committee|Groupe de travail)\b", re.I),
    ),
)
_PROJECTS = frozenset({"projet", "programme", "project", "program"})
_WORLDWIDE = frozenset({"organization", "organisation", "agency", "fund"})
_OPEN = frozenset(
    ("national-ngo", "network", "civil-society", "judiciary", "movement", None, "other-actor")
    + ("regional-mechanism", "un-mission")
)


def type_of_words(view: NameView, name: str) -> str | None:
    """The type that a name without a head noun says by one of its words: women, lawyers."""
    words = fold(name).split()
    titled = bool(words) and (words[0] in view.words.title_nouns or words[0] in _PROJECTS)
    return None if titled else _hinted(view, name, None)


def _hinted(view: NameView, name: str, kind: str | None) -> str | None:
    if kind not in _OPEN:
        return None
    padded = f" {fold(name)} "
    for hinted, phrases in view.words.hints.items():
        if any(f" {phrase} " in padded for phrase in phrases):
            return hinted
    return None
