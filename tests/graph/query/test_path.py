"""A path is told step by step with its sources and its age."""

from datetime import date

import pytest

from graph.query.path import Path, convening_path
from graph.query.unknown import Unknown

TODAY = date(2026, 11, 21)


def test_a_path_over_a_shared_event_is_one_step(view):
    path = convening_path(view, "zeta", "gamma", TODAY)
    (step,) = path.steps
    assert (step.by, step.event.id, step.age) == ("event", "ev-1", 17)
    assert step.sentence["en"] == (
        "Zeta and Gamma took part in Workshop on gender (2–6 March 2009)."
    )


def test_each_step_names_its_statements_with_quotes(view):
    (step,) = convening_path(view, "zeta", "gamma", TODAY).steps
    quotes = {e.quote for claim in step.claims for e in claim.proof.evidence}
    assert "Zeta paid" in quotes


def test_a_stated_membership_closes_a_path_and_reads_the_right_way_round(view):
    path = convening_path(view, "zeta", "iota", TODAY)
    assert [step.end.id for step in path.steps] == ["alpha", "iota"]
    assert path.steps[1].sentence["fr"] == "Iota est membre de Alpha.".replace("Alpha", "Alphe")
    assert path.steps[1].age is None


def test_an_event_without_a_date_has_no_age(view):
    (step,) = convening_path(view, "gamma", "theta", TODAY).steps
    assert step.age is None
    assert "(no date in the source)" in step.sentence["en"]


@pytest.mark.parametrize("apart", ["epsilon", "eta"])
def test_an_open_role_or_a_wish_is_no_way(view, apart):
    path = convening_path(view, "alpha", apart, TODAY)
    assert isinstance(path, Path)
    assert (path.found, path.steps, path.complete) == (False, (), True)


def test_a_search_that_gives_up_says_so(view):
    path = convening_path(view, "zeta", "iota", TODAY, most=0)
    assert not path.complete


def test_from_an_actor_to_itself_there_is_nothing_to_walk(view):
    path = convening_path(view, "alpha", "alpha", TODAY)
    assert (path.found, path.steps) == (True, ())


def test_an_unknown_end_offers_the_nearest_names(view):
    answer = convening_path(view, "alpha", "gama", TODAY)
    assert isinstance(answer, Unknown)
    assert answer.nearest[0].id == "gamma"
