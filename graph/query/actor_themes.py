"""On what an actor works: themes it spoke about, themes of its events, themes stated of it."""

from dataclasses import dataclass, field

from graph.model.presence import holds
from graph.model.statement import Statement
from graph.query.answer import Answer, Listing
from graph.query.attendance import Attendance
from graph.query.doubt import shown_doubt
from graph.query.grounds import PROOFS_SHOWN, Grounds, GroundsReader
from graph.query.names import Ref
from graph.query.network_meetings import Meetings
from graph.query.proof import Proof
from graph.query.ranking import most_first
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
        doubt: why no source that says so says it as a fact (`planned`, `implied`); None when one
            does or none says so.
        statements: how many statements speak for the line.
        proofs: these statements; in a cut list the first of them.
    """

    theme: Ref
    spoken: int
    in_session: int
    present: int
    stated: bool
    doubt: str | None
    statements: int
    proofs: tuple[Proof, ...]


@dataclass(slots=True)
class _Theme:
    """What is found of one theme; `present` has also the events where it was spoken about."""

    grounds: Grounds
    spoken: set[str] = field(default_factory=set)
    sat_in: set[str] = field(default_factory=set)
    present: set[str] = field(default_factory=set)
    works_on: list[Statement] = field(default_factory=list)


def theme_lines(
    meetings: Meetings,
    attendances: list[Attendance],
    said: list[Statement],
    limit: int | None = None,
) -> Listing[ThemeLine]:
    """Return the themes of an actor, most spoken about first.

    Args:
        meetings: of the view.
        attendances: where the actor was.
        said: what sources say of it.
        limit: how many to show, each with its first proofs; None for everything.
    """
    names, found = meetings.names, _Themes(meetings)
    for attendance in attendances:
        if attendance.ties:
            found.add_part(attendance)
    for statement in said:
        if statement.predicate == "WORKS_ON" and statement.object is not None:
            found.add_stated(statement)
    reader = GroundsReader(meetings, None if limit is None else PROOFS_SHOWN)
    lines = [
        ThemeLine(
            theme=names.ref(theme),
            spoken=len(one.spoken),
            in_session=len(one.sat_in - one.spoken),
            present=len(one.present),
            stated=any(holds(s) for s in one.works_on),
            doubt=shown_doubt(one.works_on),
            statements=one.grounds.total,
            proofs=reader.proofs(one.grounds),
        )
        for theme, one in found.first(limit)
    ]
    return Listing(tuple(lines), len(found.themes))


class _Themes:
    """The themes of an actor while they are gathered."""

    def __init__(self, meetings: Meetings) -> None:
        self.themes: dict[str, _Theme] = {}
        self._meetings = meetings
        self._names = meetings.names

    def add_part(self, part: Attendance) -> None:
        """Add the themes of a sure part: of its own words, of its session, of its event."""
        whole = self._meetings.whole(part.event)
        in_session = part.event != whole
        spoken = spoken_themes(self._names, part) if in_session else part.themes
        sat_in = session_themes(self._names, part) if in_session else ()
        for theme in (*spoken, *sat_in):
            found = self._theme(theme)
            found.grounds.add(part.statement)
            found.present.add(whole)
            (found.spoken if theme in spoken else found.sat_in).add(whole)
        for theme, told in self._meetings.objects.counted(whole, "ADDRESSES").items():
            found = self._theme(theme)
            found.grounds.events[whole] = told
            found.present.add(whole)

    def add_stated(self, statement: Statement) -> None:
        """Add a theme of which a source says that the actor works on it."""
        found = self._theme(str(statement.object))
        found.grounds.add(statement)
        found.works_on.append(statement)

    def first(self, limit: int | None) -> list[tuple[str, _Theme]]:
        """Return the themes most spoken about, then those of most events."""
        weights = {t: (len(one.spoken), len(one.present)) for t, one in self.themes.items()}
        return [(t, self.themes[t]) for t in most_first(self._names, weights, limit)]

    def _theme(self, theme: str) -> _Theme:
        return self.themes.setdefault(theme, _Theme(Grounds(theme, "ADDRESSES")))
