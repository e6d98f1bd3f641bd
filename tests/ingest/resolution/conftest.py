"""What the tests of names share: the real vocabulary and a resolver that knows nothing else."""

import pytest

from graph.model.datafiles import data_folder
from graph.model.vocabulary import Vocabulary, load_vocabulary
from ingest.resolution.place_names import CountryNames
from ingest.resolution.resolver import Resolver


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary(data_folder() / "vocabulary")


@pytest.fixture(scope="session")
def countries(vocabulary: Vocabulary) -> CountryNames:
    return CountryNames(vocabulary)


@pytest.fixture(scope="session")
def resolver(vocabulary: Vocabulary) -> Resolver:
    return Resolver(vocabulary)
