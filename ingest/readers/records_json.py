"""Records in JSON: one record, a list of records, `{"records": [...]}`, or one record a line."""

import re
from collections.abc import Iterator
from pathlib import Path

from ingest.findings import Rejection
from ingest.readers.base import Item, Progress, Reader
from ingest.readers.broken import BrokenOffError
from ingest.readers.encoding import decode_head, encoding_notices, find_encoding, open_text
from ingest.readers.json_values import JsonEntry, read_json
from ingest.readers.record_checks import RecordChecks
from ingest.readers.terms import Terms

_LOOKS_LIKE = re.compile(r'^\ufeff?\s*(\[\s*)?(\{\s*["}]|\[\s*\])')


class JsonReader(Reader):
    """Reads records written in JSON; `row` of a finding is the line where the record begins."""

    name = "json"
    suffixes = (".json", ".jsonl", ".ndjson")

    def sniff(self, head: bytes, name: str) -> float:
        """Return 0.9 for a text that begins as JSON does, 0.6 for the suffix alone."""
        if _LOOKS_LIKE.match(decode_head(head)):
            return 0.95
        return 0.6 if name.lower().endswith(self.suffixes) else 0.0

    def read(self, path: Path, terms: Terms, progress: Progress) -> Iterator[Item]:
        """Yield the records; see `Reader.read`.

        A broken line of JSON Lines is rejected alone; a broken list ends where it breaks.
        """
        encoding = find_encoding(path)
        yield from encoding_notices(encoding, path.as_posix())
        checks = RecordChecks(path, terms)
        with open_text(path, encoding, progress) as stream:
            try:
                for entry in read_json(stream):
                    yield from _check(entry, checks, path)
                yield from checks.nothing()
            except BrokenOffError as error:
                reason = f"{error.reason} What follows was not read."
                yield Rejection(path.as_posix(), error.line, None, reason)


def _check(entry: JsonEntry, checks: RecordChecks, path: Path) -> Iterator[Item]:
    if entry.problem is not None:
        reason = f"{entry.problem} The record was left out."
        yield Rejection(path.as_posix(), entry.line, None, reason)
        return
    yield from checks.check(entry.value, lambda _: entry.line)
