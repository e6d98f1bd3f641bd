"""A path is told step by step with its sources and its age."""

from datetime import UTC, date, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query import path_search
from graph.query.names import Names
from graph.query.path import Path, convening_path
from graph.query.path_search import Link, PathSearch
from graph.query.unknown import Unknown
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling

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


def test_each_event_is_walked_once_a_side_however_many_were_there(crowd, monkeypatch):
    walked = []

    def link(*said):
        walked.append(said)
        return Link(*said)

    monkeypatch.setattr(path_search, "Link", link)
    with crowd.view() as view:
        links = PathSearch(Names(view), 1000).run("actor-0", "far-3")
    assert [one.end for one in links] == ["actor-9", "far-1", "far-2", "far-3"]
    # Ten actors at ten events: each event is left once from either side, never by all ten.
    assert sum(said[2] == "event" for said in walked) <= 2 * 10 * 10


@pytest.fixture
def crowd():
    """Ten actors that all met at the same ten events, and three more, each known to the next."""
    t = Telling("So it says.", uri="report.txt")
    for actor in range(10):
        for event in range(10):
            t.say(f"actor-{actor}", "PARTICIPATED_IN", f"ev-{event}", "So", role="participant")
    for one, other in (("actor-9", "far-1"), ("far-1", "far-2"), ("far-2", "far-3")):
        t.say(one, "COOPERATES_WITH", other, "So")
    moment = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    with MemoryStore(lambda: moment, load_relations(data_folder() / "vocabulary")) as store:
        with store.write("test") as writer:
            writer.put(t.account())
        yield store
