"""From plain values to a ReadRecord: repair, vocabulary, keys, then spans or rows as evidence."""

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from graph.message import Message
from graph.model.ids import content_hash
from graph.model.record import Record
from ingest.findings import Notice, Rejection
from ingest.lengths import complaint_of_length
from ingest.readers.base import Item, ReadRecord
from ingest.readers.records.record_keys import with_known_keys
from ingest.readers.records.record_repair import LineOf, repair_record
from ingest.readers.records.record_rows import with_table_evidence
from ingest.readers.records.record_spans import with_checked_spans
from ingest.readers.records.record_terms import with_known_terms
from ingest.readers.reporting import Evidence, Place, Reporter
from ingest.readers.reporting import Path as PartPath
from ingest.readers.terms import Terms

ORIGIN = "record"
# A record is one report; who is who is asked of each thing, which takes a millisecond.
MOST_THINGS = 5_000
_TOO_MANY = (
    "The record tells of {n:,} things; one has at most {most:,}. Give each source a record of its"
    " own; it was left out."
)


class RecordChecks:
    """Checks the records of one file; remembers which parts of which sources it has seen."""

    def __init__(self, path: Path, terms: Terms, address: str | None = None) -> None:
        self._file = path.as_posix()
        self._address = address or self._file
        self._name = PurePosixPath(self._address).name
        self._terms = terms
        self._seen: dict[str, int | None] = {}
        self._is_empty = True

    def nothing(self) -> Iterator[Notice]:
        """Yield a word when no record came, and nothing that was to be one was refused."""
        if self._is_empty:
            yield Notice(self._file, None, None, "There is no record in the file.")

    def refused(self, rejection: Rejection) -> Rejection:
        """Note that something was to be a record; returns the rejection as it is."""
        self._is_empty = False
        return rejection

    def check(self, value: Any, line_of: LineOf) -> Iterator[Item]:  # noqa: ANN401
        """Yield what is wrong with one value of the file, in its order, then its record if any."""
        if value is None:
            yield Notice(self._file, line_of(()), None, _BLANK)
            return
        record, found = repair_record(value, self._file, line_of)
        self._is_empty = self._is_empty and record is not None and _is_blank(record)
        yield from sorted(found, key=lambda finding: (finding.row or 0, finding.field or ""))
        if record is None:
            return
        if _is_blank(record):
            yield Notice(self._file, line_of(()), None, _BLANK)
            return
        reporter = Reporter(self._place_of(line_of))
        complaint = complaint_of_length(record.document.text or "")
        if complaint is not None:
            reason = "{why} Split the report into several records; this one was left out."
            reporter.reject(("document", "text"), Message(reason, why=complaint))
            yield from reporter.found
            return
        number = _number_of_things(record)
        if number > MOST_THINGS:
            reporter.reject((), Message(_TOO_MANY, n=number, most=MOST_THINGS))
            yield from reporter.found
            return
        record = with_known_terms(record, self._terms, reporter)
        record = with_known_keys(record, self._terms, reporter)
        if record.document.text is not None:
            record = with_checked_spans(record, reporter)
        yield from reporter.found
        yield self._finish(record, line_of)

    def _place_of(self, line_of: LineOf) -> Callable[[PartPath, Evidence], Place]:
        def place(path: PartPath, _: Evidence) -> Place:
            return Place(self._file, line_of(path), ".".join(map(str, path)) or None)

        return place

    def _finish(self, record: Record, line_of: LineOf) -> Item:
        line = line_of(())
        record = self._with_address(record)
        document = record.document
        key = content_hash([document.uri, document.part, document.text])
        if key in self._seen:
            return self._twice(key, line)
        self._seen[key] = line
        if document.text is not None:
            return ReadRecord(record, (), line)
        return with_table_evidence(record, self._file, line_of)

    def _with_address(self, record: Record) -> Record:
        """Return the record with an address and part that tell its document from all others."""
        document = record.document
        part = document.part
        if not part and document.text is None:
            part = self._part(record)
        named = document.model_copy(update={"uri": document.uri or self._address, "part": part})
        return record.model_copy(update={"document": named, "origin": record.origin or ORIGIN})

    def _part(self, record: Record) -> str:
        file = self._name if record.document.uri else ""
        if record.events:
            return part_of_event(record.events[0].id, record.events[0].key, file)
        named = [*record.actors, *record.programmes, *record.mechanisms]
        return f"actor:{named[0].id or named[0].key}" if named else ""

    def _twice(self, key: str, line: int | None) -> Rejection:
        reason = (
            "The record speaks of the same part of the same source as the one in line {line}."
            " Join the two, or give each a document.part of its own."
        )
        said = Message(reason, line=self._seen[key])
        return Rejection(self._file, line, "document.part", said)


def part_of_event(event_id: str | None, key: str, file: str) -> str:
    """Return the part of a source that tells of one event.

    An identifier of the event is good everywhere. A key is good in its file only, so the name of
    the file goes with it when the source is not the file itself (`file` is then not empty).
    """
    return event_id or (f"{file}#{key}" if file else key)


_BLANK = "This record says nothing: no event, actor, relation or text. It was left out."


def _is_blank(record: Record) -> bool:
    said = (record.actors, record.programmes, record.mechanisms, record.events, record.relations)
    return record.document.text is None and not record.issues and not any(said)


def _number_of_things(record: Record) -> int:
    named = (record.actors, record.programmes, record.mechanisms)
    told = sum(len(event.participations) for event in record.events)
    told += len(record.events) + len(record.relations) + len(record.places) + len(record.concepts)
    return told + sum(map(len, named))
