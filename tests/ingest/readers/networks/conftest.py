"""`read` reads a network that is given as a path."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.loading.choosing import choose_reader
from ingest.readers import Terms
from tests.ingest.readers.reading import Outcome, read_with


@pytest.fixture
def read_network(terms: Terms) -> Callable[[Path], Outcome]:
    return lambda path: read_with(choose_reader(path), path, terms)
