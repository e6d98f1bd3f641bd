"""Reads the attendance out of an index, snapshot and what is newer as one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.errors import ModelError
from graph.index.filters import NO_FILTERS, Filters, passing, role_numbers
from graph.index.graph_index import GraphIndex, IndexPart
from graph.index.lists import starts_of
from graph.index.participation_rows import TIES

_MOST_ROLES = 32


def attendance_of(index: GraphIndex, filters: Filters = NO_FILTERS) -> Attendance:
    """Return who surely was at which event, of the events and in the roles that pass.

    Args:
        index: of a view; what the view does not show is not here either.
        filters: `roles` and `own_roles` both limit the parts that count.

    Raises:
        ModelError: there are more than 32 different roles.
    """
    role_names = _names(part.incidence.roles for part in index.parts)
    if len(role_names) > _MOST_ROLES:
        raise ModelError(
            f"There are {len(role_names)} different roles and at most {_MOST_ROLES} are counted.",
            next_step="Merge roles in the vocabulary.",
        )
    type_names = _names(part.incidence.types for part in index.parts)
    found = [_part(part, filters, role_names, type_names) for part in index.parts]
    pieces = found[0] if len(found) == 1 else _joined(found)
    actor_node, actor = np.unique(pieces.actor, return_inverse=True)
    return Attendance(
        index=index,
        actor_node=actor_node,
        event_node=pieces.node,
        starts=np.concatenate([[0], np.cumsum(pieces.met)]),
        actor=actor.astype(np.int32),
        roles=pieces.roles,
        confidence=pieces.confidence,
        role_names=role_names,
        type_names=type_names,
        **pieces.of_event,
    )


@dataclass(frozen=True, slots=True)
class _Pieces:
    """Pairs of one part, by event and actor; `actor` and `node` are numbers in the index."""

    node: Numbers
    met: Numbers
    actor: Numbers
    roles: NDArray[np.uint32]
    confidence: NDArray[np.uint8]
    of_event: dict[str, NDArray[Any]]


def _part(
    part: IndexPart, filters: Filters, role_names: tuple[str, ...], type_names: tuple[str, ...]
) -> _Pieces:
    incidence = part.incidence
    kept = _events(part, filters)
    rows = _tying_rows(part, kept, filters)
    event, actor = incidence["row_event"][rows], incidence["row_actor"][rows]
    first = _firsts(event, actor)
    bit = np.array([1 << role_names.index(r) for r in incidence.roles], dtype=np.uint32)
    code = np.array([*(type_names.index(t) for t in incidence.types), -1], dtype=np.int32)
    events = np.flatnonzero(kept)
    counts = np.diff(starts_of(event[first], incidence.events))[events]
    return _Pieces(
        node=part.numbers(incidence["event_node"][events]),
        met=counts,
        actor=part.numbers(incidence["actor_node"][actor[first]]),
        roles=_reduced(np.bitwise_or, bit[incidence["row_role"][rows]], first),
        confidence=_reduced(np.maximum, incidence["row_confidence"][rows], first),
        of_event={
            "first_day": incidence["event_first_day"][events],
            "last_day": incidence["event_last_day"][events],
            "year": incidence["event_year"][events],
            "type": code[incidence["event_type"][events]],
        },
    )


def _events(part: IndexPart, filters: Filters) -> NDArray[np.bool_]:
    """Which events of a part count; shape (events of the part,)."""
    events = np.arange(part.incidence.events, dtype=np.int64)
    kept = np.ones(len(events), dtype=np.bool_)
    live = part.live(events)
    if live is not None:
        kept &= live
    if filters.limits_events:
        kept &= passing(part.incidence, events, filters)
    return kept


def _tying_rows(part: IndexPart, kept: NDArray[np.bool_], filters: Filters) -> Numbers:
    incidence = part.incidence
    ties = (incidence["row_flags"] & TIES) != 0
    if not kept.all():
        ties &= kept[incidence["row_event"]]
    for roles in (filters.roles, filters.own_roles):
        if roles is not None:
            ties &= role_numbers(incidence, roles)[incidence["row_role"]]
    return np.flatnonzero(ties)


def _firsts(event: NDArray[np.integer], actor: NDArray[np.integer]) -> Numbers:
    """Where each pair of event and actor begins in sorted rows."""
    if not len(event):
        return np.zeros(0, dtype=np.int64)
    is_new = (event[1:] != event[:-1]) | (actor[1:] != actor[:-1])
    return np.flatnonzero(np.concatenate([[True], is_new]))


def _reduced(how: np.ufunc, values: NDArray[Any], first: Numbers) -> NDArray[Any]:
    if len(first) == len(values):
        return values
    found: NDArray[Any] = how.reduceat(values, first)
    return found


def _joined(found: list[_Pieces]) -> _Pieces:
    """All parts as one, by event and actor; an event is live in one part only."""
    node = np.concatenate([one.node for one in found])
    met = np.concatenate([one.met for one in found])
    order = np.argsort(node, kind="stable")
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    actor = np.concatenate([one.actor for one in found])
    pairs = np.lexsort((actor, np.repeat(rank, met)))
    return _Pieces(
        node=node[order],
        met=met[order],
        actor=actor[pairs],
        roles=np.concatenate([one.roles for one in found])[pairs],
        confidence=np.concatenate([one.confidence for one in found])[pairs],
        of_event={
            name: np.concatenate([one.of_event[name] for one in found])[order]
            for name in found[0].of_event
        },
    )


def _names(lists: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(sorted({name for names in lists for name in names}))
