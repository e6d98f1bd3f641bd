"""Records in YAML: one record, a list of records, `records:` with a list, or many documents."""

import re
from collections.abc import Iterator
from pathlib import Path

from ingest.findings import Rejection
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.broken import BrokenOffError
from ingest.readers.encoding import decode_head, encoding_notices, find_encoding, open_text
from ingest.readers.record_checks import RecordChecks
from ingest.readers.record_repair import LineOf
from ingest.readers.record_repair import Path as PartPath
from ingest.readers.terms import Terms
from ingest.readers.yaml_values import Entry, read_entries

_FIELDS = "document|actors|programmes|mechanisms|events|relations|issues|records"
_FIELD_LINE = re.compile(rf"^(- +)?({_FIELDS})\s*:(\s|$)")


class YamlReader(Reader):
    """Reads records written in YAML; `row` of a finding is the line of the file."""

    name = "yaml"
    suffixes = (".yaml", ".yml")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.7 or more for a text that begins with a field of a record, 0.6 for the suffix.

        Prose may hold such a line further down, and a rule of hyphens anywhere.
        """
        is_named = name.lower().endswith(self.suffixes)
        if _FIELD_LINE.match(_first_line(decode_head(head))):
            return 0.9 if is_named else 0.7
        return 0.6 if is_named else 0.0

    def read(self, path: Path, terms: Terms, progress: Progress) -> Iterator[Item]:
        """Yield the records; see `Reader.read`.

        What stands before a place where the YAML breaks off is kept.
        """
        encoding = find_encoding(path)
        yield from encoding_notices(encoding, path.as_posix())
        checks = RecordChecks(path, terms)
        with open_text(path, encoding, progress) as stream:
            try:
                for entry in read_entries(stream):
                    yield from _check(entry, checks, path)
                yield from checks.nothing()
            except BrokenOffError as error:
                reason = f"{error.reason} What follows was not read."
                yield Rejection(path.as_posix(), error.line, None, reason)


def _first_line(text: str) -> str:
    """Return the first line that is neither empty, nor a comment, nor the mark of a document."""
    lines = (line.lstrip("\ufeff") for line in text.splitlines())
    return next((line for line in lines if line.strip() and not line.startswith(("#", "---"))), "")


def _check(entry: Entry, checks: RecordChecks, path: Path) -> Iterator[Item]:
    if entry.value is None and not entry.problems:
        return
    if entry.problems:
        line, reason = entry.problems[0]
        yield Rejection(path.as_posix(), line, None, f"{reason} The record was left out.")
        return
    yield from checks.check(entry.value, _line_finder(entry))


def _line_finder(entry: Entry) -> LineOf:
    def line_of(path: PartPath) -> int:
        """Return the line of a part, or of the nearest part around it."""
        while path and path not in entry.lines:
            path = path[:-1]
        return entry.lines.get(path, entry.line)

    return line_of
