"""Is there a bridge between the circles of two actors (Q15)."""

import pytest

PLACES = {"Burundi": "country-bdi", "Bujumbura": "place-bujumbura"}


@pytest.fixture
def expected(hand_made):
    """The hand-made answer."""
    return hand_made["Q15"]


class TestQ15TwoCircles:
    """Is there a bridge between WIPC's circle and International Alert's circle?"""

    @pytest.fixture
    def found(self, ask, told):
        return ask(told, "circles", "wipc", "international-alert")

    def things(self, found, kind):
        return {one["thing"]["id"] for one in found[kind]["items"]}

    def test_shared_actors_themes_and_places_are_those_of_the_hand_made_answer(
        self, found, expected
    ):
        assert self.things(found, "actors") == set(expected["shared_actors"]) == set()
        exact = {f"theme:{one}" for one in expected["shared_theme_exact"]}
        broader = {f"theme:{one}" for one in expected["shared_theme_rolled_up"]}
        places = {PLACES[one.split(" (")[0]] for one in expected["shared_places"]}
        assert self.things(found, "themes") == exact
        assert self.things(found, "broader") == broader
        assert self.things(found, "places") == places

    def test_each_shared_thing_has_words_of_both_reports(self, found):
        for kind in ("themes", "broader", "places"):
            for one in found[kind]["items"]:
                documents = {claim["proof"]["document"] for claim in one["claims"]}
                assert len(documents) == 2
                assert all(claim["proof"]["evidence"][0]["quote"] for claim in one["claims"])

    def test_it_is_said_that_delegates_came_from_where_the_workshop_was(self, found):
        of = {one["thing"]["id"]: one for one in found["places"]["items"]}
        quotes = [
            claim["proof"]["evidence"][0]["quote"] for claim in of["place-bujumbura"]["claims"]
        ]
        assert quotes == ["4 from Burundi (Bujumbura)", "Bujumbura, Burundi"]

    def test_the_bridge_is_the_path_of_the_hand_made_answer(self, found, expected):
        bridge = set(expected["candidate_bridge_with_known_edges"].split(", "))
        passed = {step["end"]["id"] for one in found["path"]["paths"] for step in one["steps"]}
        assert bridge <= passed

    def test_must_not_say_that_they_are_tied_directly(self, found):
        assert not found["direct"]
        assert "No source tells of a direct tie" in found["summary"]["en"]
        assert all(len(one["steps"]) > 1 for one in found["path"]["paths"])
