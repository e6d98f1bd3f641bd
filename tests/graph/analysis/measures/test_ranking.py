"""The first are those that one would name by hand; who has no place is counted."""

import pytest

from graph.analysis.measures.ranking import ranking
from graph.index.filters import Filters
from graph.store.base import PUBLIC
from tests.graph.analysis.measures.ranked_world import fill, ranked


@pytest.fixture
def rank(store):
    fill(store)

    def asked(name, limit=20, language="en", shown=None, **more):
        with ranked(store, shown, **more) as ground:
            return ranking(ground, name, limit, language)

    return asked


def test_degree_by_hand(rank):
    found = rank("degree")
    # Theta's role is open, and the group has no name: neither met anybody.
    assert [(one.place, one.actor.id, one.value) for one in found.lines.items] == [
        (1, "alpha", 4), (2, "gamma", 3), (3, "beta", 2), (3, "delta", 2), (5, "kappa", 1),
    ]  # fmt: skip


def test_ranges_hold_the_value_and_the_place(rank):
    for one in rank("strength").lines.items:
        assert one.low <= one.value <= one.high
        assert one.best <= one.place <= one.worst


def test_it_says_what_it_is_and_of_how_much(rank):
    found = rank("strength", limit=2)
    assert (found.lines.shown, found.lines.total) == (2, 5)
    assert (found.events, found.sources, found.rounds) == (5, 3, 200)
    assert found.definition["en"] == "The sum of the weights of one’s ties."
    assert "200 rounds, each with as many sources" in found.range_words["en"]
    assert "200 tirages" in found.range_words["fr"]
    assert {one.code for one in found.warnings} >= {"few events"}


def test_who_has_no_place_is_counted(rank):
    left = {one.reason: one.count for one in rank("degree").not_counted}
    # Eta, and Theta whose part is open.
    assert left == {"no event": 2, "no name": 1}


def test_what_is_withheld_is_counted_and_not_named(rank):
    found = rank("degree", shown=PUBLIC, withheld=1)
    assert "kappa" not in {one.actor.id for one in found.lines.items}
    (line,) = [one for one in found.not_counted if one.reason == "withheld"]
    assert line.count == 1
    assert "niveau supérieur" in line.words["fr"]


def test_by_role(rank):
    found = rank("strength", filters=Filters(own_roles=("organiser",)))
    assert {one.actor.id for one in found.lines.items} == {"alpha", "beta", "delta"}
    # Nobody organised with anybody.
    assert [one.code for one in found.warnings] == ["nothing"]


def test_json(rank):
    told = rank("pagerank", limit=1).as_json()
    assert {"measure", "definition", "lines", "warnings", "not_counted", "rounds"} <= set(told)
    assert told["lines"]["total"] == 5
    assert told["lines"]["items"][0]["actor"]["id"] == "alpha"
