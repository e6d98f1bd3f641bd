"""`ledger_at` gives the invented ledger at a level, to be exported."""

from collections.abc import Callable, Iterator

import pytest

from graph.export import ExportSource
from tests.ingest.readers.exported import invented_ledger


@pytest.fixture
def ledger_at() -> Iterator[Callable[[str], ExportSource]]:
    with invented_ledger() as at:
        yield at
