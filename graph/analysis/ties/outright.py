"""What sources say outright of an actor and another: they work, organised or spoke together."""

import numpy as np

from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.ties.tie_kinds import (
    MOST_READ,
    ORGANISERS,
    cooperating,
    in_roles,
    joint_events,
)
from graph.analysis.ties.tie_words import COOPERATION, ORGANISED, PRESENTED
from graph.query.names import Names
from graph.query.network_from_events import EventTies
from graph.query.network_meetings import Meetings
from graph.query.network_tie import Ties
from graph.query.network_words import JOINT_ROLE

# From the strongest; what is none of these only follows from having been at the same events.
OUTRIGHT = (COOPERATION, ORGANISED, PRESENTED)


def outright_of(names: Names, weighing: Weighing, actor: str) -> dict[str, str]:
    """Return for each other actor of which a source says so the strongest of `OUTRIGHT`.

    Joint presentations are not looked for in a ledger that is too large for `strongest_ties` too.
    """
    found: dict[str, str] = {}
    if joint_searched(weighing):
        found |= dict.fromkeys(_presented_with(names, weighing, actor), PRESENTED)
    found |= dict.fromkeys(_organised_with(weighing, actor), ORGANISED)
    return found | dict.fromkeys(_cooperating_with(names, actor), COOPERATION)


def joint_searched(weighing: Weighing) -> bool:
    """True when the ledger is small enough to look for joint presentations."""
    return len(weighing.attendance.actor) <= MOST_READ


def _cooperating_with(names: Names, actor: str) -> list[str]:
    return [_other(pair, actor) for pair in cooperating(names) if actor in pair]


def _organised_with(weighing: Weighing, actor: str) -> set[str]:
    attendance = weighing.attendance
    one = attendance.actor_number(actor)
    if one is None:
        return set()
    organised = in_roles(attendance, ORGANISERS)
    own = attendance.pairs_of_actor.of(one)
    events = attendance.event[own[organised[own]]]
    there = attendance.of_event.positions(events.astype(np.int64))
    others = attendance.actor[there[organised[there]]]
    return {attendance.actor_id(int(number)) for number in set(others.tolist()) - {one}}


def _presented_with(names: Names, weighing: Weighing, actor: str) -> set[str]:
    attendance, meetings = weighing.attendance, Meetings(names)
    one = attendance.actor_number(actor)
    if one is None:
        return set()
    own = {attendance.event_id(int(event)) for event in attendance.events_of(one)}
    ties = Ties((JOINT_ROLE,))
    EventTies(meetings, ties).of_actor(actor, sorted(own & set(joint_events(meetings))), note=False)
    together = (key[:2] for key, tie in ties.found.items() if tie.reasons.get("presented together"))
    return {_other(pair, actor) for pair in together if actor in pair}


def _other(pair: tuple[str, ...], actor: str) -> str:
    return pair[1] if pair[0] == actor else pair[0]
