"""The plain questions: at which events an actor was, and who was at an event."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.index.arrays import Incidence
from graph.index.filters import NO_FILTERS, Filters, passing, role_numbers
from graph.index.graph_index import GraphIndex, IndexPart
from graph.index.participation_rows import STATED, TIES


@dataclass(frozen=True, slots=True, order=True)
class Attended:
    """One actor in one role at one event, as at least one source puts it.

    Attributes:
        event: id of the whole event.
        session: id of the session on which the source puts the actor, empty for the event itself.
        actor: node id; may be a group without a name or a post.
        role: vocabulary id.
        makes_tie: True when the actor was surely there, itself or through a group or a post;
            False for such a stand-in, and for open or planned parts.
    """

    event: str
    session: str
    actor: str
    role: str
    makes_tie: bool


def events_of(index: GraphIndex, actor_id: str, filters: Filters = NO_FILTERS) -> list[Attended]:
    """Where an actor was, by event id; `filters.own_roles` limits its roles."""
    found: list[Attended] = []
    for part in index.parts:
        node = index.local(part, actor_id)
        actor = None if node is None else part.incidence.actor(node)
        if actor is not None:
            rows = part.incidence.rows_of_actor.of(actor)
            found.extend(_told(index, part, rows, filters))
    return sorted(found)


def participants_of(
    index: GraphIndex, event_id: str, filters: Filters = NO_FILTERS
) -> list[Attended]:
    """Who was at a whole event with its sessions, or at one session; by session, actor, role."""
    found: list[Attended] = []
    for part in index.parts:
        node = index.local(part, event_id)
        event = None if node is None else part.incidence.event(node)
        if event is not None:
            starts = part.incidence.rows_of_event.starts
            rows = np.arange(starts[event], starts[event + 1])
            told = _told(index, part, rows, filters)
            found.extend(t for t in told if event_id in (t.event, t.session))
    return sorted(found)


def _told(
    index: GraphIndex, part: IndexPart, rows: NDArray[np.integer], filters: Filters
) -> list[Attended]:
    incidence = part.incidence
    kept = (incidence["row_flags"][rows] & STATED) != 0
    events = incidence["row_event"][rows]
    live = part.live(events)
    if live is not None:
        kept &= live
    if filters.limits_events:
        kept &= passing(incidence, events, filters)
    if filters.own_roles is not None:
        kept &= role_numbers(incidence, filters.own_roles)[incidence["row_role"][rows]]
    return [_attended(incidence, row) for row in rows[kept].tolist()]


def _attended(incidence: Incidence, row: int) -> Attended:
    ids = incidence.node_id
    event = int(incidence["row_event"][row])
    order = int(incidence["row_session"][row]) if len(incidence["row_session"]) else 0
    sessions = incidence.sessions_of_event.of(event)
    return Attended(
        event=ids[int(incidence["event_node"][event])],
        session=ids[int(sessions[order - 1])] if order else "",
        actor=ids[int(incidence["actor_node"][incidence["row_actor"][row]])],
        role=incidence.roles[int(incidence["row_role"][row])],
        makes_tie=bool(incidence["row_flags"][row] & TIES),
    )
