"""When, of what type, on what and where each whole event was; sessions count for their event."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.index.days import FAR_AHEAD, LONG_AGO, NO_YEAR, spans_of
from graph.index.lists import Lists, starts_of
from graph.index.place_countries import countries_of_places
from graph.index.wholes import Sessions, positions_of
from graph.model.statement import STATUSES
from graph.store.columns import Columns, NodeTable

Arrays = dict[str, NDArray[Any]]
Numbers = NDArray[np.int64]


def date_arrays(nodes: NodeTable, sessions: Sessions, dates: Columns) -> Arrays:
    """First and last day that any source gives, and the first year; see `graph.index.days`."""
    events = len(sessions.whole_nodes)
    first = np.full(events, FAR_AHEAD, dtype=np.int32)
    last = np.full(events, LONG_AGO, dtype=np.int32)
    year = np.full(events, np.iinfo(np.int16).max, dtype=np.int16)
    rows, texts = _texts(dates)
    event, at = _whole_of(nodes, sessions, dates.subject[rows])
    spans = spans_of([texts[position] for position in at.tolist()])
    np.minimum.at(first, event, spans[:, 0].astype(np.int32))
    np.maximum.at(last, event, spans[:, 1].astype(np.int32))
    known = spans[:, 2] != NO_YEAR
    np.minimum.at(year, event[known], spans[known, 2].astype(np.int16))
    year[year == np.iinfo(np.int16).max] = NO_YEAR
    return {"event_first_day": first, "event_last_day": last, "event_year": year}


def type_array(
    nodes: NodeTable, sessions: Sessions, types: Columns
) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """The type of each whole event, -1 when unknown, and the names of the types, sorted.

    What a source says of the event itself goes before the type of its node; of several, the
    first by name counts.
    """
    said: dict[int, str] = {}
    rows, texts = _texts(types)
    for node, text in zip(types.subject[rows].tolist(), texts, strict=True):
        said[node] = min(text, said.get(node, text))
    wholes = sessions.whole_nodes.tolist()
    chosen = [said.get(node) or nodes.subtypes[node] for node in wholes]
    names = tuple(sorted({name for name in chosen if name is not None}))
    code = {name: number for number, name in enumerate(names)}
    found = [-1 if name is None else code[name] for name in chosen]
    return np.array(found, dtype=np.int32), names


def linked_arrays(nodes: NodeTable, sessions: Sessions, links: Columns, name: str) -> Arrays:
    """The things that each whole event is linked to, as lists: `name`_node, _starts, _items."""
    there = (links.object >= 0) & (links.status != STATUSES.index("absent"))
    rows = np.flatnonzero(there)
    event, at = _whole_of(nodes, sessions, links.subject[rows])
    return _lists(event, links.object[rows][at], len(sessions.whole_nodes), len(nodes.ids), name)


def country_arrays(nodes: NodeTable, places: Arrays, within: Columns) -> Arrays:
    """The countries of each whole event, as lists like those of its places, and of each place."""
    known = places["place_node"].tolist()
    countries = countries_of_places(known, nodes, within)
    events = len(places["place_starts"]) - 1
    event_of_item = np.repeat(np.arange(events), np.diff(places["place_starts"]))
    found = [countries[place] for place in known]
    lists = Lists(
        np.cumsum([0, *map(len, found)]), np.array([n for c in found for n in c], dtype=np.int32)
    )
    event = np.repeat(event_of_item, lists.counts(places["place_items"]))
    country = lists.items[lists.positions(places["place_items"])].astype(np.int64)
    return {
        "place_country_starts": lists.starts,
        "place_country_items": lists.items,
        **_lists(event, country, events, len(nodes.ids), "country"),
    }


def session_arrays(sessions: Sessions) -> Arrays:
    """The sessions of each whole event in their order, and the event of each session."""
    chosen = np.flatnonzero(sessions.order > 0)
    order = np.lexsort((sessions.order[chosen], sessions.whole[chosen]))
    return {
        "session_starts": starts_of(sessions.whole[chosen], len(sessions.whole_nodes)),
        "session_items": sessions.events[chosen][order].astype(np.int32),
        "session_node": sessions.events[chosen].astype(np.int32),
        "session_event": sessions.whole[chosen].astype(np.int32),
    }


def _texts(columns: Columns) -> tuple[Numbers, list[str]]:
    """Rows that have a text as object, in order, and the texts."""
    absent = STATUSES.index("absent")
    rows = [row for row in sorted(columns.values) if columns.status[row] != absent]
    return np.array(rows, dtype=np.int64), [str(columns.values[row]) for row in rows]


def _whole_of(nodes: NodeTable, sessions: Sessions, subjects: Numbers) -> tuple[Numbers, Numbers]:
    """Whole events of the subjects that are events, and which subjects those are."""
    position = positions_of(sessions.events, len(nodes.ids))[subjects]
    at = np.flatnonzero(position >= 0)
    return sessions.whole[position[at]], at


def _lists(event: Numbers, thing: Numbers, events: int, nodes: int, name: str) -> Arrays:
    """Lists of the different things of each event, and which node each thing is."""
    things = np.unique(thing)
    code = positions_of(things, nodes)[thing]
    width = max(len(things), 1)
    pairs = np.unique(event * width + code)
    return {
        f"{name}_node": things.astype(np.int32),
        f"{name}_starts": starts_of(pairs // width, events),
        f"{name}_items": (pairs % width).astype(np.int32),
    }
