"""Rows of several sheets by key, in a temporary database that moves to disk when it grows.

The sheets may stand in any order and be of any length; memory stays bounded by the cache.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Literal

from graph.errors import SourceError
from graph.message import Message
from graph.model.document import TableRow

Name = Literal["key", "other"]

# Rows of one sheet that one event or actor may have; ten times the largest list there is.
MOST_OF_ONE = 10_000
_CACHE_KIB = 64 * 1024
_BATCH = 5000
_packed = json.JSONEncoder(ensure_ascii=False).encode
_ADVICE = "Free some space, or set TMPDIR to a folder on a larger disk."


@dataclass(frozen=True, slots=True)
class SpoolRow:
    """One row: `key` is what other rows know it by, `other` a second such name."""

    sheet: str
    number: int
    key: str
    other: str
    cells: dict[str, str]

    @property
    def table_row(self) -> TableRow:
        """The row as a document keeps it."""
        return TableRow(self.sheet, self.number, self.cells)


class Spool(AbstractContextManager["Spool"]):
    """The rows of one input. Close it, or use `with`; the temporary file then goes."""

    def __init__(self) -> None:
        # An empty name is SQLite's private temporary database: in memory until the cache is full.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute(
            "CREATE TABLE rows (sheet TEXT, number INTEGER, key TEXT, other TEXT, cells TEXT)"
        )
        self._database.execute("CREATE TABLE names (sheet TEXT, name TEXT, number INTEGER)")
        self._database.execute("CREATE TABLE used (key TEXT PRIMARY KEY) WITHOUT ROWID")

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def add(self, rows: Iterable[SpoolRow | None]) -> Iterator[int]:
        """Keep rows; yields now and then how many came, those that are None included.

        Raises:
            SourceError: the disk for temporary files is full.
        """
        came = 0
        batch: list[tuple[str, int, str, str, str]] = []
        for came, row in enumerate(rows, 1):
            if row is not None:
                batch.append((row.sheet, row.number, row.key, row.other, _packed(row.cells)))
            if came % _BATCH == 0:
                self._insert(batch)
                batch = []
                yield came
        self._insert(batch)
        yield came

    def finish(self) -> None:
        """Make the rows findable; call it once, after the last `add`."""
        self._run("CREATE INDEX by_key ON rows (sheet, key, number)")
        self._run("CREATE INDEX by_other ON rows (sheet, other)")

    def rows(self, sheet: str) -> Iterator[SpoolRow]:
        """Yield the rows of a sheet in their order."""
        return self._select("WHERE sheet = ? ORDER BY rowid", sheet)

    def with_key(self, sheet: str, key: str) -> list[SpoolRow]:
        """Return the rows of a sheet that have the key, in their order."""
        return list(self._select("WHERE sheet = ? AND key = ? ORDER BY number", sheet, key))

    def some_with_key(self, sheet: str, key: str) -> tuple[list[SpoolRow], int]:
        """Return the first rows of a sheet that have the key, and how many more there are.

        One entry of a table is put together in memory, so not all rows of it may come.
        """
        condition = "WHERE sheet = ? AND key = ? ORDER BY number LIMIT"
        found = list(self._select(f"{condition} {MOST_OF_ONE}", sheet, key))
        if len(found) < MOST_OF_ONE:
            return found, 0
        counting = "SELECT COUNT(*) FROM rows WHERE sheet = ? AND key = ?"
        (total,) = self._database.execute(counting, (sheet, key)).fetchone()
        return found, int(total) - len(found)

    def with_other(self, sheet: str, other: str) -> list[SpoolRow]:
        """Return at most two rows of a sheet that have the second name."""
        return list(self._select("WHERE sheet = ? AND other = ? LIMIT 2", sheet, other))

    def add_names(self, sheet: str, names: Callable[[SpoolRow], Iterable[str]]) -> None:
        """Let the rows of a sheet be found by further names; call it once, after `finish`."""
        found = ((sheet, name, row.number) for row in self.rows(sheet) for name in names(row))
        try:
            self._database.executemany("INSERT INTO names VALUES (?, ?, ?)", found)
        except sqlite3.OperationalError as error:
            raise _full(error) from error
        self._run("CREATE INDEX by_name ON names (sheet, name)")

    def with_name(self, sheet: str, name: str) -> list[SpoolRow]:
        """Return at most two rows of a sheet that `add_names` gave the name."""
        named = "SELECT DISTINCT number FROM names WHERE sheet = ? AND name = ? LIMIT 2"
        condition = f"WHERE sheet = ? AND number IN ({named}) ORDER BY number"
        return list(self._select(condition, sheet, sheet, name))

    def repeated(self, sheet: str, column: Name) -> Iterator[tuple[SpoolRow, int]]:
        """Yield each row whose `key` or `other` is that of a row before it, and where that is."""
        again = (
            f"SELECT {column} AS name, MIN(rowid) AS least FROM rows WHERE sheet = ?"
            f" AND {column} <> '' GROUP BY {column} HAVING COUNT(*) > 1"
        )
        first = "(SELECT number FROM rows AS one WHERE one.rowid = least)"
        found = self._database.execute(
            f"SELECT rows.*, {first} FROM rows JOIN ({again}) ON rows.{column} = name"
            " WHERE sheet = ? AND rows.rowid > least ORDER BY rows.rowid",
            (sheet, sheet),
        )
        for *row, first in found:
            yield _spool_row(tuple(row)), first

    def drop_repeated(self, sheet: str, column: Name) -> None:
        """Forget the rows that `repeated` yields."""
        self._run(
            "DELETE FROM rows WHERE sheet = ? AND rowid NOT IN"
            f" (SELECT MIN(rowid) FROM rows WHERE sheet = ? GROUP BY {column})",
            sheet,
            sheet,
        )

    def count(self, sheet: str) -> int:
        """Return how many rows of a sheet there are."""
        found = self._database.execute("SELECT COUNT(*) FROM rows WHERE sheet = ?", (sheet,))
        return int(found.fetchone()[0])

    def orphans(self, sheet: str, home: str) -> Iterator[SpoolRow]:
        """Yield the rows whose key no row of the sheet `home` has, in their order."""
        return self._select(
            "WHERE sheet = ? AND NOT EXISTS (SELECT 1 FROM rows AS home WHERE home.sheet = ?"
            " AND home.key = rows.key) ORDER BY key, other, number",
            sheet,
            home,
        )

    def use(self, key: str) -> None:
        """Note that the actor of that key was named."""
        self._run("INSERT OR IGNORE INTO used VALUES (?)", key)

    def unused(self, sheet: str) -> Iterator[SpoolRow]:
        """Yield the rows whose key was never named, in their order."""
        return self._select(
            "WHERE sheet = ? AND NOT EXISTS (SELECT 1 FROM used WHERE used.key = rows.key)"
            " ORDER BY rowid",
            sheet,
        )

    def _insert(self, batch: list[tuple[str, int, str, str, str]]) -> None:
        try:
            self._database.execute("BEGIN")
            self._database.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", batch)
            self._database.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise _full(error) from error

    def _run(self, statement: str, *values: str) -> None:
        try:
            self._database.execute(statement, values)
        except sqlite3.OperationalError as error:
            raise _full(error) from error

    def _select(self, condition: str, *values: str) -> Iterator[SpoolRow]:
        for row in self._database.execute(f"SELECT * FROM rows {condition}", values):
            yield _spool_row(row)


def _spool_row(row: tuple[str, int, str, str, str]) -> SpoolRow:
    sheet, number, key, other, cells = row
    return SpoolRow(sheet, number, key, other, json.loads(cells))


def _full(error: sqlite3.Error) -> SourceError:
    what = Message("The table could not be sorted on disk: {why}.", why=str(error))
    return SourceError(what, next_step=_ADVICE)
