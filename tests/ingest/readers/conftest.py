"""The vocabulary as words; `read` reads any file, `read_csv` sheets that are given as text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import Terms, load_terms
from tests.ingest.readers.reading import BY_NAME, Outcome, read_file, read_with, write_csv


@pytest.fixture(scope="session")
def terms(project_root: Path) -> Terms:
    return load_terms(project_root / "data" / "vocabulary")


@pytest.fixture
def read(terms: Terms) -> Callable[[Path], Outcome]:
    return lambda path: read_file(path, terms)


@pytest.fixture
def read_csv(terms: Terms, tmp_path: Path) -> Callable[..., Outcome]:
    def from_texts(**sheets: str) -> Outcome:
        folder = write_csv(tmp_path / "table", **sheets)
        return read_with(BY_NAME["csv"], folder, terms)

    return from_texts
