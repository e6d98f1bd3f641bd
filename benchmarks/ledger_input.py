"""A generated graph as the ledger takes it: nodes, documents and columns of statements."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar, overload

import numpy as np

from benchmarks.generator import COUNTRIES, PLACES, ROLES, THEMES, TYPES, Generated, country_of
from benchmarks.invented_names import (
    acronym,
    actor_name,
    event_title,
    place_name,
    proper_name,
    theme_name,
)
from graph.model.document import Document
from graph.model.node import Node
from graph.store.bulk_columns import BulkColumns

T = TypeVar("T")
ORIGIN = "benchmark 1"
# Every third actor is also known by its acronym.
ACRONYM_EVERY = 3


def actor_id(number: int) -> str:
    """Ids sort as numbers do."""
    return f"actor-{number:07d}"


def event_id(number: int) -> str:
    """Ids sort as numbers do."""
    return f"event-{number:07d}"


def theme_id(number: int) -> str:
    """Ids sort as numbers do."""
    return f"theme:{number:03d}"


def country_id(number: int) -> str:
    """Ids sort as numbers do."""
    return f"country-{number:03d}"


class Lazy(Sequence[T]):
    """Values that are made when they are read."""

    def __init__(self, length: int, make: Callable[[int], T], begin: int = 0) -> None:
        self._length, self._make, self._begin = length, make, begin

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> T: ...

    @overload
    def __getitem__(self, place: slice) -> "Lazy[T]": ...

    def __getitem__(self, place: int | slice) -> "T | Lazy[T]":
        if isinstance(place, slice):
            first, end, _ = place.indices(self._length)
            return Lazy(max(end - first, 0), self._make, self._begin + first)
        if not 0 <= place < self._length:
            raise IndexError(place)
        return self._make(self._begin + place)


class LedgerInput:
    """Numbers its nodes: actors, events, themes, places, countries; a document for each event."""

    def __init__(self, graph: Generated) -> None:
        self.graph = graph
        self.first_event = graph.actors
        self.first_theme = self.first_event + graph.events
        self.first_place = self.first_theme + THEMES
        self.first_country = self.first_place + PLACES
        self._places = [place_name(number) for number in range(PLACES)]
        # Plain numbers: reading one of an array costs ten times as much.
        first_theme = graph.theme[np.searchsorted(graph.themed, np.arange(graph.events))]
        self._first_theme: list[int] = first_theme.tolist()
        self._place: list[int] = graph.place.tolist()
        self._days: list[int] = graph.day.tolist()
        self._kinds = [TYPES[kind] for kind in graph.type.tolist()]

    def nodes(self) -> Iterator[Node]:
        """All nodes."""
        for number in range(self.graph.actors):
            yield Node(actor_id(number), ("Actor",), "ngo", actor_name(number))
        for number, kind in enumerate(self._kinds):
            yield Node(event_id(number), ("Event",), kind, self.title(number))
        for number in range(THEMES):
            yield Node(theme_id(number), ("Theme",), None, theme_name(number))
        for number in range(PLACES):
            yield Node(f"place-{number:04d}", ("Place",), "populated-place", place_name(number))
        for number in range(COUNTRIES):
            yield Node(country_id(number), ("Place",), "country", f"{proper_name(number)} Republic")

    def title(self, event: int) -> str:
        """The title of an event."""
        place = self._places[self._place[event]]
        return event_title(self._kinds[event], self._first_theme[event], place, self._days[event])

    def documents(self) -> Iterator[Document]:
        """A short report for each event, and one document for what everybody knows."""
        for number in range(self.graph.events):
            yield Document(f"doc-{number:07d}", f"report-{number}.txt", text=self.text(number))
        yield Document("doc-common", "common.txt", text="Names, places and countries.")

    def text(self, event: int) -> str:
        """The text of a report; evidence points at its first words."""
        return f"{self.title(event)}. Took part: see the list of participants."

    def columns(self) -> list[BulkColumns]:
        """All statements."""
        graph = self.graph
        events = np.arange(graph.events, dtype=np.int32)
        return [
            self._said(
                "PARTICIPATED_IN",
                graph.actor,
                graph.event,
                object=graph.event + self.first_event,
                roles=ROLES,
                role=graph.role,
                confidence=graph.confidence,
            ),
            self._said(
                "ADDRESSES",
                graph.themed + self.first_event,
                graph.themed,
                object=graph.theme + self.first_theme,
            ),
            self._said(
                "HELD_IN",
                events + self.first_event,
                events,
                object=graph.place + self.first_place,
            ),
            self._said(
                "HAS_DATE",
                events + self.first_event,
                events,
                values=Lazy(graph.events, self._day),
            ),
            *self._common(),
        ]

    def _common(self) -> list[BulkColumns]:
        places = np.arange(PLACES)
        named = np.arange(0, self.graph.actors, ACRONYM_EVERY)
        common = self.graph.events
        return [
            self._said(
                "WITHIN",
                places + self.first_place,
                np.full(PLACES, common),
                object=country_of(places) + self.first_country,
            ),
            self._said(
                "HAS_LABEL",
                named,
                np.full(len(named), common),
                values=Lazy(len(named), lambda place: acronym(place * ACRONYM_EVERY)),
                qualifiers=Lazy(len(named), lambda _: {"kind": "acronym", "language": "en"}),
            ),
        ]

    def _day(self, event: int) -> str:
        return date.fromordinal(self._days[event]).isoformat()

    def _said(
        self, predicate: str, subject: object, document: object, **rest: object
    ) -> BulkColumns:
        start = np.zeros(len(subject), dtype=np.int32)
        end = start + 10
        return BulkColumns(predicate, subject, document, start, end, origin=ORIGIN, **rest)


def labels_of(graph: Generated) -> Iterator[tuple[str, str]]:
    """Node and name of every label, for the peers of the name search."""
    given = LedgerInput(graph)
    for node in given.nodes():
        yield node.id, node.label
    for number in range(0, graph.actors, ACRONYM_EVERY):
        yield actor_id(number), acronym(number)
