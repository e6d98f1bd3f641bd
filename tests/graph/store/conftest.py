"""Ledgers to test: one body of tests runs over every kind of store."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import Store


@pytest.fixture(params=["memory", "sqlite"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty ledger of each kind."""
    return "memory:" if request.param == "memory" else f"sqlite:{tmp_path / 'ledger.db'}"


@pytest.fixture
def store(url: str, now: datetime) -> Iterator[Store]:
    """An empty ledger of each kind, open."""
    with open_store(url, clock=lambda: now) as opened:
        yield opened


@pytest.fixture
def sqlite_path(tmp_path: Path) -> Path:
    """The path of a ledger file that does not exist yet."""
    return tmp_path / "ledger.db"


@pytest.fixture
def open_sqlite(sqlite_path: Path, now: datetime) -> Callable[[], Store]:
    """Opens the ledger file, as often as it is called."""
    return lambda: open_store(str(sqlite_path), clock=lambda: now)
