"""When, of what type, on what and where each whole event was; sessions count for their event."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.index.days import UNDATED, spans_of
from graph.index.lists import Lists, starts_of
from graph.index.place_countries import countries_of_places
from graph.index.ties import holding, not_denied
from graph.index.wholes import Sessions, positions_of
from graph.model.dates import date_order
from graph.store.columns import Columns, NodeTable

Arrays = dict[str, NDArray[Any]]
Numbers = NDArray[np.int64]


def date_arrays(nodes: NodeTable, sessions: Sessions, dates: Columns) -> Arrays:
    """First and last day of each whole event, and its first year; see `graph.index.days`.

    Of the dates that sources surely give the event itself, the most precise one counts.
    """
    events = len(sessions.whole_nodes)
    rows, texts = _texts(dates, holding(dates))
    event = positions_of(sessions.whole_nodes, len(nodes.ids))[dates.subject[rows]]
    known = sorted(set(texts), key=date_order)
    rank = {text: place for place, text in enumerate(known)}
    best = np.full(events, len(known), dtype=np.int64)
    ranks = np.array([rank[text] for text in texts], dtype=np.int64)
    np.minimum.at(best, event[event >= 0], ranks[event >= 0])
    spans = np.concatenate([spans_of(known), np.array([UNDATED], dtype=np.int64)])[best]
    return {
        "event_first_day": spans[:, 0].astype(np.int32),
        "event_last_day": spans[:, 1].astype(np.int32),
        "event_year": spans[:, 2].astype(np.int16),
    }


def type_array(
    nodes: NodeTable, sessions: Sessions, types: Columns
) -> tuple[NDArray[np.int32], tuple[str, ...]]:
    """The type of each whole event, -1 when unknown, and the names of the types, sorted.

    Of the types that sources surely give the event, the first by name counts. The type of its node
    counts only when no source says one: where one says that it may be or will be a training, that
    is no fact.
    """
    surely: dict[int, str] = {}
    rows, texts = _texts(types, not_denied(types))
    holds = holding(types)
    said = dict.fromkeys(types.subject[rows].tolist())
    for row, node, text in zip(rows.tolist(), types.subject[rows].tolist(), texts, strict=True):
        if holds[row]:
            surely[node] = min(text, surely.get(node, text))
    wholes = sessions.whole_nodes.tolist()
    chosen = [surely.get(n) if n in said else nodes.subtypes[n] for n in wholes]
    names = tuple(sorted({name for name in chosen if name is not None}))
    code = {name: number for number, name in enumerate(names)}
    found = [-1 if name is None else code[name] for name in chosen]
    return np.array(found, dtype=np.int32), names


def link_pairs(links: Columns) -> tuple[Numbers, Numbers]:
    """Subjects and objects of the links that hold; node numbers, one entry a link."""
    rows = np.flatnonzero(holding(links) & (links.object >= 0))
    return links.subject[rows], links.object[rows]


def linked_arrays(
    nodes: NodeTable, sessions: Sessions, links: tuple[Numbers, Numbers], name: str
) -> Arrays:
    """The things that each whole event is linked to, as lists: `name`_node, _starts, _items.

    Args:
        links: events or sessions and their things; node numbers.
    """
    event, at = _whole_of(nodes, sessions, links[0])
    return _lists(event, links[1][at], len(sessions.whole_nodes), len(nodes.ids), name)


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


def _texts(columns: Columns, kept: NDArray[np.bool_]) -> tuple[Numbers, list[str]]:
    """Kept rows that have a text as object, in order, and the texts."""
    rows = [row for row in sorted(columns.values) if kept[row]]
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
