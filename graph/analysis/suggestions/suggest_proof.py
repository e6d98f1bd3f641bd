"""The statements that put actors at events, as claims with quotes, and names in both languages."""

from graph.analysis.suggestions.suggest_words import NO_DAY
from graph.model.statement import Statement
from graph.query.attendance import attendance_of
from graph.query.date_words import date_in_words
from graph.query.event_line import When, when_of
from graph.query.names import Names
from graph.query.network_meetings import Meetings
from graph.query.network_words import NOT_SURE
from graph.query.source import Claim, claim_of
from graph.store.base import View

LANGUAGES = ("en", "fr")


class Teller:
    """Reads each name and each part in an event once, for all cards of a list.

    Args:
        view: what may be shown.
        language: of names.
    """

    def __init__(self, view: View, language: str) -> None:
        self.view, self.names = view, Names(view, language)
        self._names = {one: self.names.also_in(one) for one in LANGUAGES}
        self._meetings = Meetings(self.names)
        self._claims: dict[tuple[str, str], Claim | None] = {}
        self._when: dict[str, When] = {}

    def label(self, node_id: str, language: str) -> str:
        """Return what a thing is called in a language."""
        return self._names[language].label(node_id)

    def shorts(self, node_ids: tuple[str, str], language: str) -> tuple[str, str]:
        """Return the acronyms of two in a language, or what they are called."""
        return self._names[language].shorts(*node_ids)

    def labels(self, node_ids: list[str], language: str) -> str:
        """Return what things are called, one after the other."""
        return ", ".join(self.label(one, language) for one in node_ids)

    def when(self, event: str, language: str) -> str:
        """Return when an event was, no sharper than its source has it."""
        told = self._when_of(event)
        if told.edtf is None or (told.earliest is None and told.latest is None):
            return NO_DAY[language]
        said = date_in_words(told.edtf, language)
        return said if told.doubt is None else f"{said}, {NOT_SURE[language]}"

    def date(self, event: str) -> str | None:
        """Return the EDTF date of an event as its source has it, None without one."""
        return self._when_of(event).edtf

    def _when_of(self, event: str) -> When:
        if event not in self._when:
            self._when[event] = when_of(self.view, event)
        return self._when[event]

    def claim(self, event: str, actor: str) -> Claim | None:
        """Return a statement that surely puts an actor at an event or a session of it."""
        if (event, actor) not in self._claims:
            self._claims[event, actor] = self._read(event, actor)
        return self._claims[event, actor]

    def told(self, statement: Statement) -> Claim:
        """Return a statement with its quote."""
        return claim_of(self.names, statement)

    def _read(self, event: str, actor: str) -> Claim | None:
        # Most actors are named at the event itself: that one statement is found at once.
        found = self.view.statements(subject=actor, predicate="PARTICIPATED_IN", object=event)
        for statement in found:
            if statement.status != "absent" and attendance_of(self.names, statement).ties:
                return self.told(statement)
        ids = self._meetings.statements(event, actor)
        by_id = self.view.statement(ids[0]) if ids else None
        return None if by_id is None else self.told(by_id)
