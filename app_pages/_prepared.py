"""What pages about ties, paths, gaps and suggestions rest on, made once for each ledger and day."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

import streamlit as st

from app_pages._data import index_under, prepared
from app_pages._screen import Screen
from graph.analysis.attending import attendance_of
from graph.analysis.gaps.coverage_parts import Parts, parts_of
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_weights import rules_of, weigh
from graph.index.graph_index import GraphIndex
from graph.index.opening import index_of_view
from graph.store.base import View, ViewFilter

T = TypeVar("T")

EVERYTHING = ViewFilter()
# Nobody is suggested or invited because of what only restricted sources tell.
UNRESTRICTED = ViewFilter(sensitivities=("public", "internal"))


@dataclass(frozen=True, slots=True)
class Shown:
    """One moment of the ledger under one filter, with what is made of it."""

    screen: Screen
    view: View
    view_filter: ViewFilter
    today: date

    def made(self, what: str, make: Callable[[], T]) -> T:
        """Return what was made of this moment, under this filter, on this day."""
        asked = (self.view_filter, self.today)
        return prepared(self.screen.ledger.url, self.view, what, asked, make)

    @property
    def index(self) -> GraphIndex:
        """The index of the view: beside a large ledger, in memory for all others."""
        if self.view_filter == EVERYTHING:
            found = self.screen.index
        else:
            found = index_under(self.screen.ledger.url, self.view, self.view_filter)
        return self.made("index", lambda: index_of_view(self.view)) if found is None else found

    @property
    def weighing(self) -> Weighing:
        """Who was where, and what it counts today."""
        return self.made("weighing", self._weighing)

    @property
    def parts(self) -> Parts:
        """What sources tell of who did what where."""
        found = self.made("parts", lambda: parts_of(self.view, self.index))
        return replace(found, view=self.view)  # it was made of a view that is closed by now

    def _weighing(self) -> Weighing:
        vocabulary, attendance = self.screen.ledger.vocabulary, attendance_of(self.index)
        rules = rules_of(vocabulary, self.today)
        return Weighing(attendance, weigh(attendance, rules), rules, vocabulary)


def all_of(screen: Screen) -> Shown:
    """Return what the page itself shows."""
    return Shown(screen, screen.view, EVERYTHING, date.today())


@contextmanager
def shown_at(screen: Screen, view_filter: ViewFilter) -> Iterator[Shown]:
    """Give what a filter shows of the ledger as it is now."""
    with screen.ledger.store.view(view_filter) as view:
        yield Shown(screen, view, view_filter, date.today())


@contextmanager
def working(screen: Screen, key: str) -> Iterator[None]:
    """Say what is being worked on, and for how long, until it is done.

    Args:
        key: of the phrase that says it.
    """
    words = screen.words
    # The library counts in English seconds, whatever the language of the page.
    with st.spinner(words.say(key), show_time=words.language == "en"):
        yield
