"""The meetings of a question, read one by one, or all at once when there are many."""

from collections.abc import Collection
from functools import cached_property

from graph.model.statement import Statement
from graph.query.attendance import attendances_at
from graph.query.hierarchy import Sessions
from graph.query.names import Names
from graph.query.network_columns import MANY, EventObjects, meetings_of_columns
from graph.query.network_meeting import Meeting, meeting_of

_MANY = MANY


class Meetings:
    """Meetings by event; each is read from the view once."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.objects = EventObjects(names.view)
        self._meetings: dict[str, Meeting] = {}
        self._statements: dict[str, dict[str, list[Statement]]] = {}
        self._ids: dict[tuple[str, str], list[str]] = {}

    @cached_property
    def sessions(self) -> Sessions:
        """Which events are sessions of which, read at once: most events have none."""
        return Sessions(self.names.view)

    def whole(self, event: str) -> str:
        """Return the whole event of a session."""
        return self.sessions.whole(event)

    def at(self, event: str) -> Meeting:
        """Return the meeting that an event or a session of it was."""
        whole = self.whole(event)
        if whole not in self._meetings:
            parts = attendances_at(self.names, self.sessions.family(whole))
            self._meetings[whole] = meeting_of(whole, parts)
        return self._meetings[whole]

    def expect(self, events: Collection[str]) -> None:
        """Get ready for questions about what these whole events are about, and where."""
        if len(events) > _MANY:
            self.objects.read_at_once = True

    def read(self, events: Collection[str]) -> None:
        """Read the meetings of these whole events together when they are many."""
        self.expect(events)
        new = [event for event in events if event not in self._meetings]
        if len(new) > _MANY:
            families = {event: self.sessions.family(event) for event in new}
            self._meetings.update(meetings_of_columns(self.names, families))

    def statements(self, event: str, *actors: str) -> list[str]:
        """Return the ids of the statements that surely put these actors at an event, sorted."""
        whole = self.whole(event)
        return sorted({one for actor in actors for one in self._ids_of(whole, actor)})

    def _ids_of(self, whole: str, actor: str) -> list[str]:
        """Ids of statements are hashes: they are made of those asked for, and once."""
        if (whole, actor) not in self._ids:
            if whole not in self._statements:
                self._statements[whole] = self._read_statements(whole)
            told = self._statements[whole].get(actor, ())
            self._ids[whole, actor] = [statement.id for statement in told]
        return self._ids[whole, actor]

    def _read_statements(self, whole: str) -> dict[str, list[Statement]]:
        found: dict[str, list[Statement]] = {}
        for part in attendances_at(self.names, self.sessions.family(whole)):
            for actor in part.stands_for if part.ties else ():
                found.setdefault(actor, []).append(part.statement)
        return found
