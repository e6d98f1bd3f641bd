"""Who was at which event in which role, as sorted rows; `graph.index.arrays` tells the columns."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

from graph.errors import StoreError
from graph.index.lists import group, starts_of
from graph.index.texts import pack_texts
from graph.index.ties import Substitutes, pairs_of, surely_present
from graph.index.wholes import Sessions, positions_of
from graph.model.presence import STANDS_FOR, UNSPECIFIED
from graph.model.statement import STATUSES
from graph.store.columns import Columns, NodeTable

Numbers = NDArray[np.int64]
Small = NDArray[np.int32]
Flags = NDArray[np.uint8]

STATED, TIES, FIRST_TIE, FIRST_STATED = 1, 2, 4, 8
_FLAG_BITS = 4
# Confidence in hundredths.
_SUREST = 100
_CONFIDENCE_BITS = 7


@dataclass(frozen=True, slots=True)
class _Rows:
    """Unsorted rows; `actor` has node numbers, `event` positions in `Sessions.events`.

    `confidence` is in hundredths, 0 where a row makes no tie.
    """

    actor: Small
    event: Small
    role: Small
    flags: Flags
    confidence: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How many whole events, actors, roles, and places in an event (one without sessions)."""

    events: int
    actors: int
    roles: int
    orders: int


# With twelve million rows each array that lives a step too long costs a hundred megabytes: what is
# no longer needed is let go before the next step, and numbers are kept small.


def participation_arrays(
    nodes: NodeTable, sessions: Sessions, columns: dict[str, Columns]
) -> tuple[dict[str, NDArray[Any]], tuple[str, ...]]:
    """The arrays of participations and the names of the roles.

    Takes the participations out of `columns`, so that they can be let go.
    """
    said = columns.pop("PARTICIPATED_IN")
    roles = tuple(sorted({*said.roles, UNSPECIFIED}))
    represented = [pair for name in STANDS_FOR for pair in pairs_of(columns[name])]
    substitutes = Substitutes(nodes, represented)
    stated, source = _stated(nodes, said, sessions, roles)
    behalf = _behalf(said, source)
    del said, source
    awaited = _awaited(sessions, stated, substitutes, behalf)
    rows = _with_substitutes(stated, substitutes, behalf)
    del stated
    actors = np.unique(rows.actor).astype(np.int64)
    orders = int(sessions.order[rows.event].max(initial=0)) + 1
    sizes = _Sizes(len(sessions.whole_nodes), len(actors), len(roles), orders)
    packed = _packed(rows, sizes, sessions, positions_of(actors, len(nodes.ids)))
    del rows
    return {"actor_node": actors.astype(np.int32), **_arrays(packed, sizes), **awaited}, roles


def _stated(
    nodes: NodeTable, said: Columns, sessions: Sessions, roles: tuple[str, ...]
) -> tuple[_Rows, Numbers]:
    """The rows as sources state them, and which rows of the columns they are, rising."""
    position = positions_of(sessions.events, len(nodes.ids)).astype(np.int32)
    there = (said.object >= 0) & (said.status != STATUSES.index("absent"))
    kept = np.flatnonzero(there & (position[said.object] >= 0))
    code = np.array(
        [*(roles.index(role) for role in said.roles), roles.index(UNSPECIFIED)], dtype=np.int32
    )
    ties = surely_present(said)[kept]
    flags = STATED + TIES * ties.astype(np.uint8)
    confidence = np.rint(said.confidence[kept] * _SUREST).astype(np.uint8) * ties
    actor = said.subject[kept].astype(np.int32)
    role = code[said.role[kept]]
    return _Rows(actor, position[said.object[kept]], role, flags, confidence), kept


def _behalf(said: Columns, source: Numbers) -> dict[int, str]:
    """Stated row to the body on behalf of which the source says it was there."""
    named = {row: q.get("on_behalf_of") for row, q in sorted(said.qualifiers.items())}
    found = {row: body for row, body in named.items() if isinstance(body, str)}
    rows = np.array(list(found), dtype=np.int64)
    place = np.searchsorted(source, rows)
    kept = np.flatnonzero(place < len(source))
    kept = kept[source[place[kept]] == rows[kept]]
    return {int(place[one]): found[int(rows[one])] for one in kept.tolist()}


def _with_substitutes(rows: _Rows, substitutes: Substitutes, behalf: dict[int, str]) -> _Rows:
    """Ties of groups and posts pass to the bodies that they stand for; changes the flags given."""
    standing = substitutes.may_stand_in()[rows.actor] & ((rows.flags & TIES) != 0)
    rows.flags[standing] = STATED
    passed_on = rows.confidence.copy()
    rows.confidence[standing] = 0
    added = [
        (row, body)
        for row in np.flatnonzero(standing).tolist()
        for body in substitutes.named_for(int(rows.actor[row]), behalf.get(row))
    ]
    if not added:
        return rows
    at, bodies = np.array(added, dtype=np.int32).reshape(len(added), 2).T
    return _Rows(
        np.concatenate([rows.actor, bodies]),
        np.concatenate([rows.event, rows.event[at]]),
        np.concatenate([rows.role, rows.role[at]]),
        np.concatenate([rows.flags, np.full(len(at), TIES, dtype=np.uint8)]),
        np.concatenate([rows.confidence, passed_on[at]]),
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


def _packed(rows: _Rows, sizes: _Sizes, sessions: Sessions, actor_place: Numbers) -> Numbers:
    """Rows packed into one number each, sorted.

    Equal rows become one with all their flags and the confidence of the surest.
    """
    steps = (sizes.events, sizes.actors, sizes.roles, sizes.orders)
    bits = sum(map(_bits, steps)) + _FLAG_BITS + _CONFIDENCE_BITS
    if bits > 63:
        raise StoreError(
            f"The index needs {bits} bits a row and has 63.",
            next_step="Split the ledger, for example by country.",
        )
    packed = sessions.whole[rows.event].astype(np.int64, copy=False)
    for values, places, size in (
        (rows.actor, actor_place, sizes.actors),
        (rows.role, np.arange(sizes.roles), sizes.roles),
        (rows.event, sessions.order, sizes.orders),
    ):
        packed <<= _bits(size)
        packed |= places[values]
    packed <<= _FLAG_BITS
    packed |= rows.flags
    packed <<= _CONFIDENCE_BITS
    packed |= rows.confidence
    packed.sort()
    key_bits = _FLAG_BITS + _CONFIDENCE_BITS
    is_new = np.concatenate([[True], packed[1:] >> key_bits != packed[:-1] >> key_bits])
    if is_new[: len(packed)].all():
        return packed
    first = np.flatnonzero(is_new)
    surest = np.maximum.reduceat(packed & (1 << _CONFIDENCE_BITS) - 1, first)
    packed >>= _CONFIDENCE_BITS
    return np.bitwise_or.reduceat(packed, first) << _CONFIDENCE_BITS | surest


def _arrays(packed: Numbers, sizes: _Sizes) -> dict[str, NDArray[Any]]:
    """The columns of the packed rows, which are used up."""
    confidence = _taken(packed, 1 << _CONFIDENCE_BITS, np.uint8)
    flags = _taken(packed, 1 << _FLAG_BITS, np.uint8)
    order = _taken(packed, sizes.orders, np.uint32)
    role = _taken(packed, sizes.roles, np.uint8 if sizes.roles <= 256 else np.uint32)
    actor = _taken(packed, sizes.actors, np.int32)
    event = packed.astype(np.int32)
    flags |= _first_of(event, actor, (flags & TIES) != 0, FIRST_TIE)
    flags |= _first_of(event, actor, (flags & STATED) != 0, FIRST_STATED)
    by_actor = group(actor, np.arange(len(actor), dtype=np.int32), sizes.actors)
    return {
        "row_starts": starts_of(event, sizes.events),
        "row_event": event,
        "row_actor": actor,
        "row_role": role,
        "row_session": order if sizes.orders > 1 else np.zeros(0, dtype=np.uint32),
        "row_flags": flags,
        "row_confidence": confidence,
        "actor_row_starts": by_actor.starts,
        "actor_row_items": by_actor.items,
    }


def _taken(packed: Numbers, size: int, kind: DTypeLike) -> NDArray[Any]:
    """The last part of packed rows; it is taken out of them."""
    part = (packed & (1 << _bits(size)) - 1).astype(kind)
    packed >>= _bits(size)
    return part


def _first_of(event: Small, actor: Small, chosen: NDArray[np.bool_], flag: int) -> Flags:
    """The flag at the first chosen row of each pair of event and actor, 0 elsewhere."""
    marks = np.zeros(len(chosen), dtype=np.uint8)
    at = np.flatnonzero(chosen)
    if len(at):
        is_new = event[at[1:]] != event[at[:-1]]
        is_new |= actor[at[1:]] != actor[at[:-1]]
        marks[at[np.concatenate([[True], is_new])]] = flag
    return marks


def _bits(size: int) -> int:
    return max(size - 1, 0).bit_length()
