"""A small ledger with an index, for the tests of what lies on disk."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from graph.index.building import build_index, index_folder
from graph.store import open_store
from graph.store.base import Store
from tests.graph.store.accounts import account, put


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture
def store(path: Path, now: datetime) -> Iterator[Store]:
    with open_store(str(path), clock=lambda: now) as opened:
        put(opened, account(1, ("alpha", "beta")), account(2, ("alpha", "gamma")))
        yield opened


@pytest.fixture
def folder(store: Store, path: Path) -> Path:
    build_index(store, index_folder(path))
    return index_folder(path)
