"""Ties gone quiet: who met, and has met no more for so many months."""

from collections.abc import Mapping
from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance
from graph.analysis.change.change_answer import Change
from graph.analysis.change.change_words import (
    APART,
    CLOSED,
    CLOSED_SOME_DAY,
    ONE_SILENT,
    SAID_QUIET,
    SILENT,
    STATES,
    Words,
)
from graph.analysis.change.met_changes import Lines, met
from graph.analysis.change.pair_sets import Meetings, pairs_of
from graph.analysis.change.telling import Teller, day_words, filled
from graph.analysis.change.window import (
    Window,
    event_days,
    months_after,
    months_before,
    reaching_over,
)
from graph.analysis.ended import SOME_DAY
from graph.analysis.paths.path_stated import published_on, until_when
from graph.analysis.ties.tie_factors import shared_pairs
from graph.analysis.ties.tie_top import TopPair
from graph.analysis.ties.tie_weights import TieRules, weigh
from graph.model.presence import holds
from graph.query.answer import Listing


class QuietTies:
    """Looks for the last meeting of each pair.

    A pair is quiet when its last meeting is so old that the months ran out in the time. A source
    that says after that meeting that both work together keeps the tie from being quiet.

    Args:
        attendance: who was where, at all events: a meeting of another kind keeps a tie alive.
        asked: the events at which a pair must have met to be told of; shape (events,).
        window: the time, and after how many months a tie is quiet.
        rules: what a meeting counts; leave age out, so that an old tie can be strong.
        teller: of the view.
        ended: last day of who is known to have ended.
    """

    def __init__(
        self,
        attendance: Attendance,
        asked: NDArray[np.bool_],
        window: Window,
        rules: TieRules,
        teller: Teller,
        ended: Mapping[str, date],
    ) -> None:
        self._attendance, self._asked, self._window = attendance, asked, window
        self._teller, self._ended = teller, ended
        weights = weigh(attendance, rules)
        self._weights = weights.event, weights.pair
        self._first, self._last = event_days(attendance)

    def lines(self, limit: int) -> Lines:
        """Return who has met no more, strongest ties first; all are counted."""
        meetings = self._meetings()
        found = pairs_of(self._attendance, meetings, self._weights, limit)
        told = tuple(self._told(pair, meetings) for pair in found.top)
        return Lines(Listing(told, found.total), found.unsure)

    def _meetings(self) -> Meetings:
        """Those of which the months ran out in the time, those since, those nobody can tell."""
        window, first, last = self._window, self._first, self._last
        since, until = window.since.toordinal(), window.until.toordinal()
        soonest, latest = (months_after(days, window.quiet) for days in (first, last))
        dated = first <= last
        wanted = dated & (latest >= since) & (latest <= until)
        earlier = dated & (latest < since)
        recent = dated & (soonest > until) & (first <= until)
        recent &= ~reaching_over((first, last), window)
        later = dated & (first > until)
        of_event = self._attendance.event
        return Meetings(
            wanted=(wanted & self._asked)[of_event],
            against=recent[of_event],
            unsure=~(wanted | earlier | recent | later)[of_event],
            strength=(wanted | earlier)[of_event],
            apart=self._cooperating(),
        )

    def _cooperating(self) -> tuple[tuple[int, int], ...]:
        """Pairs of which a source says that they work together, of less than so many months ago."""
        window, view, found = self._window, self._teller.view, []
        published = cache(lambda document: published_on(view, document))
        for said in view.statements(predicate="COOPERATES_WITH"):
            told, _ = until_when(said, published)
            one = self._attendance.actor_number(said.subject)
            other = self._attendance.actor_number(str(said.object))
            if one is None or other is None or told is None or not holds(said):
                continue
            if months_before(told, -window.quiet) > window.until:
                found.append((one, other))
        return tuple(found)

    def _told(self, pair: TopPair, meetings: Meetings) -> Change:
        shared, at_one, _ = shared_pairs(self._attendance, pair.one, pair.other)
        counted = shared[meetings.strength[at_one]].tolist()
        event = max(counted, key=lambda one: (int(self._last[one]), -one))
        ends = {one: self._attendance.actor_id(one) for one in (pair.one, pair.other)}
        why = self._why(ends, int(self._last[event]))
        at = self._attendance.event_id(event)
        return met(self._teller, list(ends.values()), at, SAID_QUIET, why)

    def _why(self, ends: Mapping[int, str], since: int) -> tuple[str, Words]:
        ended, until = self._ended, self._until
        over = [node for node in ends.values() if node in ended and ended[node] <= until]
        if over:
            return CLOSED, closed_words(self._teller, over[0], self._ended[over[0]])
        silent = [node for one, node in ends.items() if not self._seen_after(one, since)]
        if len(silent) == 1:
            return ONE_SILENT, filled(STATES[ONE_SILENT], name=self._teller.name(silent[0]))
        state = SILENT if silent else APART
        return state, STATES[state]

    @property
    def _until(self) -> date:
        return self._window.until

    def _seen_after(self, actor: int, day: int) -> bool:
        events = self._attendance.events_of(actor)
        first, last = self._first[events], self._last[events]
        seen = (first <= last) & (first > day) & (first <= self._until.toordinal())
        return bool(seen.any())


def closed_words(teller: Teller, node_id: str, day: date) -> Words:
    """Return in words that a body closed, and when as far as is known."""
    name = teller.name(node_id)
    if day == SOME_DAY:
        return filled(CLOSED_SOME_DAY, name=name)
    return filled(STATES[CLOSED], name=name, day=day_words(day.isoformat()))
