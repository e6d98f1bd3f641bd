"""What is prepared once: memberships, communities, and no rate that was not measured."""

import numpy as np
import pytest

from graph.analysis.exclusion import exclusions_of
from graph.analysis.suggestions import suggest_space as room
from graph.analysis.suggestions.suggest_space import landscape_of, trial_of
from graph.analysis.topics import topics_of
from tests.graph.analysis.suggestions.suggested_world import TODAY, told, weighing_on
from tests.graph.store.accounts import put


@pytest.fixture
def view(store):
    put(store, *told())
    with store.view() as moment:
        yield moment


def test_communities_are_of_actors(view):
    space = landscape_of(view, weighing_on(view, TODAY)).space
    assert len(space.community) == space.attendance.actors
    number = space.attendance.actor_number
    # Alpha - Beta - Gamma met; Delta, Theta, Omega and Epsilon met among themselves.
    assert space.community[number("alpha")] == space.community[number("gamma")]
    assert space.community[number("alpha")] != space.community[number("delta")]


def test_of_a_very_large_graph_there_are_no_communities(view, monkeypatch):
    monkeypatch.setattr(room, "MOST_PAIRS", 1)
    assert landscape_of(view, weighing_on(view, TODAY)).space.community is None


def test_nothing_is_learned_or_measured_when_that_is_not_asked(view):
    found = landscape_of(view, weighing_on(view, TODAY), questions=0, measure=False)
    assert (found.ranker, found.measured) == (None, None)
    assert landscape_of(view, weighing_on(view, TODAY)).measured.state == "too few dated events"


def test_who_is_closed_now_was_alive_then(view):
    weighing = weighing_on(view, TODAY)
    attendance = weighing.attendance
    never = exclusions_of(view, attendance, weighing.vocabulary, TODAY)
    topics = [topics_of(attendance, name) for name in room.TOPICS]
    assert trial_of(weighing, topics, never, 5).may.all()
    assert np.count_nonzero(never.reason >= 0) == 1
