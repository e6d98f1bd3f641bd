"""What would change if an actor, a programme or a tie were gone, or an event were held (Q36).

Reach, parts and coverage before and after. All is computed from one view; nothing is written.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import numpy as np

from graph.analysis.attending import attendance_of
from graph.analysis.change import whatif_words as words
from graph.analysis.change.change_words import WITHHELD, Words
from graph.analysis.change.changes import Sight
from graph.analysis.change.covered_cells import Cell, covered
from graph.analysis.change.network import Flags, State, network_of
from graph.analysis.change.scenario import Effect, Imagined, Scenario
from graph.analysis.change.telling import NO_WORDS, Teller, filled, one_by_one
from graph.analysis.change.whatif_answer import CellChange, Measured, Moved, WhatIf
from graph.analysis.ended import ended_on
from graph.analysis.gaps.coverage_axes import Ladder
from graph.analysis.gaps.coverage_parts import parts_of
from graph.query.answer import Listing, listing
from graph.query.unknown import Unknown, unknown

KINDS = ("Actor", "Mechanism", "Programme")
_A_TIE = 2  # actors, at least


def what_if(
    sight: Sight,
    scenario: Scenario,
    today: date,
    known: bool = False,
    language: str = "en",
    limit: int | None = 20,
) -> WhatIf | Unknown:
    """Return what would change; the nearest names of what is unknown.

    Args:
        sight: what may be shown.
        scenario: what is imagined.
        today: who ended before is closed.
        known: also ties that only the vocabulary knows.
        language: of names beside the sentences.
        limit: how many of each list to show; None for all.
    """
    teller = Teller(sight.view, language)
    actual = _by_own_ids(teller, scenario)
    if isinstance(actual, Unknown):
        return actual
    return _Imagining(sight, teller, actual, known, limit).told()


def _by_own_ids(teller: Teller, scenario: Scenario) -> Scenario | Unknown:
    """The scenario with the ids that merged things have now; the first that is unknown."""
    found: dict[str, str] = {}
    asked: list[tuple[str, tuple[str, ...]]]
    asked = [(one, KINDS) for one in (*scenario.without, *sum(scenario.without_ties, ()))]
    for event in scenario.events:
        asked += [(actor, KINDS) for actor in event.actors]
        asked += [(theme, ("Theme",)) for theme in event.themes]
        asked += [(event.place, ("Place",))] if event.place is not None else []
    for one, kinds in asked:
        node = teller.names.node(one)
        if node is None or not set(kinds) & set(node.kinds):
            return unknown(teller.names, one, kinds)
        found[one] = node.id
    events = (
        Imagined(
            actors=tuple(dict.fromkeys(found[one] for one in event.actors)),
            themes=tuple(found[one] for one in event.themes),
            place=None if event.place is None else found[event.place],
        )
        for event in scenario.events
    )
    return Scenario(
        without=tuple(dict.fromkeys(found[one] for one in scenario.without)),
        without_ties=tuple((found[a], found[b]) for a, b in scenario.without_ties),
        events=tuple(events),
    )


class _Imagining:
    """The answer while it is put together."""

    def __init__(
        self, sight: Sight, teller: Teller, scenario: Scenario, known: bool, limit: int | None
    ) -> None:
        self._sight, self._teller, self._scenario = sight, teller, scenario
        self._limit = limit
        self._attendance = attendance_of(sight.index)
        ended = ended_on(sight.view, sight.vocabulary)
        self._network = network_of(teller.names, self._attendance, ended, known)
        self._effect = Effect(teller.names, self._network, scenario)
        self._before, self._after = self._effect.before(), self._effect.after()
        parts = parts_of(sight.view, sight.index)
        cancelled = self._effect.cancelled
        self._cells = covered(parts, scenario, cancelled, Ladder(sight.vocabulary))

    def told(self) -> WhatIf:
        """Return the answer."""
        fallen, joined = self._moved()
        cancelled = [self._attendance.event_id(one) for one in self._effect.cancelled.tolist()]
        answer = WhatIf(
            before=_measured(self._before, self._cells.before),
            after=_measured(self._after, self._cells.after),
            fallen=fallen,
            joined=joined,
            lost=self._changes(self._cells.lost),
            gained=self._changes(self._cells.gained),
            cancelled=listing(list(self._teller.names.refs(tuple(cancelled))), self._limit),
            sentence=NO_WORDS,
            cautions=tuple(self._cautions()),
        )
        return replace(answer, sentence=self._sentence(answer))

    def _moved(self) -> tuple[Listing[Moved], Listing[Moved]]:
        """Who falls out of the part it was in, and who comes into the largest."""
        before, after = self._before, self._after
        there = _largest(before)
        # The part that most of the largest are in after: it is the same one, made smaller.
        into = _largest(after, there) & ~there & before.counted
        return self._moves(fallen_out(before, after), after), self._moves(into, after)

    def _moves(self, which: Flags, after: State) -> Listing[Moved]:
        places = np.flatnonzero(which).tolist()
        ids = self._effect.ids_of(which)
        both = sorted(
            zip(ids, places, strict=True),
            key=lambda one: (-int(after.size[one[1]]), self._teller.names.label(one[0]), one[0]),
        )
        shown = both if self._limit is None else both[: self._limit]
        told = (Moved(self._teller.names.ref(one), int(after.size[at])) for one, at in shown)
        return Listing(tuple(told), len(both))

    def _changes(self, cells: dict[Cell, tuple[str, ...]]) -> Listing[CellChange]:
        names = self._teller.names
        order = sorted(cells, key=lambda cell: (names.label(cell[0]), names.label(cell[1]), cell))
        shown = order if self._limit is None else order[: self._limit]
        told = (
            CellChange(names.ref(cell[0]), names.ref(cell[1]), names.refs(cells[cell]))
            for cell in shown
        )
        return Listing(tuple(told), len(order))

    def _sentence(self, found: WhatIf) -> Words:
        blanks: dict[str, object] = {"what": self._what()}
        for when, one in (("before", found.before), ("after", found.after)):
            blanks |= {f"{name}_{when}": getattr(one, name)
                       for name in ("actors", "parts", "alone", "largest", "cells")}  # fmt: skip
            blanks[f"reach_{when}"] = _number(one.reach)
        blanks |= {"fallen": found.fallen.total, "joined": found.joined.total}
        blanks |= {"lost": found.lost.total, "gained": found.gained.total}
        return filled(words.SENTENCE, **blanks)

    def _what(self) -> Words:
        """All that is imagined, in words."""
        name, scenario = self._teller.name, self._scenario
        told = [filled(words.WITHOUT, name=name(one)) for one in scenario.without]
        told += [filled(words.WITHOUT_TIE, a=name(a), b=name(b)) for a, b in scenario.without_ties]
        told += [self._event(one) for one in scenario.events]
        return one_by_one(told)

    def _event(self, event: Imagined) -> Words:
        teller = self._teller
        themes = teller.list_of(event.themes)
        about = filled(words.ABOUT, names=themes) if event.themes else NO_WORDS
        place = event.place
        where = NO_WORDS if place is None else filled(words.WHERE, name=teller.name(place))
        names = teller.list_of(event.actors)
        return filled(words.WITH_EVENT, names=names, about=about, where=where)

    def _cautions(self) -> Iterable[Words]:
        scenario = self._scenario
        for one in scenario.without:
            yield self._about_one(one)
        for a, b in scenario.without_ties:
            if not self._effect.are_tied((a, b)):
                yield filled(words.NO_TIE, a=self._teller.name(a), b=self._teller.name(b))
        if self._effect.still_together:
            yield filled(words.STILL, n=self._effect.still_together)
        yield from self._about_events()
        if any(not (one.themes and one.place) for one in scenario.events):
            yield words.NO_CELL
        if self._sight.withheld:
            yield WITHHELD
        yield words.COUNTED
        yield words.CAUTION

    def _about_events(self) -> Iterable[Words]:
        """Who is at an imagined event and yet away, and that one actor alone meets nobody."""
        gone = set(self._scenario.without)
        guests = [set(event.actors) for event in self._scenario.events]
        for one in sorted(set().union(*guests) & gone):
            yield filled(words.NOT_THERE, name=self._teller.name(one))
        if any(len(some - gone) < _A_TIE for some in guests):
            yield words.ALONE

    def _about_one(self, one: str) -> Words:
        node, name = self._teller.names.node(one), self._teller.name(one)
        number = self._attendance.actor_number(one)
        events = 0 if number is None else len(self._attendance.events_of(number))
        if node is not None and "Programme" in node.kinds:
            return filled(words.PROGRAMME, name=name, n=len(self._effect.cancelled))
        is_known = one in self._network.number
        return filled(words.ACTOR if is_known else words.NO_DATA, name=name, n=events)


def _measured(state: State, cells: int) -> Measured:
    sizes = state.sizes
    return Measured(
        actors=state.actors,
        parts=int((sizes > 1).sum()),
        alone=int((sizes == 1).sum()),
        largest=int(sizes[0]) if len(sizes) else 0,
        reach=state.reach,
        cells=cells,
    )


def fallen_out(before: State, after: State) -> Flags:
    """Return who is no more with most of those of its part; with nobody left, all are.

    Args:
        before, after: of the same vertices; shape of the answer: (vertices,).
    """
    found = np.zeros_like(before.counted)
    there = np.flatnonzero(before.counted & after.counted & (before.size > 1))
    pairs = np.stack([before.part[there], after.part[there]])
    pieces, of, counts = np.unique(pairs, axis=1, return_inverse=True, return_counts=True)
    # Of each part the piece with most actors; of equal ones that which has the first.
    order = np.lexsort((pieces[1], -counts, pieces[0]))
    first = np.flatnonzero(np.diff(pieces[0][order], prepend=-1))
    stays = np.zeros(len(counts), dtype=np.bool_)
    stays[order[first]] = counts[order[first]] > 1
    found[there] = ~stays[of.ravel()]
    return found


def _largest(state: State, of: Flags | None = None) -> Flags:
    """Which actors are in the largest part; with `of`, in that which most of these are in."""
    counted = state.counted if of is None else state.counted & of
    if not counted.any():
        return np.zeros_like(state.counted)
    parts, counts = np.unique(state.part[counted], return_counts=True)
    found: Flags = state.counted & (state.part == parts[counts.argmax()])
    return found


def _number(value: float) -> Words:
    """A number with one decimal, as each language writes it."""
    told = f"{value:.1f}"
    return {"en": told, "fr": told.replace(".", ",")}
