"""Everything in a text that can take part in an event, found in order of certainty."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ingest.extraction.acronyms import acronym_mentions, attach_glosses
from ingest.extraction.countries import country_counts, country_hits
from ingest.extraction.forces import force_mentions
from ingest.extraction.gazetteer import known_mentions
from ingest.extraction.glossed import glossed_mentions
from ingest.extraction.groups import group_mentions
from ingest.extraction.marks import Marks
from ingest.extraction.name_view import NameView
from ingest.extraction.offices import office_mentions
from ingest.extraction.organisations import organisation_mentions
from ingest.extraction.page import Page
from ingest.extraction.short_forms import short_mentions
from ingest.extraction.slots import slot_mentions
from ingest.extraction.spans import Mention
from ingest.extraction.token_index import TokenIndex


@dataclass(frozen=True)
class Found:
    """What the first steps found.

    Attributes:
        mentions: all, inner ones included, in order.
        outer: those that lie in no other, in order: they carry roles.
        view: tokens with what covers them.
        index: offsets to tokens.
        countries: how often each country is named.
        glosses: acronyms in brackets with the mention they stand for.
    """

    mentions: list[Mention]
    outer: list[Mention]
    view: NameView
    index: TokenIndex
    countries: Counter[str]
    glosses: list[tuple[str, Mention]]


def find_mentions(page: Page) -> Found:
    """Find actors, offices, groups and programmes in a page of a supported language."""
    index = TokenIndex(page.tokens)
    marks = Marks(len(page.tokens), index)
    countries = country_counts(page)
    view = NameView(page, marks, page.language or "en")
    everything = known_mentions(page, index, countries)
    instruments = [m for m in everything if m.kind == "mechanism"]
    _cover(marks, everything)
    everything = [m for m in everything if m.kind != "mechanism"]
    marks.add_places([*country_hits(page), *page.found("place"), *page.found("demonym")])
    for step in (
        lambda: force_mentions(view, index),
        lambda: glossed_mentions(view, [*page.found("theme"), *page.found("place")]),
        lambda: short_mentions(view, everything),
        lambda: organisation_mentions(view, units=False),
        lambda: organisation_mentions(view, units=True),
        lambda: office_mentions(view, index),
        lambda: slot_mentions(view, index),
        lambda: acronym_mentions(view, [*page.found("theme"), *page.found("place")]),
        lambda: group_mentions(view, index),
    ):
        new = _outside_boilerplate(page, step())
        _cover(marks, new)
        everything += new
    everything.sort(key=lambda m: (m.start, -m.end))
    outer = _outer(everything)
    return Found(
        [*everything, *instruments],
        outer,
        view,
        index,
        countries,
        attach_glosses(page.text, everything),
    )


def _cover(marks: Marks, mentions: Iterable[Mention]) -> None:
    for mention in mentions:
        marks.add(mention)


def _outside_boilerplate(page: Page, mentions: list[Mention]) -> list[Mention]:
    closed = [(b.start, b.end) for b in page.blocks if b.kind == "boilerplate"]
    return [m for m in mentions if not any(a <= m.start < b for a, b in closed)]


def _outer(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
