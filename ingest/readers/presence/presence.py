"""A table of who does what where, read: rows are checked, gathered by entry, and told."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

from graph.message import Message
from graph.model.levels import strictest
from graph.model.record import RecordDocument, Sensitivity
from ingest.findings import Finding, Notice
from ingest.readers.base import ReadRecord
from ingest.readers.counting import Counting
from ingest.readers.presence.bodies import name_column
from ingest.readers.presence.checking import BadRow, Checks
from ingest.readers.presence.columns import PresenceColumns
from ingest.readers.presence.dates import CellDates
from ingest.readers.presence.entry import MOST_PROOFS, Entry, PresenceSource, Told
from ingest.readers.presence.gathering import Gathered
from ingest.readers.presence.gazetteer import Gazetteer
from ingest.readers.presence.several import SeveralBodies
from ingest.readers.presence.words import PresenceWords
from ingest.readers.row_record import Row
from ingest.readers.terms import Terms

_REPEATED = (
    "{n:,} rows say only what {most} rows before each of them said: they were read, and their"
    " cells are not kept as evidence."
)
_SAME = "{n:,} amounts stand in another row in the same words: each is told once. Give rows an id."
_BARE = "{n:,} amounts were not taken: their rows name no funder, or more than one."


@dataclass(frozen=True, slots=True)
class PresenceFile:
    """The file that is read.

    Attributes:
        file: as the user named it, for findings.
        address: what the ledger knows it by.
        origin: name of the reader.
        sector_scheme: whose list its sectors are of, say `hxl-sector`.
        id_scheme: whose ids it gives to organisations and programmes.
    """

    file: str
    address: str
    origin: str
    sector_scheme: str
    id_scheme: str


class Presence(AbstractContextManager["Presence"]):
    """The rows of one file. First `gather` every sheet, then take the `entries`.

    Use `with`: the rows wait in a temporary file, so memory does not grow with the table.

    Args:
        file: where the rows come from.
        terms: words of the vocabulary.
        counting: is told of rows, rejections and unknown words; `done` is for the reader to call.
    """

    def __init__(self, file: PresenceFile, terms: Terms, counting: Counting) -> None:
        self._file = file
        self._checks = Checks(counting, CellDates())
        words = PresenceWords(terms, counting)
        names = (file.origin, file.sector_scheme, file.id_scheme)
        several = SeveralBodies(terms)
        self._source = PresenceSource(words, self._checks.dates, several, Gazetteer(words), *names)
        self._gathered = Gathered()
        self._columns: dict[str, PresenceColumns] = {}
        self._rows = 0
        # Of the entries that not everybody may see; the others are many.
        self._levels: dict[str, Sensitivity] = {}

    def __exit__(self, *exit: object) -> None:
        self._gathered.__exit__(*exit)

    def gather(
        self, sheet: str, columns: PresenceColumns, rows: Iterable[Row | BadRow]
    ) -> Iterator[Finding]:
        """Take the rows of one sheet; yields what is left out, and why.

        Args:
            sheet: the `sheet` of its rows.
            columns: what its columns mean.
            rows: each with the filled cells of `columns.used` only, others would be kept for
                nothing; and in an order of the cells that is the same in each row.

        Raises:
            SourceError: the disk for temporary files is full.
        """
        self._columns[sheet] = columns
        for row in rows:
            self._checks.counting.entries()
            refused = self._checks.refuse(row, columns)
            if refused is not None or isinstance(row, BadRow):
                yield from [refused] if refused else []
                continue
            self._rows += 1
            self._source.words.count_unknown(row, columns)
            key = self._checks.key(row, columns)
            self._gathered.add(key, row)
            if columns.sensitivity:
                level, told = self._checks.level(row, columns)
                yield from [told] if told else []
                if level != "public":
                    self._levels[key] = strictest([level, self._levels.get(key, "public")])

    def entries(self, tell: Callable[[int, int], None]) -> Iterator[ReadRecord | Notice]:
        """Yield one record an entry, then one of all areas, then what a person should know.

        An entry of very many rows comes as several records, `key`, `key (2)` and so on. Its
        strictest row says who may see it.

        Args:
            tell: is told how many rows of how many came out.
        """
        told = Told()
        entry: Entry | None = None
        key, part = "", 1
        for number, (own, held) in enumerate(self._gathered.held()):
            if entry is not None and (own != key or entry.is_full):
                yield entry.finish()
                tell(number, self._rows)
                part = part + 1 if own == key else 1
                entry = None
            columns = self._columns[held.sheet]
            if entry is None:
                key = own
                document = self._document(key, part, held.row(), columns)
                level = self._levels.get(key, "public")
                entry = Entry(self._source, document, told, level)
            entry.add(held, columns)
        if entry is not None:
            yield entry.finish()
        yield from self._source.gazetteer.records(self._file.address, self._file.origin)
        yield from self._notices(told)

    def _document(self, key: str, part: int, row: Row, columns: PresenceColumns) -> RecordDocument:
        name = row.cells[name_column(row, columns.organisation) or ""]
        own = key if part == 1 else f"{key} ({part})"
        title = f"{self._file.address.rpartition('/')[2]}: {name}"
        return RecordDocument(uri=self._file.address, part=own, title=title)

    def _notices(self, told: Told) -> Iterator[Notice]:
        counts = (
            (_REPEATED, told.repeated),
            (_SAME, told.same_amounts),
            (_BARE, told.bare_amounts),
        )
        for template, number in counts:
            if number:
                said = Message(template, n=number, most=MOST_PROOFS)
                yield Notice(self._file.file, None, None, said)
        yield from self._source.several.notices(self._file.file)
        yield from self._source.dates.notices(self._file.file)
