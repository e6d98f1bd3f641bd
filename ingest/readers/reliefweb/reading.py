"""The reader of what ReliefWeb's API answers, saved as a file."""

import re
from collections.abc import Iterator
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.lengths import complaint_of_length
from ingest.readers.base import Item, Progress, Reader, ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.files.broken import BrokenOffError
from ingest.readers.files.encoding import (
    decode_head,
    encoding_notices,
    find_encoding,
    open_text,
)
from ingest.readers.reliefweb.api_cells import (
    MOST_OF_A_LIST,
    cells_of,
    left_out,
    unread_fields,
)
from ingest.readers.reliefweb.api_items import ApiItem, read_items
from ingest.readers.reliefweb.body import body_of
from ingest.readers.reliefweb.metadata import ORIGIN, Metadata, document_of
from ingest.readers.reliefweb.reports import metadata_record, prose_record
from ingest.readers.reliefweb.trainings import training_record
from ingest.readers.row_record import Row, RowRecord
from ingest.readers.terms import Terms

_JSON = re.compile(r"\ufeff?\s*[\[{]")
_FIELDS = re.compile(r'"fields"\s*:\s*\{')
_OF_RELIEFWEB = re.compile(
    r'reliefweb\.int|"(?:body-html|url_alias|how_to_register|primary_country|shortname)"\s*:'
)
# Names of fields that are told; an entry may make up any.
_MOST_UNREAD = 100


class ReliefWebReader(Reader):
    """Reads reports and trainings as the API gives them, `profile=full` or the fields named here.

    A report becomes two sources at its address: its metadata, whose facts stand in cells, and its
    body, which the extraction reads. A training becomes a planned event.
    """

    name = "reliefweb"
    suffixes = (".json",)

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.98 for JSON whose entries have `fields` that ReliefWeb's API has."""
        text = decode_head(head)
        is_answer = _JSON.match(text) and _FIELDS.search(text) and _OF_RELIEFWEB.search(text)
        return 0.98 if is_answer else 0.0

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the records; see `Reader.read`. An answer that breaks off ends where it breaks."""
        encoding = find_encoding(path)
        yield from encoding_notices(encoding, path.as_posix())
        reading = _Reading(path, address or path.as_posix(), terms)
        with open_text(path, encoding, progress) as stream:
            try:
                for item in read_items(stream):
                    yield from reading.read(item)
            except BrokenOffError as error:
                why = Message("{why} What follows was not read.", why=error.reason)
                yield reading.counting.reject(error.line, None, why, "broken off")
                reading.counting.entries()
        yield from reading.finish()


class _Reading:
    """One file under way."""

    def __init__(self, path: Path, address: str, terms: Terms) -> None:
        self.counting = Counting(path.as_posix(), "items")
        self._file = path.as_posix()
        self._address = address
        self._terms = terms
        self._unread: dict[str, None] = {}
        self._without_body = 0
        self._left_out = 0

    def read(self, item: ApiItem | tuple[int, str]) -> Iterator[Item]:
        """Yield what one entry says, or why it is left out."""
        self.counting.entries()
        if isinstance(item, tuple):
            yield self.counting.reject(item[0], None, item[1], "not readable")
            return
        row = cells_of(item)
        problem = _problem(item, row)
        if problem is not None:
            field, reason, few_words = problem
            yield self.counting.reject(item.number, field, reason, few_words)
            return
        if len(self._unread) < _MOST_UNREAD:
            self._unread.update(dict.fromkeys(unread_fields(item)))
        self._left_out += left_out(item)
        record = RowRecord(document_of(item, row, self._address, item.part), ORIGIN)
        metadata = Metadata(item, row, record, self._terms, self.counting)
        if item.kind == "training":
            if "body" in item.fields or "body-html" in item.fields:
                self._unread["body"] = None
            yield training_record(metadata)
        else:
            yield from self._report(metadata)

    def finish(self) -> Iterator[Item]:
        """Yield what is to be told of the whole file."""
        if self._left_out:
            told = "{n} values of lists were left out: of each list, {most} are read."
            said = Message(told, n=self._left_out, most=MOST_OF_A_LIST)
            yield Notice(self._file, None, None, said)
        if self._without_body:
            told = (
                "{n} [report has no text, only metadata: read its file by itself|reports have "
                "no text, only metadata: read their files by themselves]."
            )
            yield Notice(self._file, None, "body", Message(told, n=self._without_body))
        count = self.counting.done(self._unread)
        if count.total == 0:
            yield Notice(self._file, None, None, "There is no report and no training in the file.")
        yield count

    def _report(self, metadata: Metadata) -> Iterator[Item]:
        read: ReadRecord | None = metadata_record(metadata)
        if read is not None:
            yield read
        text, complaint = _body(metadata.item)
        if complaint is not None:
            why = Message("{why} Its metadata alone was read.", why=complaint)
            yield Notice(self._file, metadata.item.number, "body", why)
        elif text:
            yield prose_record(metadata, text, self._address)
        else:
            self._without_body += 1


def _body(item: ApiItem) -> tuple[str, str | None]:
    """The text of a report, and why it is not read, if it is not."""
    try:
        text = body_of(item.fields)
    except SourceError as error:
        return "", error.what
    return text, complaint_of_length(text)


def _problem(item: ApiItem, row: Row) -> tuple[str | None, Message | str, str] | None:
    """The field, the reason and a few words, when an entry cannot be read."""
    if not item.fields:
        reason = "The entry has no fields. Ask the API for them: profile=full."
        return "fields", reason, "without fields"
    if item.kind not in ("report", "training"):
        told = "The entry is no report and no training but '{kind}'; it was left out."
        return None, Message(told, kind=item.kind or "?"), "neither report nor training"
    if not row.cells.get("title"):
        return "title", "The entry has no title; it was left out.", "without a title"
    return None
