"""With whom an actor was: joint presentations, and those who shared its events."""

from dataclasses import dataclass

from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import Attendance, attendances_at
from graph.query.hierarchy import sessions_of, whole_event
from graph.query.names import Names, Ref
from graph.query.proof import Proof
from graph.query.roles import spoken_themes


@dataclass(frozen=True, slots=True)
class Joint(Answer):
    """One thing done together, as the source says; partners may be groups without a name."""

    partners: tuple[Ref, ...]
    role: str
    event: Ref
    themes: tuple[Ref, ...]
    through: Ref | None
    proof: Proof


@dataclass(frozen=True, slots=True)
class Companion(Answer):
    """A named actor that was at the same events; being there together is not yet cooperation."""

    actor: Ref
    count: int
    events: tuple[Ref, ...]
    statements: tuple[str, ...]


def joint_lines(names: Names, actor: str, attendances: list[Attendance]) -> Listing[Joint]:
    """Return what the actor did jointly."""
    found = [
        Joint(
            partners=names.refs(attendance.joint_with),
            role=attendance.role,
            event=names.ref(attendance.event),
            themes=names.refs(spoken_themes(names, attendance)),
            through=None if attendance.actor == actor else names.ref(attendance.actor),
            proof=attendance.proof,
        )
        for attendance in attendances
        if attendance.joint_with
    ]
    return listing(sorted(found, key=lambda joint: (joint.event.id, joint.proof.statement)))


def companions(
    names: Names, actor: str, attendances: list[Attendance], limit: int | None = None
) -> Listing[Companion]:
    """Return the named actors of the events at which the actor surely was, most shared first."""
    own = {whole_event(names.view, a.event) for a in attendances if a.ties}
    shared: dict[str, dict[str, list[str]]] = {}
    for event in sorted(own):
        for other in attendances_at(names, sessions_of(names.view, event)):
            if other.ties:
                _note(shared, other, event)
    shared.pop(actor, None)
    ranked = sorted(shared, key=lambda other: (-len(shared[other]), names.label(other), other))
    shown = ranked if limit is None else ranked[:limit]
    return Listing(tuple(_companion(names, other, shared[other]) for other in shown), len(ranked))


def _note(shared: dict[str, dict[str, list[str]]], other: Attendance, event: str) -> None:
    for name in other.stands_for:
        shared.setdefault(name, {}).setdefault(event, []).append(other.proof.statement)


def _companion(names: Names, other: str, events: dict[str, list[str]]) -> Companion:
    statements = sorted({statement for found in events.values() for statement in found})
    refs = names.refs(tuple(sorted(events)))
    return Companion(names.ref(other), len(events), refs, tuple(statements))
