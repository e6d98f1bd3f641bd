"""From the entries of a file, YAML or JSON, to its records: one way for both."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from graph.message import Message
from ingest.findings import Rejection
from ingest.readers.base import Item, Progress
from ingest.readers.files.broken import BrokenOffError
from ingest.readers.files.encoding import encoding_notices, find_encoding, open_text
from ingest.readers.records.entry import Entry
from ingest.readers.records.record_checks import RecordChecks
from ingest.readers.terms import Terms


def read_records(
    path: Path,
    terms: Terms,
    progress: Progress,
    entries_of: Callable[[TextIO], Iterator[Entry]],
    address: str | None = None,
) -> Iterator[Item]:
    """Yield the records of a file and what is wrong in them; see `Reader.read`.

    Args:
        path: the file.
        terms: the vocabulary.
        progress: told of the bytes read.
        address: what the ledger knows the file by, None for its path.
        entries_of: yields the entries of the text; raises BrokenOffError where it is none.
    """
    encoding = find_encoding(path)
    yield from encoding_notices(encoding, path.as_posix())
    checks = RecordChecks(path, terms, address)
    with open_text(path, encoding, progress) as stream:
        try:
            for entry in entries_of(stream):
                yield from _check(entry, checks, path)
            yield from checks.nothing()
        except BrokenOffError as error:
            reason = Message("{why} What follows was not read.", why=error.reason)
            yield Rejection(path.as_posix(), error.line, None, reason)


def _check(entry: Entry, checks: RecordChecks, path: Path) -> Iterator[Item]:
    if entry.problems:
        line, why = entry.problems[0]
        reason = Message("{why} The record was left out.", why=why)
        yield checks.refused(Rejection(path.as_posix(), line, None, reason))
    else:
        yield from checks.check(entry.value, entry.line_of)
