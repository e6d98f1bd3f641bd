"""Which bodies have ended, by the vocabulary, by a successor, by a source."""

from datetime import date

import pytest

from graph.analysis.ended import SOME_DAY, closed_bodies, ended_on, last_day, told_end
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.store.base import Store
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2014-12-31", date(2014, 12, 31)),
        ("2014", date(2014, 12, 31)),
        ("2014-02", date(2014, 2, 28)),
        ("2014/..", None),
        (None, None),
    ],
)
def test_the_last_day_is_the_last_possible(text: str | None, day: date | None) -> None:
    assert last_day(text) == day


def test_the_vocabulary_and_a_successor_end_a_body(store: Store) -> None:
    report = Telling("Delta became Gamma in 2015.")
    report.say("gamma", "SUCCEEDED", "delta", "Delta became Gamma", at="2015")
    put(store, report.account())
    with store.view() as view:
        days = ended_on(view, load_vocabulary(data_folder() / "vocabulary"))
    assert days["delta"] == date(2015, 12, 31)
    assert "gamma" not in days
    assert days["binub"] == date(2010, 12, 31)


def test_a_source_ends_a_body_only_when_no_source_leaves_it_open(store: Store) -> None:
    closed = Telling("Omega was an NGO until 2019.", uri="closed.txt")
    closed.say("omega", "HAS_TYPE", "ngo", "Omega was an NGO", valid_to="2019")
    put(store, closed.account())
    with store.view() as view:
        assert told_end(view, "omega") == date(2019, 12, 31)
        assert told_end(view, "delta") is None
    alive = Telling("Omega is an NGO.", uri="alive.txt")
    alive.say("omega", "HAS_TYPE", "ngo", "Omega is an NGO")
    put(store, alive.account())
    with store.view() as view:
        assert told_end(view, "omega") is None


VOCABULARY = load_vocabulary(data_folder() / "vocabulary")
TODAY = date(2020, 6, 1)


def test_a_file_of_the_vocabulary_outweighs_a_report_that_only_gives_a_type(store: Store) -> None:
    known = Telling("Omega: NGO.", form="vocabulary", uri="vocabulary:test")
    known.say("omega", "HAS_TYPE", "ngo", "Omega: NGO", valid_to="2019")
    alive = Telling("Omega is an NGO.", uri="alive.txt")
    alive.say("omega", "HAS_TYPE", "ngo", "Omega is an NGO")
    put(store, known.account(), alive.account())
    with store.view() as view:
        assert told_end(view, "omega") == date(2019, 12, 31)
        assert "omega" in closed_bodies(view, VOCABULARY, TODAY)


def test_who_was_followed_has_ended_also_where_no_source_says_when(store: Store) -> None:
    report = Telling("Delta became Gamma. Beta becomes Gamma in 2030. Alpha became Gamma in 2011.")
    report.say("gamma", "SUCCEEDED", "delta", "Delta became Gamma")
    report.say("gamma", "SUCCEEDED", "beta", "Beta becomes Gamma", at="2030")
    report.say("gamma", "SUCCEEDED", "alpha", "Alpha became Gamma", at="2011")
    report.say("kappa", "SUCCEEDED", "alpha", "Alpha became Gamma")
    put(store, report.account())
    with store.view() as view:
        days = ended_on(view, VOCABULARY)
        closed = closed_bodies(view, VOCABULARY, TODAY)
    assert (days["delta"], days["alpha"]) == (SOME_DAY, date(2011, 12, 31))
    # Beta is to be followed one day: until then it is there.
    assert closed & {"alpha", "beta", "delta", "gamma"} == {"alpha", "delta"}
    assert "binub" in closed


@pytest.mark.parametrize("day", [date(2005, 1, 1), date(2012, 1, 1), TODAY, date(2031, 1, 1)])
def test_asked_one_by_one_and_all_at_once_the_same_are_closed(store: Store, day: date) -> None:
    told = Telling("Omega, Delta, Beta are NGOs. Gamma followed Beta.", uri="told.txt")
    told.say("omega", "HAS_TYPE", "ngo", "Omega", valid_to="2010")
    told.say("delta", "HAS_TYPE", "ngo", "Delta", valid_to="2011")
    told.say("delta", "HAS_TYPE", "network", "Delta", modality="planned")
    told.say("beta", "HAS_TYPE", "ngo", "Beta", valid_to="2019", certainty="ambiguous")
    told.say("gamma", "SUCCEEDED", "beta", "Gamma followed Beta", at="2029")
    put(store, told.account())
    with store.view() as view:
        days = ended_on(view, VOCABULARY)
        nodes = {node.id for node in view.nodes()} | set(days)
        one_by_one = {
            node
            for node in nodes
            if any(end is not None and end < day for end in (days.get(node), told_end(view, node)))
        }
        assert closed_bodies(view, VOCABULARY, day) == one_by_one
        assert ("omega" in one_by_one, "delta" in one_by_one) == (day.year > 2010, day.year > 2011)
