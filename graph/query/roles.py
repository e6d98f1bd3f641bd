"""What an actor did where: its roles at events, with sessions kept visible."""

from dataclasses import dataclass

from graph.query.answer import Answer
from graph.query.attendance import Attendance
from graph.query.event_line import EventLine, event_line
from graph.query.hierarchy import whole_event
from graph.query.names import Names, Ref
from graph.query.proof import Proof


@dataclass(frozen=True, slots=True)
class RoleLine(Answer):
    """One role of one actor at one event.

    Attributes:
        event: the whole event.
        session: the session on which the source puts the actor, None for the whole event.
        through: the group or post that was there for the actor, None when it was itself.
        readings: possible roles with weights when `certainty` is `ambiguous`.
    """

    event: EventLine
    session: Ref | None
    role: str
    certainty: str
    modality: str
    readings: dict[str, float]
    themes: tuple[Ref, ...]
    joint_with: tuple[Ref, ...]
    through: Ref | None
    list_open: bool
    n: int | None
    basis: str | None
    wording: str | None
    proof: Proof


def role_lines(names: Names, actor: str, attendances: list[Attendance]) -> list[RoleLine]:
    """Return the roles of an actor, newest event first, undated last."""
    lines: dict[str, EventLine] = {}
    found = [_role_line(names, actor, attendance, lines) for attendance in attendances]
    by_name = sorted(found, key=lambda line: (line.event.label, line.event.id, line.role))
    return sorted(by_name, key=lambda line: line.event.when.order, reverse=True)


def _role_line(
    names: Names, actor: str, attendance: Attendance, lines: dict[str, EventLine]
) -> RoleLine:
    whole = whole_event(names.view, attendance.event)
    if whole not in lines:
        lines[whole] = event_line(names, whole)
    return RoleLine(
        event=lines[whole],
        session=None if attendance.event == whole else names.ref(attendance.event),
        role=attendance.role,
        certainty=attendance.proof.certainty,
        modality=attendance.proof.modality,
        readings=attendance.readings,
        themes=names.refs(spoken_themes(names, attendance)),
        joint_with=names.refs(attendance.joint_with),
        through=None if attendance.actor == actor else names.ref(attendance.actor),
        list_open=attendance.list_open,
        n=attendance.n,
        basis=attendance.basis,
        wording=attendance.wording,
        proof=attendance.proof,
    )


def spoken_themes(names: Names, attendance: Attendance) -> tuple[str, ...]:
    """Return the themes of a part: those it names, else those of its session.

    The themes of a whole event are not what each of its participants spoke about.
    """
    if attendance.themes:
        return attendance.themes
    view = names.view
    if not any(True for _ in view.statements(subject=attendance.event, predicate="SUB_EVENT_OF")):
        return ()
    addressed = view.statements(subject=attendance.event, predicate="ADDRESSES")
    return tuple(sorted({str(s.object) for s in addressed if s.object is not None}))
