"""The documents that came in one ingest, however many: a temporary database that moves to disk."""

import sqlite3
from contextlib import AbstractContextManager

from graph.errors import SourceError
from graph.message import Message

_CACHE_KIB = 16 * 1024


class Seen(AbstractContextManager["Seen"]):
    """Remembers the id and the content hash of each document; close it, or use `with`."""

    def __init__(self) -> None:
        # An empty name is SQLite's private temporary database: in memory until the cache is full.
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute(
            "CREATE TABLE seen (document TEXT PRIMARY KEY, content TEXT) WITHOUT ROWID"
        )

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def note(self, document: str, content: str) -> str | None:
        """Note a document; returns the content hash it came with first, None when it is new.

        Raises:
            SourceError: the disk for temporary files is full.
        """
        known = self._hash_of(document)
        if known is None:
            try:
                self._database.execute("INSERT INTO seen VALUES (?, ?)", (document, content))
            except sqlite3.OperationalError as error:
                what = Message("The table could not be sorted on disk: {why}.", why=str(error))
                advice = "Free some space, or set TMPDIR to a folder on a larger disk."
                raise SourceError(what, next_step=advice) from error
        return known

    def __contains__(self, document: object) -> bool:
        return isinstance(document, str) and self._hash_of(document) is not None

    def _hash_of(self, document: str) -> str | None:
        query = "SELECT content FROM seen WHERE document = ?"
        found = self._database.execute(query, (document,)).fetchone()
        return None if found is None else str(found[0])
