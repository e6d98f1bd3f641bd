"""What ties a pair outright: only what a source says, and says as a fact."""

import pytest

from graph.analysis.ties.tie_kinds import (
    cooperating,
    in_roles,
    joint_events,
    known_documents,
    only,
    organising,
    presenting,
)
from graph.query.names import Names
from graph.query.network_meetings import Meetings
from tests.graph.analysis.attended import attended
from tests.graph.analysis.ties.pair_world import weighing_of
from tests.graph.query.conftest import Telling, exchange, vocabulary, workshop
from tests.graph.store.accounts import put


@pytest.fixture
def view(store):
    known = Telling("Beta and gamma are known.", form="vocabulary", uri="vocabulary:known")
    known.say("beta", "COOPERATES_WITH", "gamma", "known")
    put(store, workshop(), exchange(), vocabulary(), known.account())
    with store.view() as moment:
        yield moment


def test_what_a_source_says_and_not_what_the_vocabulary_knows(view):
    found = cooperating(Names(view))
    assert list(found) == [("alpha", "theta")]
    (statement,) = found["alpha", "theta"].statements
    assert view.statement(statement).predicate == "COOPERATES_WITH"


def test_files_of_the_vocabulary_are_known_from_the_statements_alone(view):
    told = list(view.statements(predicate="COOPERATES_WITH"))
    assert len(told) == 2
    (known,) = known_documents(view, told)
    assert view.document(known).uri == "vocabulary:known"


def test_organiser_and_co_organiser_organised_together(view):
    weighing = weighing_of(view)
    (pair,) = organising(weighing, 5)
    ends = {weighing.attendance.actor_id(one) for one in (pair.one, pair.other)}
    assert ends == {"alpha", "beta"}


def test_presenters_through_their_groups_and_not_with_groups_without_a_name(view):
    meetings = Meetings(Names(view))
    assert joint_events(meetings) == ["ev-1"]
    found = presenting(meetings)
    assert {pair: stated.events for pair, stated in found.items()} == {
        ("delta", "gamma"): ("ev-1",)
    }


def test_pairs_in_roles_keep_the_positions_of_actors_and_events():
    attendance = attended([["a", "b", "c"], ["b"]], roles=[["host", "organiser", "host"], ["host"]])
    kept = in_roles(attendance, {"host"})
    assert kept.tolist() == [True, False, True, True]
    fewer = only(attendance, kept)
    assert (fewer.actors, fewer.events, fewer.met.tolist()) == (3, 2, [2, 1])
    assert [fewer.events_of(actor).tolist() for actor in range(3)] == [[0], [1], [0]]


def test_what_only_follows_from_a_source_is_not_what_it_says(store):
    telling = Telling("Experts of Beta and Gamma spoke.", uri="spoke")
    telling.say("beta", "COOPERATES_WITH", "gamma", "Experts of Beta and Gamma", status="implied")
    put(store, workshop(), exchange(), telling.account())
    with store.view() as view:
        assert ("beta", "gamma") not in cooperating(Names(view))
