"""On what an actor works: themes it spoke about, themes of its events, themes stated of it."""

from dataclasses import dataclass

from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import Attendance
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.proof import Proof, proof_of
from graph.query.spoken import session_themes, spoken_themes


@dataclass(frozen=True, slots=True)
class ThemeLine(Answer):
    """One theme of an actor; the three ways of being tied to it are counted apart.

    Attributes:
        spoken: events at which the actor itself spoke about it.
        in_session: events at which it was in a session about it, not said to speak about it.
        present: events about it at which the actor surely was, spoken or not.
        stated: a source says that the actor works on it.
    """

    theme: Ref
    spoken: int
    in_session: int
    present: int
    stated: bool
    proofs: tuple[Proof, ...]


def theme_lines(
    meetings: Meetings, attendances: list[Attendance], said: list[Statement]
) -> Listing[ThemeLine]:
    """Return the themes of an actor, most spoken about first."""
    names = meetings.names
    spoken: dict[str, set[str]] = {}
    sat_in: dict[str, set[str]] = {}
    present: dict[str, set[str]] = {}
    proofs: dict[str, dict[str, Proof]] = {}
    for attendance in attendances:
        whole = meetings.whole(attendance.event)
        for theme in spoken_themes(names, attendance):
            spoken.setdefault(theme, set()).add(whole)
            proofs.setdefault(theme, {})[attendance.statement.id] = attendance.proof
        for theme in session_themes(names, attendance) if attendance.ties else ():
            sat_in.setdefault(theme, set()).add(whole)
            proofs.setdefault(theme, {})[attendance.statement.id] = attendance.proof
        if attendance.ties:
            _note_event_themes(names, whole, present, proofs)
    stated = [s for s in said if s.predicate == "WORKS_ON" and s.object is not None]
    for statement in stated:
        proofs.setdefault(str(statement.object), {})[statement.id] = proof_of(statement)
    works_on = {str(statement.object) for statement in stated}
    lines = [
        ThemeLine(
            theme=names.ref(theme),
            spoken=len(spoken.get(theme, ())),
            in_session=len(sat_in.get(theme, set()) - spoken.get(theme, set())),
            present=len(set().union(*(d.get(theme, ()) for d in (present, spoken, sat_in)))),
            stated=theme in works_on,
            proofs=tuple(found[statement] for statement in sorted(found)),
        )
        for theme, found in proofs.items()
    ]
    return listing(sorted(lines, key=lambda t: (-t.spoken, -t.present, t.theme.label, t.theme.id)))


def _note_event_themes(
    names: Names, whole: str, present: dict[str, set[str]], proofs: dict[str, dict[str, Proof]]
) -> None:
    for statement in names.view.statements(subject=whole, predicate="ADDRESSES"):
        if statement.object is not None:
            theme = str(statement.object)
            present.setdefault(theme, set()).add(whole)
            proofs.setdefault(theme, {})[statement.id] = proof_of(statement)
