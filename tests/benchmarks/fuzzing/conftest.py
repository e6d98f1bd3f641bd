"""What the tests of the fuzzing share."""

import pytest

from graph.model.datafiles import data_folder
from ingest.readers import Terms, load_terms


@pytest.fixture(scope="session")
def terms() -> Terms:
    return load_terms(data_folder() / "vocabulary")
