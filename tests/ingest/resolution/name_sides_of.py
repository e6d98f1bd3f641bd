"""Names side by side, as the tests of features want them."""

from functools import cache

from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.resolution.name_pair import NamePair, Side, pair_of
from ingest.resolution.name_parts import NameReader
from ingest.resolution.name_sides import Called, side_of
from ingest.resolution.name_words import load_name_words
from ingest.resolution.place_names import CountryNames
from ingest.resolution.scoring import Scorer, load_weights
from ingest.resolution.walls import Walls

FOLDER = data_folder() / "vocabulary"


@cache
def reader() -> NameReader:
    return NameReader(load_name_words(FOLDER), CountryNames(load_vocabulary(FOLDER)))


def side(called: Called | str) -> Side:
    return side_of(reader(), Called((called,)) if isinstance(called, str) else called)


def pair(left: Called | str, right: Called | str) -> NamePair:
    """The first readings of two names."""
    one, other = side(left), side(right)
    return pair_of(one.names[0], one, other.names[0], other)


def walls() -> Walls:
    return Walls(load_vocabulary(FOLDER).actor_types)


def scorer() -> Scorer:
    return Scorer(load_weights(FOLDER), walls())
