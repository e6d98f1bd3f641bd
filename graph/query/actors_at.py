"""Named actors at a set of events, with what they did there."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.query.answer import Answer, Listing
from graph.query.attendance import Attendance, attendances_at
from graph.query.hierarchy import Sessions
from graph.query.names import Names, Ref
from graph.query.spoken import session_themes, spoken_themes


@dataclass(frozen=True, slots=True)
class ActorLine(Answer):
    """A named actor.

    Attributes:
        events: events at which it surely took part.
        spoke: events at which it itself spoke about the theme asked for; 0 when none was asked.
        in_session: events at which it was in a session on the theme, not said to speak about it.
        open: events that name it in an open or passive role (unspecified, subject): no sure part.
        roles: role to number of events.
        statements: ids of the statements that say so.
    """

    actor: Ref
    events: int
    spoke: int
    in_session: int
    open: int
    roles: dict[str, int]
    statements: tuple[str, ...]


def actors_at(
    names: Names,
    events: Iterable[str],
    themes: frozenset[str] = frozenset(),
    limit: int | None = None,
) -> Listing[ActorLine]:
    """Return the named actors of the events, those who spoke most about the themes first."""
    sessions = Sessions(names.view)
    found: dict[str, list[Attendance]] = {}
    for event in sorted(events):
        for attendance in attendances_at(names, sessions.family(event)):
            for actor in attendance.stands_for:
                found.setdefault(actor, []).append(attendance)
    lines = [_line(names, sessions, themes, actor, parts) for actor, parts in found.items()]
    lines.sort(key=lambda line: (-line.spoke, -line.events, line.actor.label, line.actor.id))
    return Listing(tuple(lines if limit is None else lines[:limit]), len(lines))


def _line(
    names: Names,
    sessions: Sessions,
    themes: frozenset[str],
    actor: str,
    parts: list[Attendance],
) -> ActorLine:
    wholes = [sessions.whole(part.event) for part in parts]
    sure = {whole for whole, part in zip(wholes, parts, strict=True) if part.ties}
    spoke = {
        whole
        for whole, part in zip(wholes, parts, strict=True)
        if themes and part.ties and themes & set(spoken_themes(names, part))
    }
    in_session = {
        whole
        for whole, part in zip(wholes, parts, strict=True)
        if themes and part.ties and themes & set(session_themes(names, part))
    }
    roles = Counter(role for role, _ in {(part.role, part.event) for part in parts})
    return ActorLine(
        actor=names.ref(actor),
        events=len(sure),
        spoke=len(spoke),
        in_session=len(in_session - spoke),
        open=len(set(wholes) - sure),
        roles=dict(sorted(roles.items())),
        statements=tuple(sorted({part.statement.id for part in parts})),
    )
