"""Whose body of a state a name is: "of Malawi", "du Sénégal", "Kenya's", "Burundian"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model.folding import fold
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.page import Page
from ingest.extraction.text.spans import Mention, Span
from ingest.extraction.text.within import starting_in

# Institutions of a state: a name alone does not say whose they are.
STATE = frozenset(
    ("state", "ministry", "government", "local-government", "parliament", "judiciary", "military")
    + ("military-police", "police", "prison-service", "intelligence", "independent-commission")
    + ("state-programme",)
)
OWNING = frozenset(
    ("", "of", "the", "de", "du", "des", "la", "le", "l", "d", "les", "republic", "republique")
)
_FULL_NAMES = frozenset(
    ("federal", "federale", "democratic", "democratique", "united", "unie", "kingdom", "royaume")
    + ("islamic", "islamique")
)
_GOVERNMENT = frozenset({"government", "gouvernement"})
_KINDS = ("country", "demonym")
_NEAR = 45
_PARTS_NAMES = re.compile(r"[,.;:!?)]|\n\s*\n")
_WORDS = re.compile(r"[^\w]+")
_GENITIVE = re.compile(r"(?:['’]s?)?[^\S\n]")
_SHARED = frozenset({"congo"})  # a name that two countries bear


@dataclass(frozen=True, slots=True)
class Told:
    """The country that the words beside a name tell.

    Attributes:
        country: ISO 3166 alpha-2.
        end: where the name with its country ends; None when the country is no part of the name.
    """

    country: str
    end: int | None = None


def told_beside(page: Page, name: Span) -> Told | None:
    """The country of the words behind a name, else of those before it; None when none is told."""
    return _behind(page, name) or (_before(page, name) if page.language == "en" else None)


def tell_countries(page: Page, mentions: Iterable[Mention]) -> None:
    """Give bodies of states that no vocabulary knows the country that their own words tell."""
    for mention in mentions:
        unknown = mention.ref is None and mention.country is None and mention.parent is None
        if mention.kind == "actor" and unknown and mention.type in STATE:
            mention.country = _told_in(page, mention)


def _told_in(page: Page, mention: Mention) -> str | None:
    """The country with which a name ends or begins, else the one beside it."""
    name = Span(mention.start, mention.end)
    inside = [h for h in _countries(page, name) if h.end <= mention.end]
    for hit in reversed(inside):
        words = fold(page.text[mention.start : hit.start]).split()
        if hit.end == mention.end and words and words[-1] in OWNING:
            return _only(page, hit)
    for hit in inside:
        if hit.start == mention.start + len(_article(page.text[mention.start : hit.start])):
            return _only(page, hit)
    told = told_beside(page, name)
    return None if told is None else told.country


def _article(before: str) -> str:
    return before if before.casefold() in ("", "the ") else ""


def _behind(page: Page, name: Span) -> Told | None:
    for hit in _countries(page, Span(name.end, name.end + _NEAR)):
        between = page.text[name.end : hit.start]
        words = [word for word in _WORDS.split(fold(between)) if word]
        if _PARTS_NAMES.search(between) or not {*words} <= OWNING | _FULL_NAMES | _GOVERNMENT:
            return None
        country = _only(page, hit)
        apart = "(" in between
        if country is None or (apart and page.text[hit.end : hit.end + 1] != ")"):
            return None
        belongs = hit.kind == "country" and words and not (apart or _GOVERNMENT & {*words})
        return Told(country, hit.end if belongs else None)
    return None


def _before(page: Page, name: Span) -> Told | None:
    near = [h for h in _countries(page, Span(name.start - _NEAR, name.start))]
    for hit in near[-1:]:
        country = _only(page, hit)
        if country is not None and _GENITIVE.fullmatch(page.text[hit.end : name.start]):
            return Told(country)
    return None


def _countries(page: Page, stretch: Span) -> list[Hit]:
    hits: Iterator[Hit] = (h for kind in _KINDS for h in starting_in(page.found(kind), stretch))
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def _only(page: Page, hit: Hit) -> str | None:
    """The country of a wording, None when several share it: "Congo", "Congolese"."""
    same = [h for h in _countries(page, Span(hit.start, hit.start + 1)) if h.end == hit.end]
    shared = fold(page.text[hit.start : hit.end]) in _SHARED
    return None if shared or len({h.value for h in same}) > 1 else hit.value
