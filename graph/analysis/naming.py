"""Whom a source names at one event, in whatever role: they may have met, though none says so."""

import numpy as np

from graph.analysis.attendance import Attendance, Numbers


def named_together(attendance: Attendance, node: str) -> Numbers:
    """Return positions of those whom a source names at an event of the actor, in any role."""
    numbers = named_numbers(attendance, node)
    at = np.minimum(np.searchsorted(attendance.actor_node, numbers), attendance.actors - 1)
    kept: Numbers = at[attendance.actor_node[at] == numbers]
    return kept


def named_numbers(
    attendance: Attendance, node: str, apart: frozenset[str] = frozenset()
) -> Numbers:
    """Return the same as numbers of the index, rising: also those that surely were nowhere.

    Args:
        attendance: of the index.
        node: id of the actor.
        apart: roles that do not count, of the actor and of the others.
    """
    found: list[Numbers] = [np.zeros(0, dtype=np.int64)]
    for part in attendance.index.parts:
        incidence, local = part.incidence, attendance.index.local(part, node)
        actor = None if local is None else incidence.actor(local)
        if actor is None:
            continue
        counts = np.array([role not in apart for role in incidence.roles], dtype=np.bool_)
        own = incidence.rows_of_actor.of(actor)
        events = np.unique(incidence["row_event"][own[counts[incidence["row_role"][own]]]])
        live = part.live(events)
        rows = incidence.rows_of_event.positions(events if live is None else events[live])
        there = np.unique(incidence["row_actor"][rows[counts[incidence["row_role"][rows]]]])
        found.append(part.numbers(incidence["actor_node"][there]))
    return np.unique(np.concatenate(found))
