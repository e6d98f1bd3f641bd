"""Records in JSON: one record, a list of records, `{"records": [...]}`, or one record a line."""

import re
from collections.abc import Iterator
from pathlib import Path

from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.encoding import decode_head
from ingest.readers.records.json_values import read_json
from ingest.readers.records.record_entries import read_records
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

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the records; see `Reader.read`.

        A broken line of JSON Lines is rejected alone; a broken list ends where it breaks.
        """
        yield from read_records(path, terms, progress, read_json, address)
