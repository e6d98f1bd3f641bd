"""Whom to work with on access to justice in South Kivu, why them, and who could introduce."""

import pytest

from graph.analysis.suggestions.suggest_words import UNKNOWN_WORDS
from graph.query.hierarchy import places_inside
from tests.acceptance.test_suggestions import Told, answer, below, view

__all__ = ["view"]

ASKED = ("--theme", "access-to-justice", "--area", "South Kivu")
SURVEY = "ev-2017-bukavu-women-access-justice-survey"


@pytest.fixture(scope="module")
def found(sample):
    """The answer to CENAP, of Bujumbura, which was never at an event in South Kivu."""
    return answer(sample, "cenap", *ASKED)


class TestWhomOnAccessToJusticeInSouthKivu:
    """The question that stands at the beginning of the work on suggestions.

    By hand, from the sample: five of its events were in South Kivu, all of them in Bukavu; no
    record says that Bukavu lies in South Kivu, the vocabulary does. One of the five was on access
    to justice: in 2017 SOS Information juridique multisectorielle trained, with the support of
    Cordaid, enumerators for a survey on why women do not reach the courts. The ICGLR was at a
    conference in Bukavu and at a symposium on access to justice in Entebbe: it has to do with
    both, at different events, and stands below the two.
    """

    def test_they_are_three_and_who_was_at_the_event_on_both_stands_first(self, found):
        assert [card["id"] for card in found["suggestions"]] == ["cordaid", "sos-ijm", "icglr"]
        assert found["candidates"] == 3

    def test_they_are_all_whom_the_sources_put_there_and_at_the_theme(self, found, view):
        told, justice = Told(view), below(view, "theme:access-to-justice")
        inside = set(places_inside(view, "place-south-kivu"))
        held = {
            one.subject for one in view.statements(predicate="HELD_IN") if str(one.object) in inside
        }
        actors = {one.subject for one in view.statements(predicate="PARTICIPATED_IN")}
        both = {one for one in actors if told.events(one) & held and told.themes(one) & justice}
        named = {card["id"] for card in found["suggestions"]}
        assert named <= both
        # Whoever else has to do with both is no body, or CENAP knows it.
        mine = told.events("cenap")
        for left in both - named - {"cenap"}:
            node = view.node(left)
            assert told.events(left) & mine or node is None or "Actor" not in node.kinds, left

    def test_the_first_reason_tells_the_event_with_its_words(self, found):
        first, second, third = (card["reasons"][0] for card in found["suggestions"])
        assert first["text"]["en"].endswith("(3, 1 of them where you asked).")
        assert second["text"]["en"].endswith("(1, where you asked).")
        assert third["text"]["en"].endswith("(1, none where you asked).")
        assert [one["events"]["items"][0]["id"] for one in (first, second)] == [SURVEY, SURVEY]
        assert all(one["evidence"] for one in (first, second, third))

    def test_each_card_says_who_could_introduce_or_that_nobody_is_known(self, found):
        for card in found["suggestions"]:
            is_said = UNKNOWN_WORDS["nobody"] in card["unknown"]
            assert bool(card["introducers"]) is not is_said, card["id"]


def test_who_is_known_already_is_named_and_not_suggested(sample):
    told = answer(sample, "wipc", *ASKED)
    assert [one["id"] for one in told["partners"]["items"]] == ["cordaid"]
    assert "cordaid" not in {card["id"] for card in told["suggestions"]}
