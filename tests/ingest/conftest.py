"""What the tests of ingest share: the real vocabulary, and a ledger that holds it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import Relations, load_relations
from graph.model.vocabulary import Vocabulary, load_vocabulary
from graph.store import open_store
from graph.store.base import Store
from ingest.loading.vocabulary_accounts import ensure_vocabulary
from tests.ingest.handed_books import filled_book


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary(data_folder() / "vocabulary")


@pytest.fixture(scope="session")
def relations() -> Relations:
    return load_relations(data_folder() / "vocabulary")


@pytest.fixture(scope="session")
def ledger_of_the_vocabulary(
    tmp_path_factory: pytest.TempPathFactory, vocabulary: Vocabulary, relations: Relations
) -> Path:
    """A ledger that holds the vocabulary and nothing else; each test begins with a copy."""
    path = tmp_path_factory.mktemp("vocabulary") / "ledger.db"
    with open_store(str(path), lambda: datetime(2026, 11, 21, tzinfo=UTC)) as opened:
        ensure_vocabulary(opened, vocabulary, relations)
    return path


@pytest.fixture
def store(ledger_of_the_vocabulary: Path, tmp_path_factory: Any, now: datetime) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("ledger") / "test.db"
    shutil.copy(ledger_of_the_vocabulary, path)
    with open_store(str(path), lambda: now) as opened:
        yield opened


@pytest.fixture
def book(store: Store, tmp_path: Path) -> Path:
    """A small ledger that was handed out as a workbook, beside what it was read from."""
    return filled_book(store, tmp_path)
