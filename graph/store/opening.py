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
        StoreError: the address is empty or names another kind of store.
    """
    name = url.removeprefix("sqlite:")
    scheme, parted, _ = name.partition("://")
    if not name or parted:
        raise StoreError(
            Message("'{text}' is no ledger that this version opens.", text=scheme or url),
            url,
            "Use a path, sqlite:<path> or memory: .",
        )
    return Path(name)


def _machine_clock() -> datetime:
    return datetime.now(UTC)


def _relations() -> Relations:
    return load_relations(data_folder() / "vocabulary")
