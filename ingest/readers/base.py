"""The contract of every reader: a file in, records and findings out, one after the other."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Protocol

from graph.model.document import Account, TableRow
from graph.model.record import Record, RecordActor, RecordEvidence
from ingest.findings import Notice, ReadCount, Rejection
from ingest.readers.reporting import Place
from ingest.readers.terms import Terms

Progress = Callable[[int], None]


class CellPlaces(Protocol):
    """Knows where in the files of the user the cells of a record stand."""

    def place(self, where: str, cell: RecordEvidence) -> Place | None:
        """Return file, row and field of a cell, None when it is of no sheet that was read.

        Args:
            where: what of the record is spoken of; its last part may be a column.
            cell: the evidence.
        """


@dataclass(frozen=True, slots=True)
class ReadRecord:
    """One record, with the rows of the table that its evidence points to.

    Attributes:
        record: what the source says. Every part of a table record carries its evidence.
        rows: the rows as they stand in the table; empty for a record with `document.text`.
        line: row of the sheet or line of the file where the record begins, from 1.
        places: where its cells stand, for reports; None when evidence says it all.
        marked: actors that the same file marks as not public, named in this record or not: what
            the record says of one of them under another name is closed too.
    """

    record: Record
    rows: tuple[TableRow, ...] = ()
    line: int | None = None
    places: CellPlaces | None = field(default=None, compare=False, repr=False)
    marked: tuple[RecordActor, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadAccount:
    """What one source says, ready to be written: from a ledger that was exported.

    Attributes:
        account: its statements keep the decisions of people.
        line: line of the file, from 1.
        level: the highest sensitivity that the export held; what was above it is missing.
    """

    account: Account
    line: int | None = None
    level: str = "restricted"


@dataclass(frozen=True, slots=True)
class HandedChange:
    """One row of a workbook of the ledger that a person changed or added.

    Attributes:
        sheet, number: where it stands; under the same number in the records before and now.
        documents: ids of the sources that say what stood in it; none for a new row.
        before: the row as it was handed out, None for a new one.
        now: as it came back.
    """

    sheet: str
    number: int
    documents: tuple[str, ...]
    before: TableRow | None
    now: TableRow

    @property
    def columns(self) -> set[str]:
        """The columns that differ."""
        was, now = self.before.cells if self.before else {}, self.now.cells
        return {name for name in was.keys() | now.keys() if was.get(name) != now.get(name)}


@dataclass(frozen=True, slots=True)
class HandedWithout:
    """The records of a workbook as they would be without some of what was changed.

    Attributes:
        columns: sheet and number of a row to the columns that are as they were handed out.
        reads: the records.
    """

    columns: Mapping[tuple[str, int], tuple[str, ...]]
    reads: tuple[ReadRecord, ...]


@dataclass(frozen=True, slots=True)
class HandedBack:
    """What a person changed in a workbook of the ledger.

    Attributes:
        before: the records in which changed rows stand, as they were handed out.
        now: the same as they came back.
        rows: the rows that were changed or added.
        gone: rows that were handed out and did not come back, as they were.
        broken: sheet and number of the rows of which something was left out.
        sources: ids of all sources that the workbook tells of.
        address: what the ledger knows the workbook by.
        without: what tells which changed columns of a row make no difference.
    """

    before: tuple[ReadRecord, ...]
    now: tuple[ReadRecord, ...]
    rows: tuple[HandedChange, ...]
    gone: tuple[TableRow, ...]
    broken: frozenset[tuple[str, int]]
    sources: frozenset[str]
    address: str
    without: tuple[HandedWithout, ...] = ()


Item = ReadRecord | ReadAccount | HandedBack | Rejection | Notice | ReadCount


class Reader(ABC):
    """Reads one format. A new format is one subclass and one line in `READERS`.

    Attributes:
        name: what `--as` calls it.
        suffixes: endings of file names, with the dot, lower case.
    """

    name: ClassVar[str]
    suffixes: ClassVar[tuple[str, ...]]

    @abstractmethod
    def sniff(self, head: bytes, name: str) -> float:
        """Return 0 to 1: how sure it is that this reader can read the file.

        Args:
            head: the first 64 KB of the file.
            name: its name; content decides before it does.
        """

    def sniff_file(self, path: Path, head: bytes) -> float:
        """Return `sniff` of a file; a reader of packed files may look at what is in it.

        Raises:
            OSError: the file cannot be opened.
        """
        return self.sniff(head, path.name)

    @abstractmethod
    def read(
        self, path: Path, terms: Terms, progress: Progress, address: str | None = None
    ) -> Iterator[Item]:
        """Yield what the file holds, in its order; memory does not grow with the file.

        `address` is what the ledger knows the file by: the source of all that names no other;
        None for the path as it is spelled. Findings name the path.

        A reader of many entries yields a `ReadCount` last, which tells all of them in numbers.
        A bad row is yielded as a Rejection and the rest is still read. Reading twice yields
        the same. `progress` is called with the bytes read since its last call; their sum is
        the size of the file.

        Raises:
            SourceError: nothing of the file can be read.
        """
