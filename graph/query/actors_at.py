"""Named actors at a set of events, with what they did there."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.query.answer import Answer, Listing
from graph.query.attendance import Attendance, attendances_at
from graph.query.hierarchy import Sessions
from graph.query.names import Names, Ref
from graph.query.network_columns import MANY, parts_of_columns
from graph.query.network_meeting import Part
from graph.query.ranking import most_first
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
        statements: ids of the statements that say so; None in a cut list, where they are not read.
    """

    actor: Ref
    events: int
    spoke: int
    in_session: int
    open: int
    roles: dict[str, int]
    statements: tuple[str, ...] | None


@dataclass(slots=True)
class _Told:
    """What the parts of one actor say; whole events."""

    parts: list[Part] = field(default_factory=list)
    all: set[str] = field(default_factory=set)
    sure: set[str] = field(default_factory=set)
    spoke: set[str] = field(default_factory=set)
    in_session: set[str] = field(default_factory=set)


def actors_at(
    names: Names,
    events: Iterable[str],
    themes: frozenset[str] = frozenset(),
    limit: int | None = None,
) -> Listing[ActorLine]:
    """Return the named actors of the events, those who spoke most about the themes first.

    Args:
        events: whole events.
        themes: what may have been spoken about.
        limit: how many to show, without their statements; None for everything.
    """
    sessions = Sessions(names.view)
    family = {one: event for event in sorted(events) for one in sessions.family(event)}
    found: dict[str, _Told] = {}
    for part in _parts(names, family, limit):
        whole, spoke, sat_in = family[part.event], False, False
        if themes and part.ties:
            spoke, sat_in = _about(names, part, part.event != whole, themes)
        for actor in part.stands_for:
            told = found.setdefault(actor, _Told())
            told.parts.append(part)
            told.all.add(whole)
            if part.ties:
                told.sure.add(whole)
            if spoke:
                told.spoke.add(whole)
            if sat_in:
                told.in_session.add(whole)
    weights = {actor: (len(told.spoke), len(told.sure)) for actor, told in found.items()}
    shown = most_first(names, weights, limit)
    lines = [_line(names, actor, found[actor], limit is None) for actor in shown]
    return Listing(tuple(lines), len(found))


def _parts(names: Names, events: Mapping[str, str], limit: int | None) -> Iterable[Part]:
    """The parts at events and sessions; with their statements only for a whole list."""
    if limit is None or len(events) <= MANY:
        return attendances_at(names, events)
    return parts_of_columns(names, events)


def _about(names: Names, part: Part, in_session: bool, themes: frozenset[str]) -> tuple[bool, bool]:
    """Whether a part spoke about one of the themes, and whether its session had another."""
    if not in_session:
        return not themes.isdisjoint(part.themes), False
    spoke = not themes.isdisjoint(spoken_themes(names, part))
    return spoke, not themes.isdisjoint(session_themes(names, part))


def _line(names: Names, actor: str, told: _Told, is_whole: bool) -> ActorLine:
    roles = Counter(role for role, _ in {(part.role, part.event) for part in told.parts})
    stated = {part.statement.id for part in told.parts if isinstance(part, Attendance) and is_whole}
    return ActorLine(
        actor=names.ref(actor),
        events=len(told.sure),
        spoke=len(told.spoke),
        in_session=len(told.in_session - told.spoke),
        open=len(told.all - told.sure),
        roles=dict(sorted(roles.items())),
        statements=tuple(sorted(stated)) if is_whole else None,
    )
