"""One whole event as a meeting: who surely took part, who is left out and why."""

from dataclasses import dataclass, field

from graph.query.attendance import Attendance, attendances_at
from graph.query.hierarchy import sessions_of, whole_event
from graph.query.names import Names

ORGANISING = frozenset({"organiser", "co-organiser", "host"})


@dataclass(slots=True)
class Meeting:
    """Who met at one whole event, its sessions rolled up.

    Attributes:
        present: named actors with what they did; only sure, active, factual parts.
        open: named actors whose role the source leaves open or passive.
        unnamed: groups without a name.
    """

    event: str
    present: dict[str, list[Attendance]] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)
    unnamed: set[str] = field(default_factory=set)

    @property
    def share(self) -> float:
        """Weight of one pair: 1/(n-1) for n who met (Newman 2001); 0 for one alone."""
        return 1 / (len(self.present) - 1) if len(self.present) > 1 else 0.0

    def statements(self, *actors: str) -> set[str]:
        """Ids of the statements that put these actors here."""
        return {part.proof.statement for actor in actors for part in self.present.get(actor, ())}

    def in_roles(self, roles: frozenset[str]) -> list[str]:
        """Return the actors that had one of the roles, sorted."""
        return sorted(
            actor for actor, parts in self.present.items() if any(p.role in roles for p in parts)
        )


class Meetings:
    """Meetings by event; each is read from the view once."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self._meetings: dict[str, Meeting] = {}
        self._whole: dict[str, str] = {}

    def at(self, event: str) -> Meeting:
        """Return the meeting that an event or a session of it was."""
        whole = self.whole(event)
        if whole not in self._meetings:
            self._meetings[whole] = self._read(whole)
        return self._meetings[whole]

    def whole(self, event: str) -> str:
        """Return the whole event of a session."""
        if event not in self._whole:
            self._whole[event] = whole_event(self.names.view, event)
        return self._whole[event]

    def _read(self, event: str) -> Meeting:
        meeting = Meeting(event)
        for part in attendances_at(self.names, sessions_of(self.names.view, event)):
            if not part.stands_for:
                meeting.unnamed.add(part.actor)
            for actor in part.stands_for:
                if part.ties:
                    meeting.present.setdefault(actor, []).append(part)
                else:
                    meeting.open.add(actor)
        meeting.open -= set(meeting.present)
        return meeting
