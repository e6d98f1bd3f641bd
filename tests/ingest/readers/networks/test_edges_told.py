"""An edge says what its two ends and its word allow, and no more."""

import pytest

from ingest.readers.networks.columns import EDGE_WORDS, columns_of
from ingest.readers.networks.edges_told import (
    Meaning,
    Untold,
    Word,
    is_tie,
    meaning_of,
    owner_of,
    span_of,
    word_of,
)
from ingest.readers.networks.tie_words import tie_words
from ingest.readers.row_record import Row


@pytest.mark.parametrize(
    ("source", "target", "word", "predicate", "turned"),
    [
        ("actor", "actor", "", "COOPERATES_WITH", False),
        ("actor", "actor", "Joint campaign", "COOPERATES_WITH", False),
        ("actor", "actor", "coopère avec", "COOPERATES_WITH", False),
        ("actor", "actor", "work with", "COOPERATES_WITH", False),
        ("actor", "actor", "member of", "MEMBER_OF", False),
        ("actor", "actor", "est membre de", "MEMBER_OF", False),
        ("actor", "actor", "has_member", "MEMBER_OF", True),
        ("actor", "actor", "PART_OF", "PART_OF", False),
        ("actor", "actor", "funds", "SUPPORTED", False),
        ("actor", "actor", "financé par", "SUPPORTED", True),
        ("programme", "actor", "funded by", "SUPPORTED", True),
        ("actor", "programme", "implements", "ROLE_IN", False),
        ("programme", "actor", "implemented by", "ROLE_IN", True),
        ("event", "actor", "host", "PARTICIPATED_IN", True),
        ("actor", "event", "attended", "PARTICIPATED_IN", False),
        ("place", "actor", "", "OPERATES_IN", True),
        ("actor", "place", "is based in", "BASED_IN", False),
        ("place", "actor", "based in", "BASED_IN", True),
        ("theme", "actor", "", "WORKS_ON", True),
        ("event", "place", "", "HELD_IN", False),
        ("place", "event", "venue", "HELD_IN", True),
        ("event", "theme", "about", "ADDRESSES", False),
    ],
)
def test_what_an_edge_says(terms, source, target, word, predicate, turned):
    found = meaning_of(source, target, Word(word), tie_words(terms))
    assert isinstance(found, Meaning)
    assert (found.predicate, found.turned, found.bare) == (predicate, turned, not word)


@pytest.mark.parametrize(
    ("source", "target", "word"),
    [
        ("actor", "actor", "opposes"),
        ("actor", "actor", "sues"),
        ("actor", "actor", "competitor"),
        ("actor", "actor", "former partner"),
        ("actor", "actor", "does not work with"),
        ("actor", "actor", "of"),
        ("actor", "actor", "was held in"),
        ("programme", "actor", "funds"),  # no relation says it, and the contrary is not meant
        ("actor", "programme", "evaluates"),
        ("actor", "event", "boycotted"),
        ("event", "place", "was forbidden in"),
        ("event", "theme", "kept silent on"),
        ("actor", "place", "was driven out of"),
        ("actor", "theme", "opposes"),
    ],
)
def test_a_word_that_no_list_knows_makes_no_tie(terms, source, target, word):
    assert meaning_of(source, target, Word(word), tie_words(terms)) is Untold.UNKNOWN


@pytest.mark.parametrize(
    ("target", "word", "said"),
    [
        ("actor", "member of", Untold.NO_WAY),
        ("actor", "funded by", Untold.NO_WAY),
        ("actor", "partner", Meaning("COOPERATES_WITH", False, kind="partner")),
        ("place", "based in", Meaning("BASED_IN", False)),
    ],
)
def test_of_a_line_without_a_direction_only_what_needs_none_is_said(terms, target, word, said):
    found = meaning_of("actor", target, Word(word, has_way=False), tie_words(terms))
    assert found == said


def test_a_word_under_a_heading_of_roles_is_a_role_though_no_list_knows_it(terms):
    found = meaning_of("actor", "event", Word("sang", is_role=True), tie_words(terms))
    assert found == Meaning("PARTICIPATED_IN", False, kind="sang", role="unspecified")


@pytest.mark.parametrize(
    ("source", "target"), [("event", "event"), ("theme", "theme"), ("place", "theme")]
)
@pytest.mark.parametrize("word", ["", "opposes"])
def test_between_other_kinds_it_says_nothing(terms, source, target, word):
    assert meaning_of(source, target, Word(word), tie_words(terms)) is Untold.NOTHING


@pytest.mark.parametrize(
    ("weight", "found"), [("", True), ("0.5", True), ("strong", True), ("0", False), ("-2", False)]
)
def test_a_weight_may_say_that_there_is_no_tie(weight, found):
    assert is_tie(weight) is found


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
    _, found = word_of(Row("Edges", 2, cells), columns_of(header, EDGE_WORDS))
    assert (found.text or None) == word


@pytest.mark.parametrize(
    ("cells", "has_way"),
    [
        ({"Type": "Directed"}, True),
        ({"Type": "Undirected"}, False),
        ({"Direction": "mutual", "Label": "funds"}, False),
        ({"Label": "funds"}, True),
    ],
)
def test_whether_an_edge_leads_from_one_end_to_the_other(cells, has_way):
    columns = columns_of(["Type", "Direction", "Label"], EDGE_WORDS)
    assert word_of(Row("Edges", 2, cells), columns)[1].has_way is has_way


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
