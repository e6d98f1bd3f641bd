"""From the address of a ledger to the ledger."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from graph.errors import StoreError
from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.relations import Relations, load_relations
from graph.store.base import Store
from graph.store.memory import MemoryStore
from graph.store.sqlite import SqliteStore

# What SQLite and people write for a ledger in memory; as a file it would only be lost sight of.
_NO_FILE = frozenset({":memory:", "memory:"})


def open_store(
    url: str, clock: Callable[[], datetime] | None = None, read_only: bool = False
) -> Store:
    """Open a ledger.

    Args:
        url: `sqlite:<path>`, a plain path, or `memory:` for one that is gone afterwards.
        clock: tells the time of a write; the clock of the machine by default.
        read_only: True to never write; the file must then exist.

    Raises:
        StoreError: the address is none of these, or the ledger cannot be opened.
    """
    tells_time = _machine_clock if clock is None else clock
    if url == "memory:":
        return MemoryStore(tells_time, _relations())
    return SqliteStore(store_path(url), tells_time, _relations, read_only)


def store_path(url: str) -> Path:
    """Return the file of an address `sqlite:<path>` or of a plain path.

    Raises:
        StoreError: the address is empty, names another kind of store, or no file.
    """
    name = url.removeprefix("sqlite:")
    scheme, parted, _ = name.partition("://")
    if not name or parted:
        raise StoreError(
            Message("'{text}' is no ledger that this version opens.", text=scheme or url),
            f"{scheme}://…" if parted else url,  # the rest may hold a password
            "Use a path, sqlite:<path> or memory: .",
        )
    path = Path(name)
    if str(path) in _NO_FILE:
        raise StoreError(
            "This address names no file.",
            url,
            "Write memory: for a ledger that is gone afterwards, or give the path of a file.",
        )
    return path


def _machine_clock() -> datetime:
    return datetime.now(UTC)


def _relations() -> Relations:
    return load_relations(data_folder() / "vocabulary")
