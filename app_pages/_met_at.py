"""Whose meetings count: theme, country, years, roles and sources of the address."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from app_pages._address import LANGUAGE, codes, language
from app_pages._coded import choose_many, switch, whole_number
from app_pages._prepared import Shown, all_of, shown_at
from app_pages._screen import Screen
from app_pages._topics import draw_topics
from graph.analysis.attending import attendance_of
from graph.analysis.measures.ground import Ground, ground_of
from graph.analysis.measures.ranking import RankedGround
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.filters import NO_FILTERS, Filters
from graph.query.hierarchy import narrower_themes, places_inside
from graph.store.base import PUBLIC

_YEARS = (1900, 2100)
_SEED = 1
_KEPT = ("theme", "country", "from", "to", "role", "seen")


@dataclass(frozen=True, slots=True)
class MetAt:
    """At which events, in which roles, and told by which sources."""

    theme: str | None = None
    country: str | None = None
    first: int | None = None
    last: int | None = None
    roles: tuple[str, ...] = ()
    is_public: bool = False


def draw_met_at(screen: Screen) -> MetAt:
    """Draw what may be chosen: theme and country at once, the rest behind a button."""
    say = screen.words.say
    theme, country = draw_topics(screen)
    count = sum(bool(codes(name)) for name in _KEPT[2:])
    label = say("filter.some", count=count) if count else say("filter.none")
    with st.popover(label, key="met_at"):
        first = whole_number(say("filter.from"), "from", _YEARS, say("filter.year"))
        last = whole_number(say("filter.to"), "to", _YEARS, say("filter.year"))
        names = {code: screen.role(code) for code in screen.ledger.vocabulary.roles}
        roles = choose_many(say("rank.roles"), "role", names, say("rank.all_roles"))
        levels = {"all": say("gaps.seen_all"), "public": say("gaps.seen_public")}
        seen = switch(say("gaps.seen"), "seen", levels)
    if first is not None and last is not None and first > last:
        st.warning(say("met.backwards", first=first, last=last))
    return MetAt(theme, country, first, last, roles, seen == "public")


def kept_address(*names: str, **changes: str | None) -> dict[str, list[str]]:
    """Return the parameters of a link that keeps what is chosen, with changes.

    Args:
        names: of more parameters to keep.
        changes: None takes a parameter out.
    """
    kept = {name: list(codes(name)) for name in (*_KEPT, *names) if name not in changes}
    changed = {name: [value] for name, value in changes.items() if value is not None}
    found = {name: values for name, values in kept.items() if values}
    return {LANGUAGE: [language()]} | found | changed


@contextmanager
def seen_at(screen: Screen, asked: MetAt) -> Iterator[tuple[Shown, int]]:
    """Give what is shown, of all sources or of public ones, and how many actors are withheld."""
    whole = all_of(screen)
    if not asked.is_public:
        yield whole, 0
        return
    with shown_at(screen, PUBLIC) as public:
        yield public, _withheld(whole, public)


def ground_at(shown: Shown, asked: MetAt) -> Ground:
    """Return what is measured: who was at these events, and what that counts."""

    def made() -> Ground:
        vocabulary = shown.screen.ledger.vocabulary
        attendance = attendance_of(shown.index, filters_of(shown, asked))
        return ground_of(attendance, weigh(attendance, rules_of(vocabulary, shown.today)), _SEED)

    return shown.made(f"met {asked!r}", made)


def ranked_at(shown: Shown, asked: MetAt, withheld: int = 0) -> RankedGround:
    """Return the same with where it comes from."""
    vocabulary = shown.screen.ledger.vocabulary
    return RankedGround(shown.view, ground_at(shown, asked), vocabulary, shown.today, withheld)


def _withheld(whole: Shown, public: Shown) -> int:
    """How many actors only sources that are not public put at events, whatever is asked about.

    Counted by theme, place and time, the number would tell how many were at a single event.
    """

    def actors(shown: Shown) -> int:
        return shown.made("actors met", lambda: attendance_of(shown.index, NO_FILTERS).actors)

    return max(actors(whole) - actors(public), 0)


def filters_of(shown: Shown, asked: MetAt) -> Filters:
    """Return what of the events passes; themes with those below them, countries with places."""
    theme, country = asked.theme, asked.country
    return Filters(
        earliest=None if asked.first is None else f"{asked.first:04}-01-01",
        latest=None if asked.last is None else f"{asked.last:04}-12-31",
        themes=None if theme is None else narrower_themes(shown.view, theme),
        places=None if country is None else places_inside(shown.view, country),
        own_roles=asked.roles or None,
    )
