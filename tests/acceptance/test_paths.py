"""Who could introduce WIPC in Burundi (Q03), and is there a bridge between the circles (Q15)."""

from datetime import date

import pytest

from graph.analysis.paths.introductions import introducers
from graph.analysis.paths.path import convening_path, ground_for
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from graph.store import open_store

TODAY = date(2026, 11, 22)
# The hand-made answer writes the name of the programme, the ledger its id.
IDS = {"Just Future": "just-future"}


@pytest.fixture(scope="module")
def reports_view(reports):
    """The two reports and what the vocabulary knows."""
    with open_store(reports.store) as store, store.view() as view:
        yield view


@pytest.fixture(scope="module")
def ground(reports_view):
    """What paths run over, with the known edges of the vocabulary."""
    return ground_for(reports_view, load_vocabulary(data_folder() / "vocabulary"), TODAY)


@pytest.fixture(scope="module")
def found(reports_view, ground):
    """Paths from WIPC to Dushirehamwe."""
    return convening_path(reports_view, ground, ("wipc", "dushirehamwe"))


class TestQ03WhoCouldIntroduceUs:
    """Which organisations in Burundi ..., and who could introduce us (WIPC)?"""

    def test_both_paths_of_the_hand_made_answer_the_live_one_first(self, found, hand_made):
        wanted = {
            tuple(IDS.get(word, word.split(" (")[0]) for word in path)
            for path in hand_made["Q03"]["paths_with_known_edges"]
        }
        given = [("wipc", *(step.end.id for step in one.steps)) for one in found.paths]
        assert wanted <= set(given)
        live, old = found.paths[:2]
        assert (live.state, len(live.steps)) == ("live", 6)
        assert (old.state, len(old.steps), old.steps[-1].when.edtf) == ("old", 3, "1996")

    def test_the_age_of_each_step_and_which_is_live_stand_in_the_sentences(self, found):
        live, old = found.paths[:2]
        assert "Live: each step is of the last three years" in live.sentence["en"]
        assert "Old: its oldest step is 29 years back" in old.sentence["en"]
        assert "Ancien : son plus vieux pas remonte à 29 ans" in old.sentence["fr"]
        assert old.steps[-1].sentence["en"] == (
            "Search for Common Ground supported Dushirehamwe (1996)."
        )
        assert live.steps[-1].sentence["en"].endswith("(standing, no end is known).")

    def test_every_step_has_its_source(self, found):
        for route in found.paths:
            for step in route.steps:
                assert step.claims
                assert all(claim.proof.evidence[0].quote for claim in step.claims)

    def test_from_the_two_reports_alone_there_is_none(self, reports, ask):
        answer = ask(reports, "path", "wipc", "dushirehamwe", "--sources-only")
        assert (answer["found"], answer["paths"], answer["complete"]) == (False, [], True)
        assert "are in separate parts of the network" in answer["why"]["en"]
        assert answer["introductions"]["introducers"]["total"] == 0

    def test_the_command_tells_the_same(self, reports, ask, found):
        answer = ask(reports, "path", "wipc", "dushirehamwe")
        ways = [[step["end"]["id"] for step in one["steps"]] for one in answer["paths"]]
        assert ways == [[step.end.id for step in one.steps] for one in found.paths]
        assert answer["steps"] == answer["paths"][0]["steps"]

    def test_must_not_say_that_wipc_knows_dushirehamwe_directly(self, found):
        assert all(len(one.steps) > 1 for one in found.paths)

    def test_must_not_recommend_binub_as_a_live_contact(self, reports_view, ground):
        to_it = convening_path(reports_view, ground, ("wipc", "binub"))
        assert {one.state for one in to_it.paths} == {"closed"}
        assert "closed (31 December 2010)" in to_it.paths[0].sentence["en"]
        for goal in ("cenap", "dushirehamwe", "gutwara-neza"):
            through = convening_path(reports_view, ground, ("wipc", goal))
            who = introducers(reports_view, ground, ("wipc", goal))
            on_the_way = {step.start.id for one in through.paths for step in one.steps}
            on_the_way |= {one.who.id for one in who.introducers.items}
            assert on_the_way.isdisjoint({"binub", "bnub", "onub"})

    def test_who_could_introduce(self, reports_view, ground):
        who = introducers(reports_view, ground, ("wipc", "dushirehamwe"))
        first, second = who.introducers.items[:2]
        assert (first.who.id, first.path.state) == ("dfj", "live")
        assert (second.who.id, second.path.state) == ("sfcg", "old")


class TestQ15ABridgeBetweenTheCircles:
    """Is there a bridge between WIPC's circle and International Alert's circle?"""

    def test_it_goes_by_the_bridge_of_the_hand_made_answer(self, reports_view, ground, hand_made):
        path = convening_path(reports_view, ground, ("wipc", "international-alert"))
        bridge = set(hand_made["Q15"]["candidate_bridge_with_known_edges"].split(", "))
        passed = {step.start.id for one in path.paths for step in one.steps}
        assert bridge <= passed
        assert all(len(one.steps) > 1 for one in path.paths)

    def test_from_the_two_reports_alone_there_is_none(self, reports, ask):
        answer = ask(reports, "path", "wipc", "international-alert", "--sources-only")
        assert (answer["found"], answer["complete"]) == (False, True)
