"""What a node is stands in its own words."""

import pytest

from ingest.readers.networks.columns import NODE_WORDS, columns_of
from ingest.readers.networks.kinds import is_kind_only, role_of, role_of_name, type_of
from ingest.readers.row_record import Row


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("", "unsaid"),
        ("Organization", "actor"),
        ("National NGO", "actor"),
        ("Sorcery", "unsaid"),
        ("Chairwoman", "unsaid"),
        ("Personne", "person"),
        ("Workshop", "event"),
        ("ville", "place"),
        ("Topic", "theme"),
        ("Project", "programme"),
        ("Actor, Mechanism", "actor"),
        ("True", "unsaid"),
        ("0", "unsaid"),
    ],
)
def test_the_role_of_a_node(terms, word, role):
    columns = columns_of(["Label", "Type"], NODE_WORDS)
    assert role_of(Row("Nodes", 2, {"Label": "x", "Type": word}), "x", columns, terms) == role


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Network of the Lake Basin", "actor"),
        ("CENAP", "actor"),  # the vocabulary knows it
        ("EVELYN", "unsaid"),
        ("6/27", "unsaid"),
        ("Panzi", "unsaid"),
    ],
)
def test_a_name_alone_is_an_actor_when_it_can_be_nothing_else(terms, name, role):
    assert role_of_name(name, terms) == role


def test_types_are_those_of_our_list_and_of_others(terms):
    assert type_of("Ministry", terms) == "ministry"
    assert type_of("International NGO", terms) == "ingo"
    assert type_of("Sorcery", terms) is None
    assert is_kind_only("Organisation")
    assert not is_kind_only("Ministry")
