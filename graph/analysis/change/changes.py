"""What changed in a time, as a short brief with its sources: by what happened, or what was read."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np

from graph.analysis.attendance import Attendance
from graph.analysis.attending import attendance_of
from graph.analysis.change import change_words as words
from graph.analysis.change.change_answer import NOT_TOLD, TOLD, Change, Changes, Section
from graph.analysis.change.change_words import Words
from graph.analysis.change.learned import Known
from graph.analysis.change.local_cells import LostCell, lost_cells
from graph.analysis.change.met_changes import Lines, MetChanges
from graph.analysis.change.quiet_ties import QuietTies, closed_words
from graph.analysis.change.stated_changes import stated_changes
from graph.analysis.change.telling import Teller, day_words, filled
from graph.analysis.change.window import (
    ENTERED,
    HAPPENED,
    Split,
    Window,
    entered,
    event_days,
    happened,
    months_before,
    reaching_over,
)
from graph.analysis.ended import ended_on
from graph.analysis.gaps.coverage_axes import Ladder
from graph.analysis.gaps.coverage_parts import Parts, parts_of
from graph.analysis.ties.tie_weights import rules_of
from graph.index.filters import Filters
from graph.index.graph_index import GraphIndex
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Listing
from graph.query.hierarchy import narrower_themes, places_inside
from graph.store.base import View

NONE = Lines(Listing())
# Reports come late: a shorter silence at the end of the time is no news.
_SILENT_MONTHS = 6


@dataclass(frozen=True, slots=True)
class ChangeQuestion:
    """What is asked.

    Attributes:
        window: the time.
        by: `happened` or `entered`.
        theme, country: ids; only events about it (or what lies under it), or held there: in a
            country, a place in one or a group of them.
        limit: how many changes of each kind to tell; all are counted.
    """

    window: Window
    by: str = HAPPENED
    theme: str | None = None
    country: str | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class Sight:
    """What may be shown.

    Attributes:
        view: the statements.
        index: of the view.
        vocabulary: of the ledger.
        withheld: sources above the level shown tell of more.
    """

    view: View
    index: GraphIndex
    vocabulary: Vocabulary
    withheld: bool = False


def changes(
    sight: Sight, question: ChangeQuestion, known: Known | None = None, language: str = "en"
) -> Changes:
    """Return what changed, section by section, each change with its proof.

    The two ways to ask are never mixed: what happened goes by the dates that sources give, what
    entered by when it was read.

    Args:
        sight: what may be shown.
        question: what is asked.
        known: needed by entry, and only then.
        language: of names beside the sentences.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    return _Brief(sight, question, known, language).told()


class _Brief:
    """The brief while it is put together."""

    def __init__(
        self, sight: Sight, question: ChangeQuestion, known: Known | None, language: str
    ) -> None:
        self._sight, self._question, self._known = sight, question, known
        self._window = question.window
        self._teller = Teller(sight.view, language)
        self._ended = ended_on(sight.view, sight.vocabulary)
        # Without the age: a strong tie of long ago is one that it is worth to ask about.
        rules = rules_of(sight.vocabulary, question.window.until)
        self._rules = replace(rules, half_life=None)
        self._split = self._splitting()
        self._events = self._count_events()

    def told(self) -> Changes:
        """Return the whole brief."""
        window = self._window
        return Changes(
            by=self._question.by,
            since=window.since.isoformat(),
            until=window.until.isoformat(),
            events=self._events,
            undated=self._undated(),
            documents=None if self._known is None else self._known.documents,
            newest=self._newest(),
            no_data=not self._events and not (self._known and self._known.documents),
            withheld=self._sight.withheld,
            sections=tuple(self._section(kind) for kind in words.SECTIONS),
            summary=self._summary(),
            cautions=tuple(self._cautions()),
        )

    def _splitting(self) -> Split:
        if self._known is None:
            return happened(self._attendance(self._sight.index), self._window)
        known, shown = self._known, self._sight.index
        ever = self._attendance(known.ever or shown)
        if not known.is_new:
            return entered(ever, ever, ever)
        before = None if known.before is None else self._attendance(known.before)
        now = known.after or (None if known.ever is None else shown)
        return entered(ever, before, None if now is None else self._attendance(now))

    def _attendance(self, index: GraphIndex) -> Attendance:
        question, view = self._question, self._sight.view
        themes = None if question.theme is None else narrower_themes(view, question.theme)
        return attendance_of(index, Filters(themes=themes, places=self._places))

    @cached_property
    def _places(self) -> tuple[str, ...] | None:
        """The place that is asked about and all in it; None when none is."""
        place = self._question.country
        return None if place is None else places_inside(self._sight.view, place)

    @cached_property
    def _countries(self) -> frozenset[str] | None:
        """The countries among these: none where a town is asked about."""
        nodes = (self._teller.names.node(place) for place in self._places or ())
        countries = (node.id for node in nodes if node is not None and node.subtype == "country")
        return None if self._places is None else frozenset(countries)

    def _section(self, kind: str) -> Section:
        lines, why = self._lines(kind)
        blanks = {"quiet": self._window.quiet}
        measure = words.MEASURES[self._question.by][kind] if why is None else why
        titles = words.TITLES if self._known is None else words.TITLES_BY_ENTRY
        return Section(
            kind=kind,
            title=filled(titles.get(kind, words.TITLES[kind]), **blanks),
            measure=filled(measure, **blanks),
            state=TOLD if why is None else NOT_TOLD,
            changes=lines.changes,
            unsure=lines.unsure,
            unsure_words=filled(words.UNSURE, n=lines.unsure) if lines.unsure else {},
        )

    def _lines(self, kind: str) -> tuple[Lines, Words | None]:
        """The changes of a kind, or why they cannot be told."""
        question, window = self._question, self._window
        if kind in (words.QUIET, words.LOST) and question.by == ENTERED:
            return NONE, words.MEASURES[ENTERED][kind]
        if kind == words.STATED and (question.theme or question.country):
            return NONE, words.NOT_OF_THEME
        if kind == words.LOST and self._countries == frozenset():
            return NONE, words.NOT_OF_PLACE
        met = MetChanges(self._split, question.by, self._rules, self._teller, question.limit)
        ways: dict[str, Callable[[], Lines]] = {
            words.ACTORS: met.actors,
            words.TIES: met.ties,
            words.BROKERS: met.brokers,
            words.STATED: lambda: stated_changes(self._teller, window, question.by, question.limit),
            words.QUIET: self._quiet,
            words.LOST: self._lost,
        }
        return ways[kind](), None

    def _quiet(self) -> Lines:
        everything = attendance_of(self._sight.index)
        asked = np.isin(everything.event_node, self._split.attendance.event_node)
        ties = QuietTies(
            everything, asked, self._window, self._rules, self._teller, self._ended
        )  # fmt: skip
        return ties.lines(self._question.limit)

    def _lost(self) -> Lines:
        sight, question = self._sight, self._question
        asked = None if question.theme is None else frozenset({question.theme})
        ladder = Ladder(sight.vocabulary, asked=asked)
        parts = parts_of(sight.view, sight.index)
        found = lost_cells(parts, self._window, ladder, self._ended, self._countries)
        told = tuple(self._cell(parts, one) for one in found.cells[: question.limit])
        return Lines(Listing(told, len(found.cells)), found.unsure)

    def _cell(self, parts: Parts, cell: LostCell) -> Change:
        teller, actor = self._teller, parts.actors[cell.actor]
        state, why = self._why_lost(cell, actor)
        about = (actor, cell.theme, cell.country)
        a, theme, country = (teller.name(one) for one in about)
        blanks = {"a": a, "theme": theme, "country": country, "state": why}
        events = parts.attendance.events
        if cell.unit >= events:
            presence = parts.presences[cell.unit - events]
            when = day_words(date.fromordinal(presence.last_day).isoformat())
            sentence = filled(words.SAID_LOST_PRESENCE, when=when, **blanks)
            return teller.change(about, sentence, presence.statements, None, state)
        event = parts.attendance.event_id(cell.unit)
        when = teller.when(event)
        sentence = filled(words.SAID_LOST, event=teller.name(event), when=when, **blanks)
        claims = teller.at(event, actor)
        claims += self._sight.view.statements(event, "ADDRESSES", cell.theme)
        return teller.change(about, sentence, claims, event, state)

    def _why_lost(self, cell: LostCell, actor: str) -> tuple[str, Words]:
        state = words.GOES_ON if cell.since else words.SILENT
        others = filled(words.LOST_STATES[state], n=cell.since)
        if not cell.closed:
            return state, others
        closed = closed_words(self._teller, actor, self._ended[actor])
        return words.CLOSED, {one: f"{closed[one]} {others[one]}" for one in others}

    def _count_events(self) -> int:
        """Events surely of the time, also where nobody is named; by entry those with news."""
        if self._known is not None:
            return len(self._split.changed_events)
        first, last = days = event_days(self._split.attendance)
        since, until = self._window.since.toordinal(), self._window.until.toordinal()
        surely = (first <= last) & (first >= since) & (first <= until)
        return int((surely & ~reaching_over(days, self._window)).sum())

    def _undated(self) -> int:
        """Events that may be of the time; by entry the day of the event plays no part."""
        return len(np.unique(self._split.attendance.event[self._split.unsure]))

    def _newest(self) -> str | None:
        first, last = event_days(self._split.attendance)
        days = last[first <= last]
        return date.fromordinal(int(days.max())).isoformat() if len(days) else None

    def _summary(self) -> Words:
        question, window = self._question, self._window
        since, until = (day_words(day.isoformat()) for day in (window.since, window.until))
        asked = [one for one in (question.theme, question.country) if one is not None]
        names = self._teller.list_of(asked)
        where = filled(words.WHERE, names=names) if asked else dict.fromkeys(names, "")
        documents = 0 if self._known is None else self._known.documents
        blanks = {"since": since, "until": until, "where": where}
        return filled(
            words.SUMMARY[question.by], events=self._events, documents=documents, **blanks
        )

    def _data_ends_before(self, newest: date) -> bool:
        """True when long before the end of the time no event is told of any more."""
        return self._known is None and newest < months_before(self._window.until, _SILENT_MONTHS)

    def _cautions(self) -> list[Words]:
        by, newest, found = self._question.by, self._newest(), []
        undated = self._undated()
        if not self._events and not (self._known and self._known.documents):
            day = {} if newest is None else filled(words.NEWEST, day=day_words(newest))
            blank = {one: day.get(one, "") for one in words.NEWEST}
            found.append(filled(words.NOTHING[by], newest=blank))
        elif newest is not None and self._data_ends_before(date.fromisoformat(newest)):
            found.append(filled(words.DATA_ENDS, day=day_words(newest)))
        if self._question.theme or self._question.country:
            found.append(words.FILTERED)
        if undated:
            found.append(filled(words.UNDATED, n=undated))
        if self._sight.withheld:
            found.append(words.WITHHELD)
        return found
