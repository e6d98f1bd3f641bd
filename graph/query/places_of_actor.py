"""Where an actor is active: the places of its events and the places stated of it."""

from dataclasses import dataclass, field

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing
from graph.query.attendance import Attendance
from graph.query.doubt import shown_doubt
from graph.query.grounds import PROOFS_SHOWN, Grounds, GroundsReader
from graph.query.names import Ref
from graph.query.network_meetings import Meetings
from graph.query.proof import Proof
from graph.query.ranking import most_first

_STATED = ("BASED_IN", "OPERATES_IN", "STATIONED_IN")


@dataclass(frozen=True, slots=True)
class PlaceLine(Answer):
    """One place: `events` of the actor were held there; `stated` relations name it.

    Attributes:
        doubt: why none of these relations is stated as a fact (`planned`, `implied`); None when
            one is.
        statements: how many statements speak for the line.
        proofs: these statements; in a cut list the first of them.
    """

    place: Ref
    events: int
    stated: tuple[str, ...]
    doubt: str | None
    statements: int
    proofs: tuple[Proof, ...]


@dataclass(slots=True)
class _Place:
    """What is found of one place."""

    grounds: Grounds
    events: set[str] = field(default_factory=set)
    stated: list[Statement] = field(default_factory=list)


def place_lines(
    meetings: Meetings,
    attendances: list[Attendance],
    said: list[Statement],
    limit: int | None = None,
) -> Listing[PlaceLine]:
    """Return the places of an actor, most events first; open roles are not counted.

    Args:
        meetings: of the view.
        attendances: where the actor was.
        said: what sources say of it.
        limit: how many to show, each with its first proofs; None for everything.
    """
    names, found = meetings.names, _places(meetings, attendances, said)
    reader = GroundsReader(meetings, None if limit is None else PROOFS_SHOWN)
    shown = most_first(names, {place: (len(one.events),) for place, one in found.items()}, limit)
    lines = [
        PlaceLine(
            place=names.ref(place),
            events=len(found[place].events),
            stated=tuple(sorted({s.predicate for s in found[place].stated})),
            doubt=shown_doubt(found[place].stated),
            statements=found[place].grounds.total,
            proofs=reader.proofs(found[place].grounds),
        )
        for place in shown
    ]
    return Listing(tuple(lines), len(found))


def _places(
    meetings: Meetings, attendances: list[Attendance], said: list[Statement]
) -> dict[str, _Place]:
    found: dict[str, _Place] = {}
    for attendance in attendances:
        whole = meetings.whole(attendance.event)
        for place in meetings.objects.of(whole, "HELD_IN") if attendance.ties else ():
            one = found.setdefault(place, _Place(Grounds(place, "HELD_IN")))
            one.events.add(whole)
            one.grounds.add(attendance.statement)
    for statement in said:
        if statement.predicate in _STATED and statement.object is not None:
            place = str(statement.object)
            one = found.setdefault(place, _Place(Grounds(place, "HELD_IN")))
            one.stated.append(statement)
            one.grounds.add(statement)
    return found
