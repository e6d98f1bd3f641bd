"""What stands behind one cell of the matrix: its events, and who is there without an event."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from graph.analysis.gaps.coverage_axes import Axis, Ladder, axis_of
from graph.analysis.gaps.coverage_parts import Numbers, Parts
from graph.analysis.gaps.gaps import GapQuestion
from graph.index.days import LONG_AGO
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.source import Claim, claim_of

# Of a cell of very many actors so many are named, each with what says so at so many events.
MOST_NAMED, _OPENED = 100, 3


@dataclass(frozen=True, slots=True)
class Present(Answer):
    """A body or programme that is there without an event, with what says so.

    Attributes:
        newest: until when it surely was so, None without a date.
    """

    of: Ref
    newest: str | None
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Named(Answer):
    """A named actor at events of the cell, with what puts it at the newest of them."""

    of: Ref
    events: int
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class CellContents(Answer):
    """All that a cell counts.

    Attributes:
        events: newest first, those without a date last.
        from_afar: those of them that no source puts there, and that stand in the cell only for
            groups without a name that came from there.
        present: bodies by name.
        actors: who surely was at these events, those at most of them first; of how many.
    """

    events: tuple[str, ...]
    from_afar: tuple[str, ...]
    present: tuple[Present, ...]
    actors: Listing[Named]


def cell_contents(
    parts: Parts,
    question: GapQuestion,
    vocabulary: Vocabulary,
    cell: tuple[str, str],
    language: str = "en",
) -> CellContents:
    """Return what a cell of the matrix of a question counts; nothing where no source tells of it.

    Args:
        parts: of the view that may be shown, as for `gaps.gap_matrix`.
        question: of the same matrix.
        vocabulary: as for `gaps.gap_matrix`.
        cell: ids of row and column.
        language: of names.

    Raises:
        ModelError: there is no such dimension.
    """
    sides = ((question.rows, question.only_rows), (question.columns, question.only_columns))
    ladders = (
        Ladder(vocabulary, question.level, None if only is None else frozenset(only))
        for _, only in sides
    )
    in_row, in_column = (
        _parts_at(axis_of(parts, name, ladder), label)
        for (name, _), ladder, label in zip(sides, ladders, cell, strict=True)
    )
    chosen = np.intersect1d(in_row, in_column)
    units = np.unique(parts.unit[chosen])
    events = parts.attendance.events
    newest_first = sorted(units[units < events].tolist(), key=lambda u: (-_day(parts, u), u))
    names = Names(parts.view, language)
    present = [_present(names, parts, unit) for unit in units[units >= events].tolist()]
    here = set(parts.unit[chosen[parts.origin[chosen] < 0]].tolist())
    return CellContents(
        _ids(parts, newest_first),
        _ids(parts, [unit for unit in newest_first if unit not in here]),
        tuple(sorted(present, key=lambda one: (one.of.label, one.of.id))),
        _named(names, parts, chosen),
    )


def _ids(parts: Parts, units: list[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(parts.attendance.event_id(unit) for unit in units))


def _named(names: Names, parts: Parts, chosen: Numbers) -> Listing[Named]:
    """Who is named at the events of some parts."""
    at_events = chosen[(parts.unit[chosen] < parts.attendance.events) & (parts.actor[chosen] >= 0)]
    events: dict[int, set[int]] = {}
    for part in at_events.tolist():
        events.setdefault(int(parts.actor[part]), set()).add(int(parts.unit[part]))
    order = sorted(events, key=lambda one: (-len(events[one]), parts.actors[one]))
    meetings = Meetings(names)
    told = [_one(meetings, parts, one, events[one]) for one in order[:MOST_NAMED]]
    return Listing(tuple(told), len(order))


def _one(meetings: Meetings, parts: Parts, actor: int, units: set[int]) -> Named:
    node, view = parts.actors[actor], parts.view
    newest = sorted(units, key=lambda unit: (-_day(parts, unit), unit))[:_OPENED]
    ids = [
        one for unit in newest for one in meetings.statements(parts.attendance.event_id(unit), node)
    ]
    said = (view.statement(one) for one in dict.fromkeys(ids))
    claims = tuple(claim_of(meetings.names, one) for one in said if one is not None)
    return Named(meetings.names.ref(node), len(units), claims)


def _parts_at(axis: Axis, label: str) -> Numbers:
    if label not in axis.labels:
        return np.zeros(0, dtype=np.int64)
    found: Numbers = axis.part[axis.code == axis.labels.index(label)]
    return found


def _day(parts: Parts, unit: int) -> int:
    return int(parts.last_day[unit])


def _present(names: Names, parts: Parts, unit: int) -> Present:
    told, day = parts.presences[unit - parts.attendance.events], _day(parts, unit)
    return Present(
        of=names.ref(told.of),
        newest=None if day == LONG_AGO else date.fromordinal(day).isoformat(),
        claims=tuple(claim_of(names, one) for one in told.statements),
    )
