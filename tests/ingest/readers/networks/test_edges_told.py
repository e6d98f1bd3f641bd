"""An edge says what its two ends and its word allow, and no more."""

import pytest

from ingest.readers.networks.columns import EDGE_WORDS, columns_of
from ingest.readers.networks.edges_told import (
    meaning_of,
    owner_of,
    relation_words,
    span_of,
    word_of,
)
from ingest.readers.row_record import Row


@pytest.mark.parametrize(
    ("source", "target", "word", "predicate", "turned", "plain"),
    [
        ("actor", "actor", "", "COOPERATES_WITH", False, True),
        ("actor", "actor", "joint campaign", "COOPERATES_WITH", False, True),
        ("actor", "actor", "member of", "MEMBER_OF", False, True),
        ("actor", "actor", "est membre de", "MEMBER_OF", False, True),
        ("actor", "actor", "of", "COOPERATES_WITH", False, True),
        ("actor", "actor", "PART_OF", "PART_OF", False, True),
        ("actor", "event", "", "PARTICIPATED_IN", False, True),
        ("event", "actor", "host", "PARTICIPATED_IN", True, True),
        ("place", "actor", "", "OPERATES_IN", True, False),
        ("actor", "place", "is based in", "BASED_IN", False, True),
        ("theme", "actor", "", "WORKS_ON", True, False),
        ("event", "place", "", "HELD_IN", False, True),
    ],
)
def test_what_an_edge_says(terms, source, target, word, predicate, turned, plain):
    found = meaning_of(source, target, word, relation_words(terms.relations))
    assert found is not None
    assert (found.predicate, found.turned, found.plain) == (predicate, turned, plain)


@pytest.mark.parametrize(
    ("source", "target"), [("event", "event"), ("theme", "theme"), ("place", "theme")]
)
def test_between_other_kinds_it_says_nothing(terms, source, target):
    assert meaning_of(source, target, "", {}) is None


def test_an_event_tells_who_came_to_it():
    assert owner_of("actor", "event")
    assert not owner_of("event", "actor")
    assert not owner_of("actor", "actor")


@pytest.mark.parametrize(
    ("header", "cells", "word"),
    [
        (["Source", "Target", "Type", "Label"], {"Type": "Directed", "Label": "funds"}, "funds"),
        (["Source", "Target", "Type", "Label"], {"Type": "Undirected"}, None),
        (["From", "To", "Type"], {"Type": "funds"}, "funds"),
    ],
)
def test_a_direction_is_no_word(header, cells, word):
    found = word_of(Row("Edges", 2, cells), columns_of(header, EDGE_WORDS))
    assert (found[1] if found else None) == word


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("<[2016, 2018]>", ("2016", "2018")),
        ("<[2016.0, 2018.0]>", ("2016", "2018")),
        ("2016-05", ("2016-05", "2016-05")),
        ("always", (None, None)),
    ],
)
def test_when_it_holds(text, span):
    assert span_of(text) == span
