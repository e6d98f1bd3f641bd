"""What two circles share: exactly, by broader themes, and by places."""

import pytest

from graph.analysis.gaps.circles import Comparison, compared_circles
from graph.analysis.gaps.coverage_parts import parts_of
from graph.index.opening import index_of_view
from graph.query.unknown import Unknown
from tests.graph.analysis.gaps.coverage_world import EVERYTHING, IN_PUBLIC, fill
from tests.graph.query.conftest import Telling


def shared(listing):
    """What is shared, with what it is on both sides."""
    return {
        one.thing.id: ([ref.id for ref in one.first], [ref.id for ref in one.second])
        for one in listing.items
    }


@pytest.fixture
def compare(store):
    def answer(first, second, *more, shown=EVERYTHING, **asked):
        fill(store, *more)
        with store.view(shown) as view:
            return compared_circles(parts_of(view, index_of_view(view)), (first, second), **asked)

    return answer


def another(**said: object) -> Telling:
    """A third event, in Lakeside too, about a narrower theme; it produced a dialogue."""
    text = "Sigma and Delta met in Lakeside on women in reform. Farmers from Lakeside came."
    t = Telling(text, uri="third.txt")
    t.say("ev-9", "ADDRESSES", "theme:women-ssr", "women in reform")
    t.say("ev-9", "HELD_IN", "place-lakeside", "Lakeside")
    t.say("sigma", "PARTICIPATED_IN", "ev-9", "Sigma", role="host")
    t.say("delta", "PARTICIPATED_IN", "ev-9", "Delta", role="participant")
    t.say("outcome-dialogue", "ADDRESSES", "theme:gbv", "women in reform")
    t.say("ev-9", "PRODUCED", "outcome-dialogue", "Sigma and Delta met")
    return t


def narrower() -> Telling:
    """What the vocabulary says of that theme."""
    t = Telling("Words.", form="vocabulary", uri="vocabulary:more")
    t.say("theme:women-ssr", "BROADER", "theme:ssr", "Words")
    return t


def test_shared_things_are_told_with_both_sides(compare):
    found = compare("theta", "sigma", another(), narrower())
    assert isinstance(found, Comparison)
    assert not found.direct
    assert shared(found.actors) == {}
    assert shared(found.themes) == {}
    assert shared(found.broader) == {"theme:ssr": (["theme:ssr"], ["theme:women-ssr"])}
    assert [claim.proof.evidence[0].quote for claim in found.broader.items[0].claims] == [
        "exchange", "Theta", "women in reform",
    ]  # fmt: skip
    assert "No source tells of a direct tie between Theta and Sigma" in found.summary["en"]
    assert "Aucune source ne rapporte de lien direct" in found.summary["fr"]


def test_a_place_brings_its_country_and_groups_bring_where_they_came_from(compare):
    found = compare("theta", "sigma", another(), narrower())
    assert set(shared(found.places)) == {"place-lakeside", "country-xx"}
    quotes = {one.thing.id: [claim.proof.evidence[0].quote for claim in one.claims]
              for one in found.places.items}  # fmt: skip
    assert quotes["country-xx"] == ["The observers came from Lakeside", "Lakeside"]


def test_what_an_event_produced_is_a_theme_of_its_circle(compare):
    told = Telling("Theta works on violence.", uri="works.txt")
    told.say("theta", "WORKS_ON", "theme:gbv", "Theta works on violence")
    assert "theme:gbv" in shared(compare("theta", "sigma", another(), told).themes)


def test_an_actor_in_both_circles_is_told_with_its_parts(compare):
    found = compare("alpha", "sigma", another())
    assert "delta" in shared(found.actors)
    assert len(found.actors.items[0].claims) >= 2


def test_who_met_is_in_one_circle(compare):
    found = compare("alpha", "gamma")
    assert found.direct
    assert "are in one circle already" in found.summary["en"]


def test_a_stated_tie_counts_and_what_only_the_vocabulary_knows_does_not(compare):
    assert compare("alpha", "theta").direct
    assert not compare("alpha", "iota").direct


def test_of_whom_nothing_is_told_nothing_is_compared(compare):
    found = compare("alpha", "iota")
    assert found.no_data
    assert "that says nothing of the world" in found.summary["en"]
    assert found.second.events == 0


def test_lists_are_cut_and_counted(compare):
    found = compare("alpha", "beta", limit=1)
    assert (found.actors.shown, found.actors.total > 1) == (1, True)


def test_a_view_tells_only_what_it_shows(compare):
    found = compare("rho", "theta", shown=IN_PUBLIC)
    assert isinstance(found, Unknown)


def test_an_unknown_actor_is_answered_with_the_nearest(compare):
    found = compare("alfa", "beta")
    assert isinstance(found, Unknown)
    assert compare("alpha", "theme:ssr").id == "theme:ssr"
