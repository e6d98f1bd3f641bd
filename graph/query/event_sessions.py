"""Sessions of an event, each with its own themes."""

from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.event_types import shown_type
from graph.query.hierarchy import order_key
from graph.query.names import Names, Ref
from graph.query.proof import Proof, proof_of


@dataclass(frozen=True, slots=True)
class SessionLine(Answer):
    """One session: its order in the event (None when the source gives none) and its themes."""

    session: Ref
    type: str | None
    order: float | None
    parent: str
    themes: tuple[Ref, ...]
    proofs: tuple[Proof, ...]


def session_lines(names: Names, event: str, said: list[Statement]) -> Listing[SessionLine]:
    """Return the sessions, each followed by its own; from SUB_EVENT_OF, ADDRESSES statements."""
    grouped: dict[str, list[Statement]] = {}
    themes: dict[str, set[str]] = {}
    for statement in said:
        if statement.predicate == "ADDRESSES":
            themes.setdefault(statement.subject, set()).add(str(statement.object))
        elif statement.subject != event:
            grouped.setdefault(statement.subject, []).append(statement)
    lines = {one: _session(names, one, s, themes.get(one, set())) for one, s in grouped.items()}
    return listing(sorted(lines.values(), key=lambda line: _path(line, lines)))


def _session(names: Names, session: str, found: list[Statement], themes: set[str]) -> SessionLine:
    order = order_key(found[0].qualifiers)
    return SessionLine(
        session=names.ref(session),
        type=shown_type(names, session)[0],
        order=None if order == float("inf") else order,
        parent=str(found[0].object),
        themes=names.refs(sorted(themes)),
        proofs=tuple(proof_of(statement) for statement in found),
    )


def _path(line: SessionLine, lines: dict[str, SessionLine]) -> tuple[tuple[float, str, str], ...]:
    """Sort key: the order of the session it belongs to first, then its own."""
    steps: list[tuple[float, str, str]] = []
    seen: set[str] = set()
    current: SessionLine | None = line
    while current is not None and current.session.id not in seen:
        seen.add(current.session.id)
        order = float("inf") if current.order is None else current.order
        steps.append((order, current.session.label, current.session.id))
        current = lines.get(current.parent)
    return tuple(reversed(steps))
