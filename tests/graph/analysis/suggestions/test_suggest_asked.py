"""A card tells what the suggested one has to do with the theme that was asked about."""

import pytest

from graph.analysis.suggestions.suggest import suggestions
from graph.analysis.suggestions.suggest_pair import About
from graph.analysis.suggestions.suggest_space import landscape_of
from tests.graph.analysis.suggestions.suggested_world import TODAY, told, weighing_on
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture
def ask(store):
    def asked(about, *more):
        put(store, *told(), *more)
        with store.view() as view:
            landscape = landscape_of(view, weighing_on(view, TODAY))
            found = suggestions(view, landscape, "alpha", about=about)
            return {one.id: one for one in found.suggestions}

    return asked


def first(card):
    return card.reasons[0]


def test_events_about_the_theme_come_first_with_their_quotes(ask):
    cards = ask(About(themes=frozenset({"theme:land", "theme:water"})))
    reason = first(cards["gamma"])
    assert reason.kind == "asked theme"
    assert reason.text["en"] == "Gamma was at events about Land (1)."
    assert reason.text["fr"] == "Gamma a participé à des événements sur Land (1)."
    assert [claim.proof.evidence[0].quote for claim in reason.evidence] == ["Gamma came"]
    # Delta was at none about it, and no source says that it works on it.
    assert "asked theme" not in {one.kind for one in cards["delta"].reasons}


def test_a_theme_that_a_source_says_it_works_on_is_told_so(ask):
    said = Telling("Delta works on land. Delta works in Goma.", uri="works.txt")
    said.say("delta", "WORKS_ON", "theme:land", "Delta works on land")
    guessed = Telling("Delta spoke.", uri="guess.txt")
    guessed.say("delta", "WORKS_ON", "theme:water", "Delta spoke", status="implied")
    cards = ask(
        About(themes=frozenset({"theme:land", "theme:water"})), said.account(), guessed.account()
    )
    reason = first(cards["delta"])
    assert (reason.kind, reason.text["en"]) == (
        "asked work",
        "A source says that Delta works on Land.",
    )
    assert [claim.proof.evidence[0].quote for claim in reason.evidence] == ["Delta works on land"]


def test_a_country_in_which_a_source_says_it_works(ask):
    said = Telling("Delta works in Goma. Goma is in DRC.", uri="works.txt")
    said.say("delta", "OPERATES_IN", "place-goma", "Delta works in Goma")
    said.say("place-goma", "WITHIN", "country-cod", "Goma is in DRC")
    cards = ask(About(countries=frozenset({"place-goma"})), said.account())
    assert first(cards["delta"]).kind == "asked place"
    assert first(cards["delta"]).text["en"].startswith("A source says that Delta works in ")


def test_events_in_an_area_are_told_by_the_places_in_it(ask):
    held = Telling("The event was in Goma. Goma is in North Kivu.", uri="held.txt")
    held.say("ev-old", "HELD_IN", "place-goma", "The event was in Goma")
    held.say("place-goma", "WITHIN", "place-north-kivu", "Goma is in North Kivu")
    cards = ask(About(places=frozenset({"place-north-kivu", "place-goma"})), held.account())
    reason = first(cards["delta"])
    assert (reason.kind, [one.id for one in reason.events.items]) == ("asked area", ["ev-old"])
    assert reason.text["en"].startswith("Delta was at events in ")
    assert reason.text["fr"].startswith("Delta a participé à des événements dans ces lieux : ")
    assert "asked area" not in {one.kind for one in cards["gamma"].reasons}


def test_of_a_theme_and_a_place_it_is_told_how_many_of_its_events_are_of_both(ask):
    held = Telling("They met in Goma.", uri="held.txt")
    held.say("ev-old", "HELD_IN", "place-goma", "They met in Goma")
    cards = ask(
        About(themes=frozenset({"theme:reform"}), places=frozenset({"place-goma"})), held.account()
    )
    reason = first(cards["delta"])
    # Delta was at ev-far of 2018, too; the older event is told first, for it was in Goma.
    assert reason.text["en"] == "Delta was at events about Reform (2, 1 of them where you asked)."
    assert "(2, dont 1 là où vous avez demandé)" in reason.text["fr"]
    assert [one.id for one in reason.events.items] == ["ev-old", "ev-far"]
    assert [claim.proof.evidence[0].quote for claim in reason.evidence] == ["Delta came"] * 2
    assert reason.newest == "2018-02-01"


def test_of_a_theme_and_a_place_told_apart_it_is_said_that_none_is_of_both(ask):
    held = Telling("Gamma works on reform. Land was spoken of in Goma.", uri="held.txt")
    held.say("ev-reform", "HELD_IN", "place-goma", "Land was spoken of in Goma")
    cards = ask(
        About(themes=frozenset({"theme:land"}), places=frozenset({"place-goma"})), held.account()
    )
    assert first(cards["gamma"]).text["en"] == (
        "Gamma was at events about Land (1, none where you asked)."
    )


def test_all_events_of_both(ask):
    held = Telling("They met in Goma.", uri="held.txt")
    held.say("ev-land", "HELD_IN", "place-goma", "They met in Goma")
    cards = ask(
        About(themes=frozenset({"theme:land"}), places=frozenset({"place-goma"})), held.account()
    )
    assert first(cards["gamma"]).text["en"] == (
        "Gamma was at events about Land (1, where you asked)."
    )


def test_nothing_is_added_when_nothing_was_asked(ask):
    kinds = {one.kind for card in ask(About()).values() for one in card.reasons}
    assert not any(kind.startswith("asked") for kind in kinds)
