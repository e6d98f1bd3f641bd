"""Of which type, or which country, each actor is: the groups between which brokers stand."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance
from graph.analysis.exclusion import node_flags
from graph.errors import ModelError
from graph.index.deriving import IS_POST, UNNAMED
from graph.index.ties import holding
from graph.message import Message
from graph.store.base import View

BY_TYPE, BY_COUNTRY = "type", "country"


@dataclass(frozen=True)
class ActorGroups:
    """The groups of actors.

    Attributes:
        number: of the group of each actor, -1 where it is not known and for what is no body with
            a name: a post, a programme; shape (actors,).
        ids: of the groups, sorted: codes of types, or ids of countries.
    """

    number: NDArray[np.int64]
    ids: tuple[str, ...]


def groups_of(view: View, attendance: Attendance, kind: str) -> NDArray[np.int64]:
    """Return the number of the group of each actor, as `actor_groups` does; shape (actors,)."""
    return actor_groups(view, attendance, kind).number


def actor_groups(view: View, attendance: Attendance, kind: str) -> ActorGroups:
    """Return of which group each actor is.

    Of an actor that sources put in several countries no one country is known.

    Args:
        view: of the attendance.
        attendance: who was where.
        kind: `type` or `country`.

    Raises:
        ModelError: there is no such kind of group.
    """
    if kind not in (BY_TYPE, BY_COUNTRY):
        what = Message("There is no group '{name}'.", name=kind)
        raise ModelError(what, "--group", Message("Use {known}.", known="type, country"))
    told = _types(view) if kind == BY_TYPE else _countries(view)
    bodies = _bodies(view, attendance).tolist()
    mine = [
        told.get(attendance.actor_id(actor)) if is_body else None
        for actor, is_body in enumerate(bodies)
    ]
    ids = tuple(sorted({one for one in mine if one}))
    number = {name: code for code, name in enumerate(ids)}
    numbers = [number.get(one, -1) if one else -1 for one in mine]
    return ActorGroups(np.array(numbers, dtype=np.int64), ids)


def _bodies(view: View, attendance: Attendance) -> NDArray[np.bool_]:
    """Return who is a body with a name: posts and programmes have no place among groups."""
    table = view.node_table()
    actors = {node for node, kinds in zip(table.ids, table.kinds, strict=True) if "Actor" in kinds}
    ids = map(attendance.actor_id, range(attendance.actors))
    found = np.fromiter((one in actors for one in ids), dtype=np.bool_, count=attendance.actors)
    found[(node_flags(attendance) & (UNNAMED | IS_POST)) != 0] = False
    return found


def _types(view: View) -> dict[str, str | None]:
    table = view.node_table()
    return dict(zip(table.ids, table.subtypes, strict=True))


def _countries(view: View) -> dict[str, str | None]:
    columns, ids = view.columns("COUNTRY_OF"), view.node_table().ids
    found: dict[str, set[str]] = {}
    for row in np.flatnonzero(holding(columns) & (columns.object >= 0)).tolist():
        country = ids[int(columns.object[row])]
        found.setdefault(ids[int(columns.subject[row])], set()).add(country)
    return {actor: min(some) if len(some) == 1 else None for actor, some in found.items()}
