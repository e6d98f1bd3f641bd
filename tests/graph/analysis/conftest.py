"""An empty ledger for the tests of analysis."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from graph.store import open_store
from graph.store.base import Store


@pytest.fixture
def store(tmp_path: Path, now: datetime) -> Iterator[Store]:
    with open_store(str(tmp_path / "ledger.db"), clock=lambda: now) as opened:
        yield opened
