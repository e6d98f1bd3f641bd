"""The vocabulary as words, read once; and `read`, which sniffs a file and reads it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import Terms, load_terms
from tests.ingest.readers.reading import Outcome, read_file


@pytest.fixture(scope="session")
def terms(project_root: Path) -> Terms:
    return load_terms(project_root / "data" / "vocabulary")


@pytest.fixture
def read(terms: Terms) -> Callable[[Path], Outcome]:
    return lambda path: read_file(path, terms)
