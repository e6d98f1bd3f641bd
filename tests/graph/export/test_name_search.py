"""Whole names are found in texts, the longest first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.export.name_search import NameSearch

WORDS = st.lists(st.sampled_from("abcd"), min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("name", "text", "stands"),
    [
        ("Gamma", "Gamma came", True),
        ("Gamma", "l’gamma", True),
        ("Gamma", "GAMMA's men", True),
        ("Gamma", "Gammas", False),
        ("Gamma", "Digamma", False),
        ("Équipe Été", "the équipe-ete of 2009", True),
        ("Équipe Été", "the équipe of the été", False),
        ("Gamma Two", "Gamma, Gamma Two", True),
        ("和平", "the 和平 forum", True),
        ("", "anything", False),
        ("...", "...", False),
        ("Gamma", "", False),
    ],
)
def test_a_name_is_found_as_whole_words_whatever_its_spelling(name, text, stands):
    assert NameSearch([name]).stands_in(text) is stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("the police", True),
        ("the Burundi National Police", False),
        ("the Burundi National Police and the police", True),
        ("the National Police", True),
        ("Burundi National", False),
    ],
)
def test_a_longer_name_that_is_free_is_not_taken_for_the_shorter(text, stands):
    search = NameSearch(["Police", "National Police"], ["Burundi National Police"])
    assert search.stands_in(text) is stands


def test_a_name_that_is_free_too_is_free():
    assert not NameSearch(["Gamma"], ["GAMMA"]).stands_in("Gamma")


def test_without_names_nothing_is_found():
    assert not NameSearch()
    assert NameSearch(["a"])
    assert not NameSearch().stands_in("anything")


@given(st.lists(WORDS, max_size=4), WORDS)
def test_it_finds_what_a_slow_search_finds(names, text):
    slow = any(f" {name} " in f" {text} " for name in names)
    assert NameSearch(names).stands_in(text) is slow
