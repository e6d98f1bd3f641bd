"""Changes that show at events: new actors, first meetings, new brokers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.analysis.change.brokers import Broker, Piece, new_brokers
from graph.analysis.change.change_answer import Change
from graph.analysis.change.change_words import (
    OWN_PIECE,
    PIECE,
    SAID_ACTOR,
    SAID_BROKER,
    SAID_TIE,
    Words,
)
from graph.analysis.change.pair_sets import Meetings, pairs_of
from graph.analysis.change.telling import NO_WORDS, Teller, filled, one_by_one
from graph.analysis.change.window import ENTERED, Split, event_days
from graph.analysis.ties.tie_factors import shared_pairs
from graph.analysis.ties.tie_top import TopPair
from graph.analysis.ties.tie_weights import TieRules, weigh
from graph.query.answer import Listing

_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Lines:
    """Changes, and how many more there may be."""

    changes: Listing[Change]
    unsure: int = 0


class MetChanges:
    """Looks at who was at which event.

    Args:
        split: who was where before and since.
        by: `happened` or `entered`.
        rules: what a meeting counts; leave age out, so that an old tie can be strong.
        teller: of the view.
        limit: how many changes of each kind to tell.
    """

    def __init__(self, split: Split, by: str, rules: TieRules, teller: Teller, limit: int) -> None:
        self._split, self._by = split, by
        self._teller, self._limit = teller, limit
        weights = weigh(split.attendance, rules)
        self._weights = weights.event, weights.pair
        self._first, _ = event_days(split.attendance)

    @property
    def _attendance(self) -> Attendance:
        return self._split.attendance

    def actors(self) -> Lines:
        """Return who is new, most new events first."""
        split, of = self._split, self._attendance.actor
        new, old, unsure = (
            np.bincount(of[mask], minlength=self._attendance.actors)
            for mask in (split.new, split.before, split.unsure)
        )
        found = np.flatnonzero((new > 0) & (old == 0) & (unsure == 0))
        order = found[np.argsort(-new[found], kind="stable")]
        told = tuple(self._actor(int(one)) for one in order[: self._limit])
        maybe = int(((new > 0) & (old == 0) & (unsure > 0)).sum())
        return Lines(Listing(told, len(found)), maybe)

    def ties(self) -> Lines:
        """Return who met for the first time."""
        split = self._split
        everything = split.new | split.before if self._by == ENTERED else split.new
        meetings = Meetings(everything, split.before, split.unsure, everything)
        found = pairs_of(self._attendance, meetings, self._weights, self._limit)
        told = tuple(self._tie(pair) for pair in found.top)
        return Lines(Listing(told, found.total), found.unsure)

    def brokers(self) -> Lines:
        """Return who came to connect groups."""
        found = new_brokers(self._split, self._limit)
        return Lines(Listing(tuple(self._broker(one) for one in found.brokers), found.total))

    def _actor(self, actor: int) -> Change:
        event = self._earliest(self._attendance.events_of(actor), self._split.changed_events)
        node, at = self._attendance.actor_id(actor), self._attendance.event_id(event)
        teller = self._teller
        sentence = filled(
            SAID_ACTOR[self._by], a=teller.name(node), event=teller.name(at), when=teller.when(at)
        )
        return teller.change([node], sentence, teller.at(at, node), at)

    def _tie(self, pair: TopPair) -> Change:
        shared, _, _ = shared_pairs(self._attendance, pair.one, pair.other)
        event = self._earliest(shared, self._split.changed_events)
        ends = [self._attendance.actor_id(one) for one in (pair.one, pair.other)]
        return met(self._teller, ends, self._attendance.event_id(event), SAID_TIE[self._by])

    def _earliest(self, events: NDArray[np.integer], among: Numbers) -> int:
        here: list[int] = np.intersect1d(events, among).tolist()
        return min(here, key=lambda event: (int(self._first[event]), event))

    def _broker(self, broker: Broker) -> Change:
        teller, attendance = self._teller, self._attendance
        node = attendance.actor_id(broker.actor)
        told = [self._piece(piece) for piece in broker.pieces]
        pieces = one_by_one(told)
        sentence = filled(SAID_BROKER, a=teller.name(node), n=len(told), pieces=pieces)
        events = np.intersect1d(attendance.events_of(broker.actor), self._split.changed_events)
        claims = [
            claim
            for event in events.tolist()[:_EXAMPLES]
            for claim in teller.at(attendance.event_id(event), node)
        ]
        met = [attendance.actor_id(piece.met[0]) for piece in broker.pieces if piece.met]
        return teller.change([node, *met], sentence, claims, attendance.event_id(int(events[0])))

    def _piece(self, piece: Piece) -> Words:
        if not piece.met:
            return filled(OWN_PIECE, n=piece.actors)
        met = [self._attendance.actor_id(one) for one in piece.met[:_EXAMPLES]]
        return filled(PIECE, names=self._teller.list_of(met), n=piece.actors)


def met(
    teller: Teller, ends: list[str], event: str, words: Words, why: tuple[str, Words] | None = None
) -> Change:
    """Return a change of two who met at an event.

    Args:
        teller: of the view.
        ends: ids of both.
        event: its id.
        words: with blanks for both, the event, when, and the state where `why` gives one.
        why: the state, and the words that say it.
    """
    a, b = (teller.name(end) for end in ends)
    state, said = (None, NO_WORDS) if why is None else why
    when = teller.when(event)
    sentence = filled(words, a=a, b=b, event=teller.name(event), when=when, state=said)
    return teller.change(ends, sentence, teller.at(event, *ends), event, state)
