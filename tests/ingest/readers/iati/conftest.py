"""Reads small IATI files: `read_one` gives the record of one activity."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers.iati.reader import IatiReader
from tests.ingest.readers.iati.activity_files import activity, write_activities
from tests.ingest.readers.reading import Outcome, read_with


@pytest.fixture
def read_text(terms, tmp_path: Path) -> Callable[[str], Outcome]:
    return lambda text: read_with(
        IatiReader(), write_activities(tmp_path / "activities.xml", text), terms
    )


@pytest.fixture
def read_one(read_text) -> Callable[..., Outcome]:
    """Read an activity that holds what is given."""
    return lambda inside="", **fields: read_text(activity(inside, **fields))
