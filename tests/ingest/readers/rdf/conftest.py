"""`ledger_at` gives the invented ledger at a level, to be exported."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.export import ExportSource
from ingest.readers import Terms
from ingest.readers.rdf.reading import RdfReader
from tests.ingest.readers.exported import invented_ledger
from tests.ingest.readers.rdf.files import write_turtle
from tests.ingest.readers.reading import Outcome, read_with


@pytest.fixture
def ledger_at() -> Iterator[Callable[[str], ExportSource]]:
    with invented_ledger() as at:
        yield at


@pytest.fixture
def read_bodies(tmp_path: Path, terms: Terms) -> Callable[..., Outcome]:
    """Read Turtle that is given in parts, with the usual prefixes before it."""

    def from_text(*parts: str) -> Outcome:
        return read_with(RdfReader(), write_turtle(tmp_path / "bodies.ttl", *parts), terms)

    return from_text
