"""On what an actor works: themes it spoke about, themes of its events, themes stated of it."""

from dataclasses import dataclass

from graph.model.presence import holds
from graph.model.statement import Statement
from graph.query.answer import Answer, Listing, listing
from graph.query.attendance import Attendance
from graph.query.doubt import doubt_of
from graph.query.names import Names, Ref
from graph.query.network_meetings import Meetings
from graph.query.proof import Proof, proof_of
from graph.query.spoken import session_themes, spoken_themes


@dataclass(frozen=True, slots=True)
class ThemeLine(Answer):
    """One theme of an actor; the three ways of being tied to it are counted apart.

    Only sure parts and facts count: what is planned, possible or denied ties nobody to a theme.

    Attributes:
        spoken: events at which the actor itself spoke about it.
        in_session: events at which it was in a session about it, not said to speak about it.
        present: events about it at which the actor surely was, spoken or not.
        stated: a source says that the actor works on it.
        doubt: why no source that says so says it as a fact (`planned`); None when one does or none
            says so.
    """

    theme: Ref
    spoken: int
    in_session: int
    present: int
    stated: bool
    doubt: str | None
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
        for theme in spoken_themes(names, attendance) if attendance.ties else ():
            spoken.setdefault(theme, set()).add(whole)
            proofs.setdefault(theme, {})[attendance.statement.id] = attendance.proof
        for theme in session_themes(names, attendance) if attendance.ties else ():
            sat_in.setdefault(theme, set()).add(whole)
            proofs.setdefault(theme, {})[attendance.statement.id] = attendance.proof
        if attendance.ties:
            _note_event_themes(names, whole, present, proofs)
    works_on: dict[str, list[Statement]] = {}
    for statement in said:
        if statement.predicate == "WORKS_ON" and statement.object is not None:
            theme = str(statement.object)
            works_on.setdefault(theme, []).append(statement)
            proofs.setdefault(theme, {})[statement.id] = proof_of(statement)
    lines = [
        ThemeLine(
            theme=names.ref(theme),
            spoken=len(spoken.get(theme, ())),
            in_session=len(sat_in.get(theme, set()) - spoken.get(theme, set())),
            present=len(set().union(*(d.get(theme, ()) for d in (present, spoken, sat_in)))),
            stated=any(holds(s) for s in works_on.get(theme, ())),
            doubt=doubt_of(works_on.get(theme, ())),
            proofs=tuple(found[statement] for statement in sorted(found)),
        )
        for theme, found in proofs.items()
    ]
    return listing(sorted(lines, key=lambda t: (-t.spoken, -t.present, t.theme.label, t.theme.id)))


def _note_event_themes(
    names: Names, whole: str, present: dict[str, set[str]], proofs: dict[str, dict[str, Proof]]
) -> None:
    for statement in names.view.statements(subject=whole, predicate="ADDRESSES"):
        if statement.object is not None and holds(statement):
            theme = str(statement.object)
            present.setdefault(theme, set()).add(whole)
            proofs.setdefault(theme, {})[statement.id] = proof_of(statement)
