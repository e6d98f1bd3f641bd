"""Who was at an event: named actors, groups and posts that stand for them, and in which role."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model.ids import JsonValue
from graph.model.presence import (
    STAND_IN_TYPES,
    STANDS_FOR,
    decided_part,
    holds,
    is_accepted,
    makes_tie,
)
from graph.model.qualifiers import text_of, texts_of, weights_of
from graph.model.statement import Statement
from graph.query.names import Names
from graph.query.proof import Proof, proof_of


@dataclass(frozen=True, slots=True)
class Attendance:
    """One actor in one role at one event or session; what a source denies is none.

    Attributes:
        actor: node id as the source has it; may be a group without a name or a post.
        stands_for: named actors that were there through it; the actor itself when it is named.
        event: the event or session on which the source puts it.
        role: vocabulary id; `unspecified` when the source leaves it open. The only role that is
            left of an ambiguous part, once a person accepted it.
        certainty: as the source has it; `certain` when a person's accepting settled it.
        readings: possible roles with their weights, when the role is open.
        themes: ids of the themes the actor spoke about.
        joint_with: actors of a joint presentation.
        n, basis: how many of them and on which basis; None when not counted.
        list_open: the source names examples only.
    """

    actor: str
    stands_for: tuple[str, ...]
    event: str
    role: str
    certainty: str
    readings: dict[str, float]
    themes: tuple[str, ...]
    joint_with: tuple[str, ...]
    n: int | None
    basis: str | None
    list_open: bool
    wording: str | None
    statement: Statement

    @property
    def proof(self) -> Proof:
        """The statement as a proof; made when asked for, since its id is a hash."""
        return proof_of(self.statement)

    @property
    def ties(self) -> bool:
        """True when it may make a tie between actors: see `graph.model.presence.makes_tie`."""
        said = self.statement
        return makes_tie(self.role, self.certainty, said.modality, said.status)


def attendances_at(names: Names, events: Iterable[str]) -> list[Attendance]:
    """Return who was at the events, in the order of the events."""
    return [
        attendance_of(names, statement)
        for event in events
        for statement in names.view.statements(predicate="PARTICIPATED_IN", object=event)
        if statement.status != "absent"
    ]


def attendances_of(names: Names, actor: str) -> list[Attendance]:
    """Return where an actor was: itself, or through groups and posts that stand for it."""
    return [
        attendance_of(names, statement)
        for speaker in (actor, *stand_ins(names, actor))
        for statement in names.view.statements(subject=speaker, predicate="PARTICIPATED_IN")
        if statement.object is not None and statement.status != "absent"
    ]


def stand_ins(names: Names, actor: str) -> tuple[str, ...]:
    """Return the groups and posts that stand for an actor."""
    found = {
        statement.subject
        for predicate in STANDS_FOR
        for statement in names.view.statements(predicate=predicate, object=actor)
        if holds(statement) and _may_stand_in(names, statement.subject)
    }
    return tuple(sorted(found - {actor}))


def stands_for(names: Names, actor: str, says: Mapping[str, JsonValue]) -> tuple[str, ...]:
    """Return the named actors that were there through an actor: itself when it has a name.

    Args:
        says: the qualifiers of its part; `on_behalf_of` goes before what is known otherwise.
    """
    if not _may_stand_in(names, actor):
        return (actor,)
    behalf = says.get("on_behalf_of")
    bodies = _shown(names, behalf) if isinstance(behalf, str) else _bodies(names, actor)
    named = tuple(body for body in bodies if _is_named(names, body))
    if named:
        return named
    return (actor,) if _is_named(names, actor) else ()


def attendance_of(names: Names, statement: Statement) -> Attendance:
    """Return what a PARTICIPATED_IN statement says."""
    says = statement.qualifiers
    n, readings = says.get("n"), weights_of(says.get("readings"))
    role, certainty = decided_part(
        text_of(says.get("role")), readings, statement.certainty, is_accepted(statement)
    )
    return Attendance(
        actor=statement.subject,
        stands_for=stands_for(names, statement.subject, says),
        event=str(statement.object),
        role=role,
        certainty=certainty,
        readings=readings,
        themes=texts_of(says.get("themes")),
        joint_with=texts_of(says.get("joint_with")),
        n=n if isinstance(n, int) else None,
        basis=text_of(says.get("basis")),
        list_open=says.get("list_open") is True,
        wording=text_of(says.get("wording")),
        statement=statement,
    )


def _bodies(names: Names, actor: str) -> list[str]:
    found = {
        str(statement.object)
        for predicate in STANDS_FOR
        for statement in names.view.statements(subject=actor, predicate=predicate)
        if statement.object is not None and holds(statement)
    }
    return sorted(found)


def _shown(names: Names, body: str) -> list[str]:
    """The body, if a statement of its own is still shown: a qualifier alone shows nobody."""
    return [body] if any(True for _ in names.view.labels(body)) else []


def _may_stand_in(names: Names, actor: str) -> bool:
    node = names.node(actor)
    return node is not None and node.subtype in STAND_IN_TYPES


def _is_named(names: Names, actor: str) -> bool:
    node = names.node(actor)
    return node is not None and not node.is_unnamed
