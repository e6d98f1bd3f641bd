"""How many events there are for each theme, country and year, or any two or three such things."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.errors import ModelError
from graph.index.arrays import LINKS, Incidence
from graph.index.days import NO_YEAR
from graph.index.filters import NO_FILTERS, Filters, passing
from graph.index.graph_index import GraphIndex, IndexPart
from graph.index.lists import Lists

Numbers = NDArray[np.int64]
Label = str | int | None
DIMENSIONS = (*LINKS, "year", "type")


@dataclass(frozen=True)
class Matrix:
    """Events by two or three things; an event counts once in each cell that it belongs to.

    Attributes:
        labels: for each dimension the node ids, years or types, sorted; the last label is None:
            events of which no source says it.
        events: counts; shape as the lengths of `labels`.
    """

    labels: tuple[tuple[Label, ...], ...]
    events: Numbers


def matrix(
    index: GraphIndex,
    rows: str,
    columns: str,
    third: str | None = None,
    filters: Filters = NO_FILTERS,
) -> Matrix:
    """Count the events by `theme`, `country`, `place`, `year` (the first) or `type`.

    Raises:
        ModelError: there is no such dimension.
    """
    names = [rows, columns] if third is None else [rows, columns, third]
    for name in names:
        if name not in DIMENSIONS:
            known = ", ".join(DIMENSIONS)
            raise ModelError(f"Events are not counted by '{name}'.", next_step=f"Use {known}.")
    labels = [_labels(index, name) for name in names]
    shape = tuple(len(found) for found in labels)
    counts = np.zeros(math.prod(shape), dtype=np.int64)
    for part in index.parts:
        counts += np.bincount(_cells(part, names, labels, filters), minlength=len(counts))
    return _without_empty(labels, counts.reshape(shape))


def _labels(index: GraphIndex, name: str) -> list[Label]:
    """All labels of a dimension in all parts, sorted, then None."""
    found = {label for part in index.parts for label in _own_labels(part.incidence, name)}
    return [*sorted(found, key=lambda label: (isinstance(label, str), label)), None]


def _own_labels(incidence: Incidence, name: str) -> list[str | int]:
    """The label of each code of a dimension in one part."""
    if name == "type":
        return list(incidence.types)
    if name == "year":
        return [int(year) for year in _years(incidence)]
    return list(incidence.node_id.many(incidence[f"{name}_node"].tolist()))


def _cells(
    part: IndexPart, names: list[str], labels: list[list[Label]], filters: Filters
) -> Numbers:
    """The cell of each count, an event having one for each pair of its themes and countries."""
    events = _events(part, filters)
    each_once = len(events) == part.incidence.events
    sofar = _Cells(events, np.zeros(len(events), dtype=np.int64), each_once)
    # Things that an event has one of come first: nothing has been repeated yet.
    for place in sorted(range(len(names)), key=lambda place: names[place] in LINKS):
        stride = math.prod(len(found) for found in labels[place + 1 :])
        sofar = _extended(sofar, part.incidence, names[place], labels[place], stride)
    return sofar.cells


def _events(part: IndexPart, filters: Filters) -> Numbers:
    events = np.arange(part.incidence.events, dtype=np.int64)
    live = part.live(events)
    if live is not None:
        events = events[live]
    if filters.limits_events:
        events = events[passing(part.incidence, events, filters)]
    return events


@dataclass(frozen=True, slots=True)
class _Cells:
    """Counts to be: the event of each and its cell so far.

    `each_once` when every event of the part stands here once, in order.
    """

    events: Numbers
    cells: Numbers
    each_once: bool

    def with_one(self, code: Numbers, stride: int) -> "_Cells":
        """Add a dimension of which each event has one; `code` by event."""
        return _Cells(self.events, self.cells + code[self.events] * stride, self.each_once)

    def with_many(self, lists: Lists, code: Numbers, unknown: int, stride: int) -> "_Cells":
        """Add a dimension of which an event has several; `code` by thing."""
        counts = lists.counts(self.events)
        things = lists.items if self.each_once else lists.items[lists.positions(self.events)]
        times = np.maximum(counts, 1)
        codes = np.full(int(times.sum()), unknown, dtype=np.int64)
        known = slice(None) if (counts > 0).all() else np.repeat(counts > 0, times)
        codes[known] = code[things]
        return _Cells(
            np.repeat(self.events, times), np.repeat(self.cells, times) + codes * stride, False
        )


def _extended(
    sofar: _Cells, incidence: Incidence, name: str, labels: list[Label], stride: int
) -> _Cells:
    number = {label: code for code, label in enumerate(labels)}
    unknown = len(labels) - 1
    own = np.array([number[label] for label in _own_labels(incidence, name)] + [unknown])
    if name == "type":
        return sofar.with_one(own[incidence["event_type"]], stride)
    if name == "year":
        return sofar.with_one(_year_codes(incidence, own), stride)
    lists = incidence.links(name)
    if (np.diff(lists.starts) <= 1).all():
        code = np.full(len(lists), unknown, dtype=np.int64)
        code[np.diff(lists.starts) == 1] = own[lists.items]
        return sofar.with_one(code, stride)
    return sofar.with_many(lists, own, unknown, stride)


def _year_codes(incidence: Incidence, own: Numbers) -> Numbers:
    """The code of the year of each event."""
    table = np.full(np.iinfo(np.uint16).max + 1, own[-1])
    table[_years(incidence).view(np.uint16)] = own[:-1]
    return table[incidence["event_year"].view(np.uint16)]


def _years(incidence: Incidence) -> NDArray[np.int16]:
    """The different years of events, sorted, without the unknown one."""
    # Counting beats sorting: there are 65,536 values at most.
    counts = np.bincount(incidence["event_year"].view(np.uint16))
    years = np.flatnonzero(counts).astype(np.uint16).view(np.int16)
    return np.sort(years[years != NO_YEAR])


def _without_empty(labels: list[list[Label]], counts: Numbers) -> Matrix:
    """Leave out what has no event; None stays last."""
    kept = []
    for axis, found in enumerate(labels):
        others = tuple(other for other in range(counts.ndim) if other != axis)
        some = counts.sum(axis=others) > 0
        some[-1] = True
        counts = np.compress(some, counts, axis=axis)
        kept.append(
            tuple(label for label, there in zip(found, some.tolist(), strict=True) if there)
        )
    return Matrix(tuple(kept), counts)
