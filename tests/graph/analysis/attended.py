"""An attendance written down by hand: lists of who was at each event."""

from collections.abc import Sequence

import numpy as np

from graph.analysis.attendance import Attendance
from graph.index.days import UNDATED


class Ids:
    """Stands for the index: numbers of actors and events to their names."""

    def __init__(self, actors: list[str], events: int) -> None:
        self._ids = [*actors, *(f"event-{number}" for number in range(events))]

    def id_of(self, number: int) -> str:
        return self._ids[number]

    def number_of(self, node_id: str) -> int | None:
        return self._ids.index(node_id) if node_id in self._ids else None


def attended(
    events: Sequence[Sequence[str]],
    days: Sequence[tuple[int, int]] | None = None,
    types: Sequence[str] | None = None,
    roles: Sequence[Sequence[str]] | None = None,
    confidence: Sequence[Sequence[int]] | None = None,
) -> Attendance:
    """Return who was at which event; names are ids, events are `event-0`, `event-1` ...

    Args:
        events: who was at each.
        days: first and last day of each, as ordinals; none for no dates.
        types: of each.
        roles, confidence: of each who was there, in the order of `events`.
    """
    names = sorted({name for there in events for name in there})
    number = {name: place for place, name in enumerate(names)}
    role_names = tuple(sorted({role for there in roles or [["participant"]] for role in there}))
    type_names = tuple(sorted(set(types or ())))
    pairs = [
        (event, number[name], *_part(roles, confidence, role_names, event, place))
        for event, there in enumerate(events)
        for place, name in enumerate(there)
    ]
    pairs.sort()
    spans = np.array(days or [UNDATED[:2]] * len(events), dtype=np.int32).reshape(-1, 2)
    return Attendance(
        index=Ids(names, len(events)),  # type: ignore[arg-type]
        actor_node=np.arange(len(names)),
        event_node=np.arange(len(names), len(names) + len(events)),
        starts=np.cumsum([0, *(len(there) for there in events)]),
        actor=np.array([pair[1] for pair in pairs], dtype=np.int32),
        roles=np.array([pair[2] for pair in pairs], dtype=np.uint32),
        confidence=np.array([pair[3] for pair in pairs], dtype=np.uint8),
        role_names=role_names,
        first_day=spans[:, 0],
        last_day=spans[:, 1],
        year=np.zeros(len(events), dtype=np.int16),
        type=np.array([type_names.index(t) for t in types or ()] or [-1] * len(events), np.int32),
        type_names=type_names,
    )


def _part(
    roles: Sequence[Sequence[str]] | None,
    confidence: Sequence[Sequence[int]] | None,
    role_names: tuple[str, ...],
    event: int,
    place: int,
) -> tuple[int, int]:
    role = 1 if roles is None else 1 << role_names.index(roles[event][place])
    return role, 100 if confidence is None else confidence[event][place]
