"""The list of words of edges leads to what the vocabulary has, each word to one thing."""

import pytest
import yaml

from graph.model.datafiles import data_folder
from graph.model.folding import fold
from ingest.readers.networks.tie_words import tie_words

PATH = data_folder() / "mappings" / "network_ties.yaml"
CONTENT = yaml.safe_load(PATH.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(CONTENT))
def test_no_word_of_a_list_says_two_things(name):
    said: dict[str, set[tuple[str, str]]] = {}
    for entry in CONTENT[name]:
        for way in ("words", "turned"):
            for word in entry.get(way, ()):
                said.setdefault(fold(word), set()).add((entry["id"], way))
    assert {word: found for word, found in said.items() if len(found) > 1} == {}


def test_roles_are_those_of_the_vocabulary_and_say_nothing_else_than_it(terms):
    for entry in CONTENT["roles"]:
        assert entry["id"] in terms.roles.exact
        found = {terms.roles.find(word) for word in entry["words"]} - {None}
        assert found <= {entry["id"]}


def test_words_are_found_whatever_their_letters(terms):
    words = tie_words(terms)
    found = words.tie("HAS-MEMBER")
    assert found is not None
    assert (found.relation.id, found.turned, found.named) == ("MEMBER_OF", True, False)
    named = words.tie("travaille avec")
    assert named is not None
    assert (named.relation.id, named.named) == ("COOPERATES_WITH", True)
    assert words.tie("opposes") is None
    assert (words.role("a participé à"), words.role("took part in")) == ("participant",) * 2
    assert words.role("organised") == "organiser"
    assert words.programme_role("chef de file") == "programme-accountable"


def test_a_part_of_the_name_of_a_relation_is_no_word_for_it(terms):
    """`wishes to work with` is a wish; `work with` is not one."""
    found = tie_words(terms).tie("work with")
    assert found is not None
    assert found.relation.id == "COOPERATES_WITH"
