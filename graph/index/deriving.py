"""All arrays of the index, derived from a view or from an excerpt of one."""

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from graph.index.event_attributes import (
    country_arrays,
    date_arrays,
    link_pairs,
    linked_arrays,
    session_arrays,
    type_array,
)
from graph.index.lists import Lists
from graph.index.participation_rows import FIRST_STATED, participation_arrays
from graph.index.spoken_themes import spoken_themes
from graph.index.texts import TextColumn, pack_texts
from graph.index.ties import decided_parts
from graph.index.wholes import Sessions, sessions_of, whole_events
from graph.model.node import UNNAMED_TYPES
from graph.model.presence import POST, STANDS_FOR
from graph.store.columns import Columns, NodeTable

Arrays = dict[str, NDArray[Any]]

EVENT_SUBJECTS = ("ADDRESSES", "HELD_IN", "HAS_DATE", "HAS_TYPE")
PREDICATES = ("PARTICIPATED_IN", "SUB_EVENT_OF", "WITHIN", *EVENT_SUBJECTS, *STANDS_FOR)
UNNAMED, IS_POST, IS_COUNTRY, UNTYPED = 1, 2, 4, 8


class Source(Protocol):
    """What a view and an excerpt of it both offer."""

    def node_table(self) -> NodeTable:
        """The nodes, sorted by id."""

    def columns(self, predicate: str) -> Columns:
        """The statements of one predicate; numbers are positions in `node_table()`."""


def derive_arrays(source: Source, nodes: NodeTable) -> Arrays:
    """The arrays of `Incidence`; `nodes` is the node table of the source.

    Only what holds enters (`graph.model.presence`): what is planned, possible or denied ties
    nobody and gives an event no date, type, theme, place or country.
    """
    columns = {name: source.columns(name) for name in PREDICATES if name != "PARTICIPATED_IN"}
    event_nodes = [n for n, kinds in enumerate(nodes.kinds) if "Event" in kinds]
    events = np.array(event_nodes, dtype=np.int64)
    sessions = sessions_of(events, whole_events(events, columns["SUB_EVENT_OF"]))
    arrays: Arrays = {
        "event_node": sessions.whole_nodes.astype(np.int32),
        "node_flags": _node_flags(nodes),
        **session_arrays(sessions),
        **date_arrays(nodes, sessions, columns.pop("HAS_DATE")),
        **linked_arrays(nodes, sessions, link_pairs(columns.pop("HELD_IN")), "place"),
    }
    arrays.update(country_arrays(nodes, arrays, columns.pop("WITHIN")))
    arrays["event_type"], types = type_array(nodes, sessions, columns.pop("HAS_TYPE"))
    addressed = link_pairs(columns.pop("ADDRESSES"))
    columns["PARTICIPATED_IN"] = decided_parts(source.columns("PARTICIPATED_IN"))
    spoken = spoken_themes(nodes, columns["PARTICIPATED_IN"])
    about = (
        np.concatenate([addressed[0], spoken.event]),
        np.concatenate([addressed[1], spoken.theme]),
    )
    arrays.update(linked_arrays(nodes, sessions, about, "theme"))
    rows, roles = participation_arrays(nodes, sessions, columns)
    arrays.update(rows)
    arrays.update(_awaited(arrays, sessions, spoken.unseen))
    arrays["event_size"] = _sizes(arrays)
    arrays["type_name_blob"], arrays["type_name_offsets"] = pack_texts(types)
    arrays["role_name_blob"], arrays["role_name_offsets"] = pack_texts(roles)
    return arrays


def _awaited(arrays: Arrays, sessions: Sessions, unseen: list[tuple[str, int]]) -> Arrays:
    """Events with a body, and now also those with a theme, that the view does not show yet."""
    if not unseen:
        return {}
    bodies = TextColumn(arrays["awaited_id_blob"], arrays["awaited_id_offsets"])
    found = list(zip(bodies, arrays["awaited_event"].tolist(), strict=True))
    whole = dict(zip(sessions.events.tolist(), sessions.whole.tolist(), strict=True))
    found = sorted([*found, *((theme, whole[e]) for theme, e in unseen if e in whole)])
    blob, offsets = pack_texts(name for name, _ in found)
    events = np.array([event for _, event in found], dtype=np.int32)
    return {"awaited_id_blob": blob, "awaited_id_offsets": offsets, "awaited_event": events}


def _node_flags(nodes: NodeTable) -> NDArray[np.uint8]:
    """What the index must know of the type of every node; shape (nodes,)."""
    code: dict[str | None, int] = {name: UNNAMED for name in UNNAMED_TYPES}
    code |= {POST: IS_POST, "country": IS_COUNTRY, None: UNTYPED}
    return np.array([code.get(subtype, 0) for subtype in nodes.subtypes], dtype=np.uint8)


def _sizes(arrays: Arrays) -> NDArray[np.int32]:
    """How many different actors sources name at each event; shape (events,)."""
    rows = Lists(arrays["row_starts"], arrays["row_event"])
    counted = (arrays["row_flags"] & FIRST_STATED) != 0
    sums = np.concatenate([[0], np.cumsum(counted)])
    sizes: NDArray[np.int32] = np.diff(sums[rows.starts]).astype(np.int32)
    return sizes
