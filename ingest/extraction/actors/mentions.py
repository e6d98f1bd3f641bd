"""Everything in a text that can take part in an event, found in order of certainty."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from ingest.extraction.actors.acronyms import (
    acronym_mentions,
    attach_expansions,
    attach_glosses,
    correct_by_gloss,
)
from ingest.extraction.actors.chapters import extend_to_branches
from ingest.extraction.actors.countries import country_counts, country_hits
from ingest.extraction.actors.forces import force_mentions
from ingest.extraction.actors.foreign_names import foreign_mentions
from ingest.extraction.actors.gazetteer import known_mentions
from ingest.extraction.actors.glossed import glossed_mentions
from ingest.extraction.actors.groups import group_mentions
from ingest.extraction.actors.held_names import held_back, without_held
from ingest.extraction.actors.introduced_names import introduced_names
from ingest.extraction.actors.listed_names import listed_names
from ingest.extraction.actors.marks import Marks
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.actors.named_once import without_owners_of_offices
from ingest.extraction.actors.offices import office_mentions
from ingest.extraction.actors.organisations import organisation_mentions
from ingest.extraction.actors.person_shapes import family_names, told_names
from ingest.extraction.actors.quoted_names import quoted_mentions
from ingest.extraction.actors.short_forms import short_mentions
from ingest.extraction.actors.slots import slot_mentions
from ingest.extraction.actors.spoken_names import titled_names
from ingest.extraction.actors.state_bodies import body_mentions
from ingest.extraction.actors.whose_body import tell_countries
from ingest.extraction.nlp.gate import suggested_mentions
from ingest.extraction.text.hits import Hit
from ingest.extraction.text.page import Page
from ingest.extraction.text.spans import REPLACED, WITHHELD, Mention
from ingest.extraction.text.token_index import TokenIndex
from ingest.extraction.text.within import holding


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
        stops: tokens at which a cue begins that ends the list of the cue before.
        withheld: what may name a person and is told of nowhere.
    """

    mentions: list[Mention]
    outer: list[Mention]
    view: NameView
    index: TokenIndex
    countries: Counter[str]
    glosses: list[tuple[str, Mention]]
    stops: frozenset[int]
    withheld: list[Mention]

    @cached_property
    def told_names(self) -> frozenset[str]:
        """Folded words that the text has where names of persons stand."""
        return told_names(self.view)

    @cached_property
    def event_tokens(self) -> dict[int, Hit]:
        """The token at which each noun of an event begins, with the noun."""
        events = self.view.page.found("event")
        return {self.index.around(hit.start, hit.end)[0]: hit for hit in events}


def find_mentions(page: Page) -> Found:
    """Find actors, offices, groups and programmes in a page of a supported language."""
    index = TokenIndex(page.tokens)
    marks = Marks(len(page.tokens), index)
    countries = country_counts(page)
    view = NameView(page, marks, page.language or "en")
    known = known_mentions(page, index, countries)
    _cover(marks, known)
    marks.add_places([*country_hits(page), *page.found("place"), *page.found("demonym")])
    extend_to_branches(view, known)
    everything = [m for m in known if m.kind != "mechanism" and not _is_adjective(view, m)]
    worded = [*page.found("theme"), *page.found("place")]
    taken = _Taken(view, family_names(view) | titled_names(view), everything)
    take = taken.take
    take(force_mentions(view, index, countries))
    take(glossed_mentions(view, worded))
    take([*quoted_mentions(view)])
    take(short_mentions(view, everything))
    for units in (False, True):
        take(organisation_mentions(view, units))
    take([*foreign_mentions(view), *body_mentions(view, everything)])
    take(office_mentions(view, index))
    for source in (introduced_names, listed_names, slot_mentions, suggested_mentions):
        take(source(view, index))
    glosses = attach_glosses(page.text, everything)
    attach_expansions(page.text, everything)
    correct_by_gloss(glosses, everything)
    take(acronym_mentions(view, worded, frozenset(letters for letters, _ in glosses)))
    take(group_mentions(view, index))
    tell_countries(page, everything)
    everything = without_held(_without_name_parts(everything))
    everything = _in_order(without_owners_of_offices(everything))
    instruments = [m for m in known if m.kind == "mechanism"]
    return Found(
        [*everything, *instruments],
        _outer(everything),
        view,
        index,
        countries,
        glosses,
        _stops(page, index),
        _in_order(taken.withheld),
    )


@dataclass(slots=True)
class _Taken:
    """What was found so far, without what may name a person."""

    view: NameView
    families: frozenset[str]
    everything: list[Mention]
    withheld: list[Mention] = field(default_factory=list)

    def take(self, new: list[Mention]) -> None:
        """Cover the tokens of new mentions, and keep those that may be told of."""
        inside = _outside_boilerplate(self.view.page, new)
        _cover(self.view.marks, inside)
        self.withheld += held_back(self.view, inside, self.families)
        self.everything += [mention for mention in inside if mention.kind != WITHHELD]


# Needs of cues that are plain words: with, according to.
_PLAIN = frozenset({"meeting", "person", "gift"})


def _stops(page: Page, index: TokenIndex) -> frozenset[int]:
    """Where cues begin that end the list of another; "members of" goes on with it."""
    words = page.lexicon.words
    starts = set()
    for hit in page.found("cue"):
        first, _ = index.around(hit.start, hit.end)
        low = page.tokens[first].low
        fills = low in words.fillers or low in words.office_words - words.prepositions
        inside = hit.entry.weak and fills
        if hit.entry.direction != "inverted" and not inside and hit.entry.needs not in _PLAIN:
            starts.add(first)
    return frozenset(starts)


def _is_adjective(view: NameView, mention: Mention) -> bool:
    """ "a UN report", "EU funds": what belongs to the organisation is told of, not itself."""
    at = mention.last
    if view.language != "en" or mention.ref not in _UNIONS or " " in mention.name:
        return False
    return view.adjacent(at - 1) and view.low(at) in _BELONGINGS


_UNIONS = frozenset({"un", "au", "european-union"})
_BELONGINGS = frozenset(
    ("report", "reports", "resolution", "resolutions", "staff", "personnel", "system", "base")
    + ("vehicle", "vehicles", "peacekeeper", "peacekeepers", "peacekeeping", "troops", "flag")
    + ("compound", "camp", "convoy", "convoys", "funds", "money", "helicopter", "site", "sites")
    + ("process", "framework", "charter", "convention", "treaty", "standards", "mandate")
    + ("experts", "forces", "soldiers", "headquarters", "approach", "principles")
    + ("countries", "citizens", "member", "members", "house", "premises", "partners", "agencies")
)


def _in_order(mentions: Iterable[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda m: (m.start, -m.end))


def _cover(marks: Marks, mentions: Iterable[Mention]) -> None:
    for mention in mentions:
        marks.add(mention)


def _without_name_parts(mentions: list[Mention]) -> list[Mention]:
    """ "United Nations" in "United Nations Mission for X" names the mission, not a second actor."""
    owners = {id(m.parent) for m in mentions if m.parent is not None and m.parent.ref == "un"}
    for mention in mentions:
        if mention.parent is not None and mention.parent.ref == "un" and mention.kind == "actor":
            mention.parent = None
    return [m for m in mentions if id(m) not in owners and m.kind != REPLACED]


def _outside_boilerplate(page: Page, mentions: list[Mention]) -> list[Mention]:
    closed = [b for b in page.blocks if b.kind == "boilerplate"]
    return [m for m in mentions if holding(closed, m.start) is None]


def _outer(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
