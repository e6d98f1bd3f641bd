"""Fixtures of the benchmarks' tests."""

import pytest

from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import Lexicon, build_lexicon


@pytest.fixture(scope="session")
def bare_lexicon() -> Lexicon:
    """The set-up of the extraction as it is shipped."""
    return build_lexicon(load_vocabulary(data_folder() / "vocabulary"))
