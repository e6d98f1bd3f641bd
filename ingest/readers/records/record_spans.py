"""Records that carry their text: every quote must stand where the record says it does."""

from typing import TypeVar

from graph.message import Message
from graph.model.record import (
    Issue,
    Record,
    RecordEvent,
    RecordEvidence,
    RecordTheme,
    Sourced,
)
from ingest.readers.reporting import Evidence, Path, Reporter

_Part = TypeVar("_Part", bound=Sourced)


def with_checked_spans(record: Record, reporter: Reporter) -> Record:
    """Return the record with only those facts whose quotes stand in `document.text`.

    A quote with a wrong place that stands in the text exactly once gets the right place. A fact
    with any other wrong quote, and a participation, count or relation without one, is rejected.
    """
    return _Spans(record.document.text or "", reporter).record(record)


class _Spans:
    """One text and the quotes from it."""

    def __init__(self, text: str, reporter: Reporter) -> None:
        self._text = text
        self._reporter = reporter

    def record(self, record: Record) -> Record:
        update: dict[str, object] = {
            name: self._parts(getattr(record, name), (name,), name == "relations")
            for name in ("actors", "programmes", "mechanisms", "relations")
        }
        events = self._parts(record.events, ("events",), False)
        update["events"] = [self._event(e, ("events", i)) for i, e in enumerate(events)]
        update["issues"] = [self._issue(s, ("issues", i)) for i, s in enumerate(record.issues)]
        return record.model_copy(update=update)

    def _event(self, event: RecordEvent, path: Path) -> RecordEvent:
        update: dict[str, object] = {
            name: self._parts(getattr(event, name), (*path, name), name != "places")
            for name in ("places", "participations", "counts")
        }
        spanned = [theme for theme in event.themes if isinstance(theme, RecordTheme)]
        bare: list[RecordTheme | str] = [t for t in event.themes if isinstance(t, str)]
        update["themes"] = [*self._parts(spanned, (*path, "themes"), False), *bare]
        for name in ("date", "type"):
            given = getattr(event, f"{name}_evidence")
            if given is not None:
                mended = self._mend(given, (*path, name))
                update[f"{name}_evidence"] = mended
                if mended is None:
                    update |= _without(event, name)
        return event.model_copy(update=update)

    def _issue(self, issue: Issue, path: Path) -> Issue:
        if issue.evidence is None:
            return issue
        return issue.model_copy(update={"evidence": self._mend(issue.evidence, path)})

    def _parts(self, parts: list[_Part], path: Path, must_quote: bool) -> list[_Part]:
        return [
            kept
            for index, part in enumerate(parts)
            if (kept := self._part(part, (*path, index), must_quote)) is not None
        ]

    def _part(self, part: _Part, path: Path, must_quote: bool) -> _Part | None:
        quotes = _as_list(part.evidence)
        if not quotes and must_quote:
            self._reporter.reject(path, "It gives no words of the text as evidence.")
            return None
        mended = [self._mend(quote, path) for quote in quotes]
        if None in mended:
            return None
        return part.model_copy(update={"evidence": mended}) if mended else part

    def _mend(self, quote: RecordEvidence, path: Path) -> RecordEvidence | None:
        """Return the quote with its place in the text; None, and a word, when it has none."""
        words = quote.quote
        if quote.start is not None and self._text[quote.start : quote.end] == words and words:
            return quote
        times = self._text.count(words) if words else 0
        if times == 1:
            start = self._text.index(words)
            return quote.model_copy(update={"start": start, "end": start + len(words)})
        self._reporter.reject(path, _misplaced(quote, times))
        return None


def _misplaced(quote: RecordEvidence, times: int) -> Message:
    where = "does not stand in the text" if times == 0 else "stands there {times} times"
    return Message(
        "The quote '{quote}' {where}, and not at {start} to {end}. The fact was left out.",
        quote=quote.quote[:80],
        where=Message(where, times=times),
        start=quote.start,
        end=quote.end,
    )


def _without(event: RecordEvent, name: str) -> dict[str, object]:
    """The event without its type, or with its date as mere words: it is unproven, not absent."""
    return {"type": None} if name == "type" else {"date": None, "date_wording": event.date}


def _as_list(evidence: Evidence) -> list[RecordEvidence]:
    if evidence is None:
        return []
    return evidence if isinstance(evidence, list) else [evidence]
