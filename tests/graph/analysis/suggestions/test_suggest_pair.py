"""What the cards of one list share, by hand."""

import numpy as np
import pytest

from graph.analysis.suggestions.feature_space import Asker
from graph.analysis.suggestions.suggest_pair import About, Pair, Question, bodies_of
from graph.analysis.suggestions.suggest_proof import Teller
from graph.analysis.suggestions.suggest_space import landscape_of
from tests.graph.analysis.suggestions.suggested_world import TODAY, told, weighing_on
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture
def question(store):
    more = Telling("Alpha wants Gamma. Delta wants Alpha. Alpha is in League.", uri="more.txt")
    more.say("alpha", "WANTS_TO_WORK_WITH", "gamma", "Alpha wants Gamma", modality="aspirational")
    more.say("delta", "WANTS_TO_WORK_WITH", "alpha", "Delta wants Alpha", modality="aspirational")
    more.say("alpha", "MEMBER_OF", "league", "Alpha is in League")
    more.say("alpha", "MEMBER_OF", "union", "Alpha is in League", modality="planned")
    held = Telling("They met in Goma.", uri="held.txt")
    held.say("ev-old", "HELD_IN", "place-goma", "They met in Goma")
    put(store, *told(), more.account(), held.account())
    with store.view() as view:
        space = landscape_of(view, weighing_on(view, TODAY)).space
        asker = Asker(space, space.attendance.actor_number("alpha"))
        yield Question(asker, Teller(view, "en"))


def ids(question, actors):
    return [question.space.attendance.actor_id(int(one)) for one in actors]


def test_wishes_either_way_and_bodies_that_hold(question):
    assert set(question.wishes) == {"gamma", "delta"}
    assert set(question.bodies) == {"league"}
    assert bodies_of(question.teller, "gamma") == {}


def test_the_circles_of_both(question):
    pair = Pair(question, question.space.attendance.actor_number("gamma"))
    assert pair.ids == ("alpha", "gamma")
    assert ids(question, question.circle.actors) == ["beta"]
    assert ids(question, pair.circle.actors) == ["beta"]
    assert ids(question, question.doors.companions) == ["beta"]


def matching(question, **about):
    found = Question(question.asker, question.teller, About(**about))
    numbers = [int(one) for one in np.flatnonzero(found.matching)]
    return [found.space.attendance.event_id(one) for one in numbers]


def test_events_that_match_a_theme_and_a_place(question):
    reform, goma = frozenset({"theme:reform"}), frozenset({"place-goma"})
    assert matching(question, themes=reform, places=goma) == ["ev-old"]
    assert matching(question, themes=frozenset({"theme:land"}), places=goma) == []
    # Of one alone nothing is to be matched.
    assert matching(question, themes=reform) == matching(question, places=goma) == []
