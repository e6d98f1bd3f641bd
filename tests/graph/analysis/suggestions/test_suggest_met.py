"""Where nobody has met both, a card tells whom the suggested one has met itself."""

import numpy as np
import pytest

from graph.analysis.suggestions.feature_space import Asker
from graph.analysis.suggestions.suggest import suggestions
from graph.analysis.suggestions.suggest_met import met_reason
from graph.analysis.suggestions.suggest_pair import Pair, Question
from graph.analysis.suggestions.suggest_proof import Teller
from graph.analysis.suggestions.suggest_space import landscape_of
from tests.graph.analysis.suggestions.suggested_world import TODAY, told, weighing_on
from tests.graph.store.accounts import put


@pytest.fixture
def world(store):
    put(store, *told())
    with store.view() as view:
        yield view, landscape_of(view, weighing_on(view, TODAY))


def reason_for(world, other, closed=()):
    view, landscape = world
    number = landscape.space.attendance.actor_number
    may = np.ones(landscape.space.attendance.actors, dtype=np.bool_)
    may[[number(one) for one in closed]] = False
    asker = Asker(landscape.space, number("alpha"))
    return met_reason(Pair(Question(asker, Teller(view, "en")), number(other)), may)


def test_the_newest_meetings_come_first_with_the_words_that_say_so(world):
    # Delta met Epsilon and Theta in 2018 and Omega in 2017. Epsilon is named beside Alpha, too,
    # in a role that is left open: that is no meeting.
    found = reason_for(world, "delta")
    assert found.text["en"] == (
        "Delta has met Epsilon, Theta, Omega (3 in all); no source surely says that one of them "
        "met Alpha too."
    )
    assert found.text["fr"].startswith("Delta a rencontré Epsilon, Theta, Omega (3 en tout) ;")
    assert [one.id for one in found.events.items] == ["ev-far", "ev-old"]
    quotes = [claim.proof.evidence[0].quote for claim in found.evidence]
    assert quotes == ["Delta came", "Epsilon", "Theta came", "Delta came"]


def test_a_closed_body_is_no_way_to_begin(world):
    assert "Omega" not in reason_for(world, "delta", closed=["omega"]).text["en"]
    assert reason_for(world, "delta", closed=["omega", "theta", "epsilon"]) is None


def test_only_cards_without_a_contact_of_both_have_it(world):
    view, landscape = world
    cards = {one.id: one for one in suggestions(view, landscape, "alpha").suggestions}
    kinds = {id: {reason.kind for reason in card.reasons} for id, card in cards.items()}
    # Beta has met Alpha and Gamma.
    assert "met" not in kinds["gamma"]
    assert "met" in kinds["delta"]
