"""Who did what was asked about where it was asked stands before who has to do with both apart."""

import numpy as np
import pytest

from graph.analysis.suggestions.feature_space import Asker
from graph.analysis.suggestions.suggest_ordered import ordered
from graph.analysis.suggestions.suggest_pair import About, Question
from graph.analysis.suggestions.suggest_proof import Teller
from graph.analysis.suggestions.suggest_space import landscape_of
from tests.graph.analysis.suggestions.suggested_world import TODAY, told, weighing_on
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

REFORM, GOMA = frozenset({"theme:reform"}), frozenset({"place-goma"})


@pytest.fixture
def names(store):
    held = Telling("They met in Goma.", uri="held.txt")
    held.say("ev-old", "HELD_IN", "place-goma", "They met in Goma")
    held.say("place-goma", "WITHIN", "country-xx", "Goma")
    put(store, *told(), held.account())
    with store.view() as view:
        landscape = landscape_of(view, weighing_on(view, TODAY))
        attendance = landscape.space.attendance

        def listed(about, limit=20):
            asker = Asker(landscape.space, attendance.actor_number("alpha"))
            may = np.ones(attendance.actors, dtype=np.bool_)
            may[[attendance.actor_number(one) for one in ("alpha", "beta")]] = False
            found = ordered(landscape, Question(asker, Teller(view, "en"), about), may, limit)
            return [attendance.actor_id(one) for one, _ in found.listed], found.considered

        yield listed


def test_without_a_place_the_order_is_that_of_the_list(names):
    assert names(About())[0][0] == "gamma"
    assert names(About(themes=REFORM)) == names(About())


def test_those_of_both_stand_first_in_the_same_order(names):
    every, considered = names(About())
    found, of_parts = names(About(themes=REFORM, places=GOMA))
    # Delta and Omega were at the event on reform in Goma.
    at_both = [one for one in every if one in ("delta", "omega")]
    assert found == [*at_both, *(one for one in every if one not in at_both)]
    assert of_parts == considered


def test_the_limit_holds_for_both_together(names):
    found, _ = names(About(themes=REFORM, places=GOMA), limit=1)
    assert found == names(About(themes=REFORM, places=GOMA))[0][:1]


def test_a_country_counts_as_a_place(names):
    found, _ = names(About(themes=REFORM, countries=frozenset({"country-xx"})))
    assert found == names(About(themes=REFORM, places=GOMA))[0]
    assert found != names(About())[0]
    # A town is no country: nothing is of it.
    assert names(About(themes=REFORM, countries=GOMA))[0] == names(About())[0]
