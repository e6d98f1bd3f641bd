"""The lexicon, built once; and one function for each depth to which a text can be read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.model.record import Record
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import Lexicon, build_lexicon, extract
from ingest.extraction.actors.mentions import Found, find_mentions
from ingest.extraction.text.page import Page, read_page


@pytest.fixture(scope="session")
def lexicon(project_root: Path) -> Lexicon:
    return build_lexicon(load_vocabulary(project_root / "data" / "vocabulary"))


@pytest.fixture(scope="session")
def read(lexicon: Lexicon) -> Callable[[str], Record]:
    return lambda text: extract(text, lexicon)


@pytest.fixture(scope="session")
def page(lexicon: Lexicon) -> Callable[[str], Page]:
    return lambda text: read_page(text, lexicon)


@pytest.fixture(scope="session")
def find(lexicon: Lexicon) -> Callable[[str], Found]:
    return lambda text: find_mentions(read_page(text, lexicon))
