"""The text of a report before anybody asks what it says: whatever file it came in, one record."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from graph.model.record import Record, RecordDocument
from ingest.lengths import complaint_of_length
from ingest.readers.base import ReadRecord
from ingest.readers.files.encoding import unreadable
from ingest.readers.files.whole import read_whole

SPLIT = "Split it into one file a report; a table belongs into .csv or .xlsx."


@dataclass(frozen=True, slots=True)
class Prose:
    """The text of a report; a page names its site (`publisher`) and its day (`published`)."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None


def plain_text(text: str) -> str:
    """Return the text in NFC with line feeds only and without a byte order mark."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines)


def bytes_of(path: Path, largest: int) -> bytes:
    """Return a whole file.

    Args:
        path: the file.
        largest: how many bytes it may have.

    Raises:
        SourceError: it is larger, or cannot be opened.
    """
    try:
        size = path.stat().st_size
        if size > largest:
            raise SourceError(
                Message(
                    "The file has {size} MB; a report has at most {most} MB.",
                    size=f"{size / 1024**2:.1f}",
                    most=largest // 1024**2,
                ),
                path.as_posix(),
                SPLIT,
            )
        return read_whole(path)
    except OSError as error:
        raise unreadable(path, error) from error


def bare_record(path: Path, prose: Prose, address: str | None) -> ReadRecord:
    """Return the record that holds a text and nothing else yet.

    Args:
        path: the file.
        prose: what it holds.
        address: what the ledger knows the file by; None for the path as it is spelled.

    Raises:
        SourceError: the text is longer than a report is.
    """
    complaint = complaint_of_length(prose.text)
    if complaint is not None:
        raise SourceError(complaint, path.as_posix(), SPLIT)
    document = RecordDocument(
        uri=address or path.as_posix(),
        title=prose.title,
        publisher=prose.publisher,
        published=prose.published,
        text=prose.text,
    )
    return ReadRecord(Record(document=document, origin="prose"), line=1)
