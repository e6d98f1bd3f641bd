"""Who was at which event in which role, as sorted rows; `graph.index.arrays` tells the columns."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.errors import StoreError
from graph.index.lists import group, starts_of
from graph.index.texts import pack_texts
from graph.index.ties import Substitutes, pairs_of, surely_present
from graph.index.wholes import Sessions, positions_of
from graph.model.presence import STANDS_FOR, UNSPECIFIED
from graph.model.statement import STATUSES
from graph.store.columns import Columns, NodeTable

Numbers = NDArray[np.int64]

STATED, TIES, FIRST_TIE, FIRST_STATED = 1, 2, 4, 8
_FLAG_BITS = 4


@dataclass(frozen=True, slots=True)
class _Rows:
    """Unsorted rows; `actor` has node numbers, `event` positions in `Sessions.events`."""

    actor: Numbers
    event: Numbers
    role: Numbers
    flags: Numbers


def participation_arrays(
    nodes: NodeTable, sessions: Sessions, columns: dict[str, Columns]
) -> tuple[dict[str, NDArray[Any]], tuple[str, ...]]:
    """The arrays of participations and the names of the roles."""
    said = columns["PARTICIPATED_IN"]
    roles = tuple(sorted({*said.roles, UNSPECIFIED}))
    represented = [pair for name in STANDS_FOR for pair in pairs_of(columns[name])]
    substitutes = Substitutes(nodes, represented)
    stated, source = _stated(nodes, said, sessions, roles)
    behalf = _behalf(said, source)
    rows = _with_substitutes(stated, substitutes, behalf)
    actors = np.unique(rows.actor)
    event, order = sessions.whole[rows.event], sessions.order[rows.event]
    parts = [
        (event, len(sessions.whole_nodes)),
        (positions_of(actors, len(nodes.ids))[rows.actor], len(actors)),
        (rows.role, len(roles)),
        (order, int(order.max(initial=0)) + 1),
    ]
    packed = _sorted_rows(parts, rows.flags)
    sizes = [size for _, size in parts]
    awaited = _awaited(sessions, stated, substitutes, behalf)
    return {"actor_node": actors.astype(np.int32), **_arrays(packed, sizes), **awaited}, roles


def _stated(
    nodes: NodeTable, said: Columns, sessions: Sessions, roles: tuple[str, ...]
) -> tuple[_Rows, Numbers]:
    """The rows as sources state them, and which rows of the columns they are."""
    position = positions_of(sessions.events, len(nodes.ids))
    there = (said.object >= 0) & (said.status != STATUSES.index("absent"))
    kept = np.flatnonzero(there & (position[said.object] >= 0))
    code = np.array([*(roles.index(role) for role in said.roles), roles.index(UNSPECIFIED)])
    flags = STATED | np.where(surely_present(said)[kept], TIES, 0)
    event = position[said.object[kept]]
    return _Rows(said.subject[kept], event, code[said.role[kept]], flags), kept


def _behalf(said: Columns, source: Numbers) -> dict[int, str]:
    """Stated row to the body on behalf of which the source says it was there."""
    row_of = (
        {int(source_row): row for row, source_row in enumerate(source)} if said.qualifiers else {}
    )
    named = ((row_of.get(r), q.get("on_behalf_of")) for r, q in said.qualifiers.items())
    return {row: body for row, body in named if row is not None and isinstance(body, str)}


def _with_substitutes(rows: _Rows, substitutes: Substitutes, behalf: dict[int, str]) -> _Rows:
    """Ties of groups and posts pass to the bodies that they stand for."""
    standing = substitutes.may_stand_in()[rows.actor] & ((rows.flags & TIES) != 0)
    rows.flags[standing] = STATED
    added = [
        (row, body)
        for row in np.flatnonzero(standing).tolist()
        for body in substitutes.named_for(int(rows.actor[row]), behalf.get(row))
    ]
    at, bodies = np.array(added, dtype=np.int64).reshape(len(added), 2).T
    return _Rows(
        np.concatenate([rows.actor, bodies]),
        np.concatenate([rows.event, rows.event[at]]),
        np.concatenate([rows.role, rows.role[at]]),
        np.concatenate([rows.flags, np.full(len(at), TIES)]),
    )


def _awaited(
    sessions: Sessions, rows: _Rows, substitutes: Substitutes, behalf: dict[int, str]
) -> dict[str, NDArray[Any]]:
    """Events with a body that the view does not show yet, and the ids of those bodies, sorted."""
    found = sorted(
        (body, int(sessions.whole[rows.event[row]]))
        for row, body in behalf.items()
        if substitutes.number_of(body) is None
    )
    blob, offsets = pack_texts(body for body, _ in found)
    events = np.array([event for _, event in found], dtype=np.int32)
    return {"awaited_id_blob": blob, "awaited_id_offsets": offsets, "awaited_event": events}


def _sorted_rows(parts: list[tuple[Numbers, int]], flags: Numbers) -> Numbers:
    """Rows packed into one number each, sorted; equal rows become one with all their flags."""
    bits = sum(_bits(size) for _, size in parts) + _FLAG_BITS
    if bits > 63:
        raise StoreError(
            f"The index needs {bits} bits a row and has 63.",
            next_step="Split the ledger, for example by country.",
        )
    packed = np.zeros(len(flags), dtype=np.int64)
    for part, size in parts:
        packed = packed << _bits(size) | part
    ordered = np.sort(packed << _FLAG_BITS | flags)
    if not len(ordered):
        return ordered
    rows = ordered >> _FLAG_BITS
    begins = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
    return np.bitwise_or.reduceat(ordered, begins)


def _arrays(packed: Numbers, sizes: list[int]) -> dict[str, NDArray[Any]]:
    events, actors, roles, orders = sizes
    flags = (packed & (1 << _FLAG_BITS) - 1).astype(np.uint8)
    order, rest = _split(packed >> _FLAG_BITS, orders)
    role, rest = _split(rest, roles)
    actor, event = _split(rest, actors)
    pairs = event << _bits(actors) | actor
    flags |= _first_of(pairs, (flags & TIES) != 0, FIRST_TIE)
    flags |= _first_of(pairs, (flags & STATED) != 0, FIRST_STATED)
    by_actor = group(actor, np.arange(len(actor), dtype=np.int32), actors)
    return {
        "row_starts": starts_of(event, events),
        "row_event": event.astype(np.int32),
        "row_actor": actor.astype(np.int32),
        "row_role": role.astype(np.uint8 if roles <= 256 else np.uint32),
        "row_session": order.astype(np.uint32) if orders > 1 else np.zeros(0, dtype=np.uint32),
        "row_flags": flags,
        "actor_row_starts": by_actor.starts,
        "actor_row_items": by_actor.items,
    }


def _split(packed: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """The last part of packed rows, and the parts before it."""
    return packed & (1 << _bits(size)) - 1, packed >> _bits(size)


def _first_of(pairs: Numbers, chosen: NDArray[np.bool_], flag: int) -> NDArray[np.uint8]:
    """The flag at the first chosen row of each pair of event and actor, 0 elsewhere."""
    marks = np.zeros(len(pairs), dtype=np.uint8)
    at = np.flatnonzero(chosen)
    if len(at):
        keys = pairs[at]
        marks[at[np.concatenate([[True], keys[1:] != keys[:-1]])]] = flag
    return marks


def _bits(size: int) -> int:
    return max(size - 1, 0).bit_length()
