"""Tells changes: names in both languages, dates in words, claims with their quotes."""

from collections.abc import Iterable, Mapping, Sequence

from graph.analysis.change.change_answer import Change
from graph.analysis.change.change_words import Words
from graph.analysis.paths.path_words import NO_DATE, UNREADABLE
from graph.model.statement import Statement
from graph.query.date_words import date_in_words
from graph.query.event_line import when_of
from graph.query.names import Names
from graph.query.network_meetings import Meetings
from graph.query.network_words import NOT_SURE
from graph.query.source import claim_of
from graph.sentence import fill
from graph.store.base import View

LANGUAGES = ("en", "fr")
NO_WORDS: Words = dict.fromkeys(LANGUAGES, "")
_BETWEEN: Words = {"en": "; ", "fr": " ; "}
_CLAIMS = 4
# A blank: the same in both languages, or of each its own.
Blank = object


class Teller:
    """Tells what changed in one view; remembers names and meetings.

    Args:
        view: what may be shown.
        language: of the names beside the sentences.
    """

    def __init__(self, view: View, language: str = "en") -> None:
        self.names = Names(view, language)
        self.view = view
        self._in = {one: self.names.also_in(one) for one in LANGUAGES}
        self.meetings = Meetings(self.names)

    def name(self, node_id: str) -> Words:
        """Return what a thing is called, by language."""
        return {language: names.label(node_id) for language, names in self._in.items()}

    def list_of(self, node_ids: Iterable[str]) -> Words:
        """Return several names, separated by commas, by language."""
        ids = list(node_ids)
        return {one: ", ".join(names.label(i) for i in ids) for one, names in self._in.items()}

    def when(self, event: str) -> Words:
        """Return the date of an event in words, with its doubt, by language."""
        when = when_of(self.view, event)
        if when.edtf is None:
            return UNREADABLE if when.state == "unreadable" else NO_DATE
        doubt = when.doubt is not None
        return {
            one: date_in_words(when.edtf, one) + (f", {NOT_SURE[one]}" if doubt else "")
            for one in LANGUAGES
        }

    def at(self, event: str, *actors: str) -> list[Statement]:
        """Return the statements that surely put these actors at an event."""
        found = (self.view.statement(one) for one in self.meetings.statements(event, *actors))
        return [one for one in found if one is not None]

    def change(
        self,
        about: Iterable[str],
        sentence: Words,
        told: Iterable[Statement],
        event: str | None = None,
        state: str | None = None,
    ) -> Change:
        """Return a change with its first claims."""
        statements = list({one.id: one for one in told}.values())
        return Change(
            about=self.names.refs(tuple(about)),
            event=None if event is None else self.names.ref(event),
            state=state,
            sentence=sentence,
            claims=tuple(claim_of(self.names, one) for one in statements[:_CLAIMS]),
            statements=len(statements),
        )


def filled(words: Mapping[str, str], **blanks: Blank) -> Words:
    """Return words with their blanks filled, by language."""
    return {
        language: fill(
            text,
            language,
            **{key: one[language] if isinstance(one, dict) else one for key, one in blanks.items()},
        )
        for language, text in words.items()
    }


def day_words(iso: str) -> Words:
    """Return a day in words, by language."""
    return {language: date_in_words(iso, language) for language in LANGUAGES}


def one_by_one(told: Sequence[Words]) -> Words:
    """Return several words as one line, parted as each language parts."""
    return {
        language: _BETWEEN[language].join(one[language] for one in told) for language in LANGUAGES
    }
