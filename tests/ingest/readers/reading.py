"""Reads a file and sorts what comes out of it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ingest.findings import Notice, ReadCount, Rejection
from ingest.messages import told
from ingest.readers import READERS, Item, ReadAccount, Reader, ReadRecord, Terms, sniff

BY_NAME: dict[str, Reader] = {reader.name: reader for reader in READERS}


@dataclass
class Outcome:
    """All that came out of one file, sorted by what it is."""

    reads: list[ReadRecord] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    accounts: list[ReadAccount] = field(default_factory=list)
    counts: list[ReadCount] = field(default_factory=list)
    progress: list[int] = field(default_factory=list)
    last: Item | None = None

    @property
    def events(self) -> dict[str, Any]:
        return {event.key: event for read in self.reads for event in read.record.events[:1]}

    @property
    def reasons(self) -> list[str]:
        return [rejection.reason for rejection in self.rejections]

    @property
    def messages(self) -> list[str]:
        return [notice.message for notice in self.notices]

    @property
    def places(self) -> list[tuple[int | None, str | None]]:
        return [(rejection.row, rejection.field) for rejection in self.rejections]


def read_with(reader: Reader, path: Path, terms: Terms) -> Outcome:
    outcome = Outcome()
    for item in reader.read(path, terms, outcome.progress.append):
        outcome.last = item
        if isinstance(item, Rejection):
            outcome.rejections.append(item)
            assert told(item.reason, "fr") != item.reason, "there is no French for it"
        elif isinstance(item, Notice):
            outcome.notices.append(item)
            assert told(item.message, "fr") != item.message, "there is no French for it"
        elif isinstance(item, ReadRecord):
            outcome.reads.append(item)
        elif isinstance(item, ReadAccount):
            outcome.accounts.append(item)
        else:
            outcome.counts.append(item)
    return outcome


def read_file(path: Path, terms: Terms) -> Outcome:
    reader = BY_NAME["csv"] if path.is_dir() else sniff(path, READERS)
    return read_with(reader, path, terms)


def write_csv(folder: Path, **sheets: str) -> Path:
    """Write sheets, one text each, as the CSV files of a template."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in sheets.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8", newline="")
    return folder
