"""Meetings and facts of many events at once, from the columns of a view."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from graph.index.ties import decided_parts, not_denied, pairs_of, surely_present
from graph.model.ids import JsonValue
from graph.model.presence import UNSPECIFIED, holds
from graph.model.qualifiers import texts_of
from graph.query.attendance import stands_for
from graph.query.names import Names
from graph.query.network_meeting import Meeting, meeting_of
from graph.store.base import View

# From here on one look through all parts is faster than asking event by event.
MANY = 100
_NOTHING: Mapping[str, JsonValue] = {}


@dataclass(slots=True)  # frozen, a hundred thousand take twice as long to make
class ColumnPart:
    """What the columns tell of one part; see `Attendance`."""

    actor: str
    stands_for: tuple[str, ...]
    event: str
    role: str
    themes: tuple[str, ...]
    joint_with: tuple[str, ...]
    ties: bool


def meetings_of_columns(
    names: Names, families: Mapping[str, tuple[str, ...]]
) -> dict[str, Meeting]:
    """Return the meetings of whole events.

    Args:
        families: whole event to itself and its sessions.
    """
    whole_of = {one: whole for whole, family in families.items() for one in family}
    parts: dict[str, list[ColumnPart]] = {whole: [] for whole in families}
    for part in parts_of_columns(names, whole_of):
        parts[whole_of[part.event]].append(part)
    return {whole: meeting_of(whole, found) for whole, found in parts.items()}


def parts_of_columns(names: Names, events: Container[str]) -> Iterator[ColumnPart]:
    """Yield the parts at some events and sessions, read in one look through all parts."""
    ids = names.view.node_table().ids
    columns = decided_parts(names.view.columns("PARTICIPATED_IN"))
    wanted = np.array([one in events for one in ids], dtype=np.bool_)
    rows = np.flatnonzero(wanted[columns.object] & (columns.object >= 0) & not_denied(columns))
    told = zip(
        rows.tolist(),
        columns.subject[rows].tolist(),
        columns.object[rows].tolist(),
        columns.role[rows].tolist(),
        surely_present(columns)[rows].tolist(),
        strict=True,
    )
    standing: dict[str, tuple[str, ...]] = {}
    for row, subject, event, number, ties in told:
        actor, says = ids[subject], columns.qualifiers.get(row, _NOTHING)
        if actor not in standing:
            standing[actor] = stands_for(names, actor, _NOTHING)
        role = UNSPECIFIED if number < 0 else columns.roles[number]
        yield ColumnPart(
            actor=actor,
            stands_for=stands_for(names, actor, says) if says else standing[actor],
            event=ids[event],
            role=role,
            themes=texts_of(says.get("themes")),
            joint_with=texts_of(says.get("joint_with")),
            ties=ties,
        )


class EventObjects:
    """What events surely are about, where and within what; asked one by one, or read at once.

    What is planned, possible or denied is left out: it ties nobody to a theme, place or programme.

    Set `read_at_once` when many events will be asked about.
    """

    def __init__(self, view: View) -> None:
        self.read_at_once = False
        self._view = view
        self._known: dict[str, dict[str, Counter[str]]] = {}

    def of(self, event: str, predicate: str) -> list[str]:
        """Return the objects that statements of this predicate surely give an event, sorted."""
        return sorted(self.counted(event, predicate))

    def counted(self, event: str, predicate: str) -> Counter[str]:
        """Return these objects, each with the number of statements that surely say so."""
        if self.read_at_once:
            if predicate not in self._known:
                self._known[predicate] = self._all(predicate)
            return self._known[predicate].get(event, Counter())
        statements = self._view.statements(subject=event, predicate=predicate)
        return Counter(str(s.object) for s in statements if s.object is not None and holds(s))

    def _all(self, predicate: str) -> dict[str, Counter[str]]:
        ids = self._view.node_table().ids
        found: dict[str, Counter[str]] = {}
        for subject, target in pairs_of(self._view.columns(predicate)):
            found.setdefault(ids[subject], Counter())[ids[target]] += 1
        return found
