"""Rows by the entry they belong to, in a temporary database that moves to disk when it grows."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import NamedTuple

from graph.errors import SourceError
from graph.message import Message
from ingest.readers.row_record import Row

_CACHE_KIB = 64 * 1024
_BATCH = 5000
# Between the cells of a row: no text has it, and a row that does is packed another way.
_BETWEEN = "\x1f"
_ODD = -1
_MOST_SHAPES = 10_000
_packed = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_ADVICE = "Free some space, or set TMPDIR to a folder on a larger disk."


class HeldRow(NamedTuple):
    """A row as it waits; most are only asked whether they say what another said.

    Attributes:
        sheet: of the row.
        columns: those that are filled; None where `text` tells them too.
        text: its cells.
        number: of the row, from 1.
    """

    sheet: str
    columns: tuple[str, ...] | None
    text: str
    number: int

    @property
    def content(self) -> tuple[str, tuple[str, ...] | None, str]:
        """What it holds: equal for equal rows."""
        return self[:3]

    def row(self) -> Row:
        """Return it with its cells parted."""
        if self.columns is None:
            return Row(self.sheet, self.number, dict(json.loads(self.text)))
        cells = dict(zip(self.columns, self.text.split(_BETWEEN), strict=True))
        return Row(self.sheet, self.number, cells)


class Gathered(AbstractContextManager["Gathered"]):
    """The rows of one file by entry. Close it, or use `with`; the temporary file then goes."""

    def __init__(self) -> None:
        self._batch: list[tuple[str, str, int, int, str]] = []
        self._shapes: dict[tuple[str, ...], int] = {}
        self._columns: list[tuple[str, ...]] = []
        # An empty name is SQLite's private temporary database: in memory until the cache is full.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute(
            "CREATE TABLE rows (entry TEXT, sheet TEXT, number INTEGER, shape INTEGER, cells TEXT)"
        )

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def add(self, entry: str, row: Row) -> None:
        """Keep a row under the key of its entry.

        Raises:
            SourceError: the disk for temporary files is full.
        """
        self._batch.append((entry, row.sheet, row.number, *self._pack(row)))
        if len(self._batch) == _BATCH:
            self._insert()

    def entries(self) -> Iterator[tuple[str, Row]]:
        """Yield every row with the key of its entry: entry by entry, each in its order.

        Raises:
            SourceError: the disk for temporary files is full.
        """
        return ((entry, held.row()) for entry, held in self.held())

    def held(self) -> Iterator[tuple[str, HeldRow]]:
        """Yield the same as `entries`, rows as they wait.

        Raises:
            SourceError: the disk for temporary files is full.
        """
        self._insert()
        shapes = {**dict(enumerate(self._columns)), _ODD: None}
        wanted = "SELECT * FROM rows ORDER BY entry, rowid"
        try:
            for entry, sheet, number, shape, text in self._database.execute(wanted):
                yield entry, HeldRow(sheet, shapes[shape], text, number)
        except sqlite3.OperationalError as error:
            raise _full(error) from error

    def _pack(self, row: Row) -> tuple[int, str]:
        """Return which columns are filled, and their cells as one text."""
        columns = tuple(row.cells)
        shape = self._shapes.get(columns)
        if shape is None and len(self._shapes) < _MOST_SHAPES:
            shape = self._shapes[columns] = len(self._columns)
            self._columns.append(columns)
        text = _BETWEEN.join(row.cells.values())
        if shape is None or text.count(_BETWEEN) != len(columns) - 1:
            return _ODD, _packed(row.cells)
        return shape, text

    def _insert(self) -> None:
        batch, self._batch = self._batch, []
        try:
            self._database.execute("BEGIN")
            self._database.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", batch)
            self._database.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise _full(error) from error


def _full(error: sqlite3.Error) -> SourceError:
    what = Message("The table could not be sorted on disk: {why}.", why=str(error))
    return SourceError(what, next_step=_ADVICE)
