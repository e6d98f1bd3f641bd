"""Participants of an event, grouped by role."""

from dataclasses import dataclass

from graph.model.presence import holds
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import Attendance
from graph.query.names import Names, Ref
from graph.query.proof import Proof
from graph.query.told_alike import all_themes, told_alike

# Most responsible first; a role that is not here comes before `unspecified`, by its id.
_ORDER = (
    ("organiser", "co-organiser", "host", "funder", "technical-support", "facilitator")
    + ("opener", "closer", "presenter", "mediator", "party", "signatory", "guarantor")
    + ("rapporteur", "participant", "delegate", "trainee", "observer")
)
_LAST = ("target-audience", "subject", "unspecified")


@dataclass(frozen=True, slots=True)
class Participant(Answer):
    """One actor in one role.

    Attributes:
        actor: as the source names it; `named` is False for a group without a name.
        stands_for: named actors that were there through a group or post; empty for itself.
        session: the session on which the source puts it; None for the whole event.
        themes: what it itself spoke about.
        session_themes: other subjects of its session; who spoke about them is not said.
        certainty: `ambiguous` also when a person accepted it (`proof.reviewed`) and several roles
            are left: accepting chooses none. See `graph.model.presence.decided_part`.
        proofs: every statement that says the same; `proof` is the first of them.
        came_from: countries and towns it came from; `n` is for all of them, never split.
    """

    actor: Ref
    stands_for: tuple[Ref, ...]
    session: Ref | None
    came_from: tuple[Ref, ...]
    certainty: str
    modality: str
    readings: dict[str, float]
    themes: tuple[Ref, ...]
    session_themes: tuple[Ref, ...]
    joint_with: tuple[Ref, ...]
    n: int | None
    basis: str | None
    list_open: bool
    wording: str | None
    proof: Proof
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class RoleGroup(Answer):
    """All participants in one role."""

    role: str
    lines: Listing[Participant]


def role_groups(names: Names, event: str, attendances: list[Attendance]) -> tuple[RoleGroup, ...]:
    """Return the participants by role, most responsible role first, actors by name."""
    grouped: dict[str, list[Participant]] = {}
    for same in told_alike(attendances):
        grouped.setdefault(same[0].role, []).append(_participant(names, event, same))
    return tuple(
        RoleGroup(role, listing(sorted(grouped[role], key=_by_name)))
        for role in sorted(grouped, key=_role_order)
    )


def _participant(names: Names, event: str, same: list[Attendance]) -> Participant:
    attendance = same[0]
    spoken, in_session = all_themes(names, same)
    others = tuple(actor for actor in attendance.stands_for if actor != attendance.actor)
    return Participant(
        actor=names.ref(attendance.actor),
        stands_for=names.refs(others),
        session=None if attendance.event == event else names.ref(attendance.event),
        came_from=names.refs(_origins(names, attendance.actor)),
        certainty=attendance.certainty,
        modality=attendance.statement.modality,
        readings=attendance.readings,
        themes=names.refs(spoken),
        session_themes=names.refs(in_session),
        joint_with=names.refs(attendance.joint_with),
        n=attendance.n,
        basis=attendance.basis,
        list_open=any(one.list_open for one in same),
        wording=next((one.wording for one in same if one.wording is not None), None),
        proof=attendance.proof,
        proofs=tuple(one.proof for one in same),
    )


def _origins(names: Names, actor: str) -> list[str]:
    came = names.view.statements(subject=actor, predicate="FROM_PLACE")
    return sorted({str(s.object) for s in came if s.object is not None and holds(s)})


def _by_name(line: Participant) -> tuple[str, str, str]:
    return (line.actor.label, line.actor.id, line.proof.statement)


def _role_order(role: str) -> tuple[int, str]:
    if role in _ORDER:
        return (_ORDER.index(role), role)
    return (100 + (_LAST.index(role) + 1 if role in _LAST else 0), role)
