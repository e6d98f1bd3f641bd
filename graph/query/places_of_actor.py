"""Where an actor is active: the places of its events and the places stated of it."""

from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import Attendance
from graph.query.doubt import doubt_of
from graph.query.names import Ref
from graph.query.network_meetings import Meetings
from graph.query.proof import Proof, proof_of

_STATED = ("BASED_IN", "OPERATES_IN", "STATIONED_IN")


@dataclass(frozen=True, slots=True)
class PlaceLine(Answer):
    """One place: `events` of the actor were held there; `stated` relations name it.

    `doubt` says why none of these relations is stated as a fact (`planned`); None when one is.
    """

    place: Ref
    events: int
    stated: tuple[str, ...]
    doubt: str | None
    proofs: tuple[Proof, ...]


def place_lines(
    meetings: Meetings, attendances: list[Attendance], said: list[Statement]
) -> Listing[PlaceLine]:
    """Return the places of an actor, most events first; open roles are not counted."""
    names = meetings.names
    events: dict[str, set[str]] = {}
    proofs: dict[str, dict[str, Proof]] = {}
    stated: dict[str, list[Statement]] = {}
    for attendance in attendances:
        whole = meetings.whole(attendance.event)
        for place in meetings.objects.of(whole, "HELD_IN") if attendance.ties else ():
            events.setdefault(place, set()).add(whole)
            proofs.setdefault(place, {})[attendance.statement.id] = attendance.proof
    for statement in said:
        if statement.predicate in _STATED and statement.object is not None:
            place_id = str(statement.object)
            stated.setdefault(place_id, []).append(statement)
            proofs.setdefault(place_id, {})[statement.id] = proof_of(statement)
    lines = [
        PlaceLine(
            place=names.ref(place_id),
            events=len(events.get(place_id, ())),
            stated=tuple(sorted({s.predicate for s in stated.get(place_id, ())})),
            doubt=doubt_of(stated.get(place_id, ())),
            proofs=tuple(found[key] for key in sorted(found)),
        )
        for place_id, found in proofs.items()
    ]
    return listing(sorted(lines, key=lambda line: (-line.events, line.place.label, line.place.id)))
