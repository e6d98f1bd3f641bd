"""Records in YAML: one record, a list of records, `records:` with a list, or many documents."""

import re
from collections.abc import Iterator
from pathlib import Path

from ingest.readers.base import Item, Progress, Reader
from ingest.readers.files.encoding import decode_head
from ingest.readers.records.record_entries import read_records
from ingest.readers.records.yaml_values import read_entries
from ingest.readers.terms import Terms

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

    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield the records; see `Reader.read`.

        What stands before a place where the YAML breaks off is kept.
        """
        yield from read_records(path, terms, progress, read_entries, address)


def _first_line(text: str) -> str:
    """Return the first line that is neither empty, nor a comment, nor the mark of a document."""
    lines = (line.lstrip("\ufeff") for line in text.splitlines())
    return next((line for line in lines if line.strip() and not line.startswith(("#", "---"))), "")
