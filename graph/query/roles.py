"""What an actor did where: its roles at events, with sessions kept visible."""

from dataclasses import dataclass

from graph.query.answer import Answer, Listing
from graph.query.attendance import Attendance
from graph.query.event_line import EventLine, event_line
from graph.query.event_spans import shown_spans
from graph.query.hierarchy import Sessions
from graph.query.names import Names, Ref
from graph.query.proof import Proof
from graph.query.told_alike import all_themes, told_alike


@dataclass(frozen=True, slots=True)
class RoleLine(Answer):
    """One role of one actor at one event.

    Attributes:
        event: the whole event.
        session: the session on which the source puts the actor, None for the whole event.
        through: the group or post that was there for the actor, None when it was itself.
        themes: what it itself spoke about.
        session_themes: other subjects of its session; who spoke about them is not said.
        proofs: every statement that says the same; `proof` is the first of them.
        certainty, readings: possible roles with weights when it is `ambiguous`, also when a person
            accepted it and several are left: accepting chooses none.
    """

    event: EventLine
    session: Ref | None
    role: str
    certainty: str
    modality: str
    readings: dict[str, float]
    themes: tuple[Ref, ...]
    session_themes: tuple[Ref, ...]
    joint_with: tuple[Ref, ...]
    through: Ref | None
    list_open: bool
    n: int | None
    basis: str | None
    wording: str | None
    proof: Proof
    proofs: tuple[Proof, ...]


def role_lines(
    names: Names,
    actor: str,
    attendances: list[Attendance],
    sessions: Sessions,
    limit: int | None = None,
) -> Listing[RoleLine]:
    """Return the roles of an actor, newest event first, undated last."""
    whole = {attendance.event: sessions.whole(attendance.event) for attendance in attendances}
    spans = shown_spans(names.view, set(whole.values()))
    days = {event: span.earliest or span.latest or "" for event, span in spans.items()}
    ordered = told_alike(
        sorted(attendances, key=lambda a: (whole[a.event], a.event, a.role, a.actor))
    )
    ordered.sort(key=lambda same: days.get(whole[same[0].event], ""), reverse=True)
    shown = ordered if limit is None else ordered[:limit]
    lines = {event: event_line(names, event) for event in {whole[same[0].event] for same in shown}}
    found = [_role_line(names, actor, same, lines[whole[same[0].event]]) for same in shown]
    return Listing(tuple(found), len(ordered))


def _role_line(names: Names, actor: str, same: list[Attendance], event: EventLine) -> RoleLine:
    attendance = same[0]
    spoken, in_session = all_themes(names, same)
    return RoleLine(
        event=event,
        session=None if attendance.event == event.id else names.ref(attendance.event),
        role=attendance.role,
        certainty=attendance.certainty,
        modality=attendance.statement.modality,
        readings=attendance.readings,
        themes=names.refs(spoken),
        session_themes=names.refs(in_session),
        joint_with=names.refs(attendance.joint_with),
        through=None if attendance.actor == actor else names.ref(attendance.actor),
        list_open=any(one.list_open for one in same),
        n=attendance.n,
        basis=attendance.basis,
        wording=attendance.wording,
        proof=attendance.proof,
        proofs=tuple(one.proof for one in same),
    )
