"""`read` reads rows whose columns are named as the fields they mean."""

from functools import partial

import pytest

from tests.ingest.readers.presence.rows import read_presence


@pytest.fixture
def read(terms):
    return partial(read_presence, terms)
