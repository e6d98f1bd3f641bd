"""What would change if somebody or something were gone, or an event were held."""

from datetime import date

import numpy as np
import pytest

from graph.analysis.change import whatif_words as words
from graph.analysis.change.network import State
from graph.analysis.change.scenario import Imagined, Scenario
from graph.analysis.change.whatif import fallen_out, what_if
from graph.analysis.change.whatif_answer import WhatIf
from graph.query.unknown import Unknown
from graph.store.base import PUBLIC
from tests.graph.analysis.change.changed_world import country, fill, meeting, sight_of
from tests.graph.query.conftest import Telling

TODAY = date(2025, 6, 1)


def within(event: str, programme: str) -> Telling:
    """A source that puts an event within a programme."""
    telling = Telling(f"{event} was held within it.", uri=f"within-{event}")
    telling.say(event, "IN_CONTEXT_OF", programme, event)
    return telling


@pytest.fixture
def chain(store):
    """Alpha - Beta - Gamma - Delta, each two at one event; Beta alone brings gbv to Lakeside."""
    fill(
        store,
        meeting("ev-ab", "2020-01-01", ["alpha", "beta"], "theme:gbv"),
        meeting("ev-bc", "2020-02-01", ["beta", "gamma"]),
        meeting("ev-cd", "2020-03-01", ["gamma", "delta"]),
        meeting("ev-alone", "2020-04-01", ["beta"], "theme:land"),
        within("ev-cd", "programme-bridge"),
        country([]),
    )
    return store


@pytest.fixture
def imagine(chain):
    def answer(shown=None, known=False, limit=20, **scenario):
        with sight_of(chain, shown) as sight:
            return what_if(sight, Scenario(**scenario), TODAY, known, limit=limit)

    return answer


def ids(moved):
    return [(one.actor.id, one.part) for one in moved.items]


def cells(listing):
    return [(one.theme.id, one.country.id, [ref.id for ref in one.actors])
            for one in listing.items]  # fmt: skip


def test_without_an_actor_the_network_falls_apart(imagine):
    found = imagine(without=("beta",))
    assert (found.before.actors, found.before.parts, found.before.largest) == (4, 1, 4)
    assert (found.after.actors, found.after.parts, found.after.alone) == (3, 1, 1)
    assert (found.before.reach, found.after.reach) == (3.0, pytest.approx(2 / 3))
    assert ids(found.fallen) == [("alpha", 1)]
    assert found.joined.total == 0


def test_its_cells_lose_their_only_actor(imagine):
    found = imagine(without=("beta",))
    assert cells(found.lost) == [("theme:land", "country-xx", ["beta"])]
    assert (found.before.cells, found.after.cells) == (3, 2)


def test_without_a_programme_its_events_are_not_held(imagine):
    found = imagine(without=("programme-bridge",))
    assert [one.id for one in found.cancelled.items] == ["ev-cd"]
    assert ids(found.fallen) == [("delta", 1)]
    told = found.cautions[0]["en"]
    assert "Taken to be gone with Programme bridge: all roles in it, and the events" in told
    assert "put within it (1);" in told


def test_a_session_within_a_programme_does_not_cancel_its_event(chain, imagine):
    telling = Telling("ev-ab-1 was a session, held within it.", uri="session")
    telling.say("ev-ab-1", "SUB_EVENT_OF", "ev-ab", "a session")
    telling.say("ev-ab-1", "IN_CONTEXT_OF", "programme-bridge", "held within it")
    fill(chain, telling)
    assert [one.id for one in imagine(without=("programme-bridge",)).cancelled.items] == ["ev-cd"]


def test_without_a_role_in_a_programme_partners_are_apart(chain, imagine):
    telling = Telling("Kappa and Alpha have a role in it.", uri="roles")
    for actor in ("kappa", "alpha"):
        telling.say(actor, "ROLE_IN", "programme-bridge", "a role", role="programme-partner")
    fill(chain, telling)
    assert imagine(without=("delta",)).after.largest == 4
    assert ("kappa", 1) in ids(imagine(without=("programme-bridge",)).fallen)


def test_without_a_tie_what_two_did_alone_is_gone(imagine):
    found = imagine(without_ties=(("gamma", "beta"),))
    assert (found.after.actors, found.after.parts, found.after.largest) == (4, 2, 2)
    assert found.lost.total == 0
    assert ids(found.fallen) == [("delta", 2), ("gamma", 2)]


def test_what_two_did_with_others_still_joins_them(chain, imagine):
    fill(chain, meeting("ev-abc", "2020-05-01", ["alpha", "beta", "gamma"]))
    found = imagine(without_ties=(("alpha", "beta"),))
    assert found.after.largest == 4
    assert "at events with others too (1)" in found.cautions[0]["en"]


def test_a_tie_that_no_source_tells_of_changes_nothing(imagine):
    found = imagine(without_ties=(("alpha", "delta"),))
    assert found.before == found.after
    assert found.cautions[0]["en"].startswith("No source tells of a tie of Alpha and Delta")


def test_an_event_joins_parts_and_fills_cells(chain, imagine):
    fill(chain, meeting("ev-far", "2020-01-01", ["omega", "sigma"], None))
    event = Imagined(("alpha", "omega"), ("theme:water",), "place-lakeside")
    found = imagine(events=(event,))
    assert (found.before.largest, found.after.largest) == (4, 6)
    assert ids(found.joined) == [("omega", 6), ("sigma", 6)]
    assert cells(found.gained) == [("theme:water", "country-xx", ["alpha", "omega"])]


@pytest.fixture(autouse=True)
def water(store):
    """A theme that no event is about, and an actor whom nothing ties to anybody."""
    telling = Telling("Water is a word, Psi is named.", uri="words")
    telling.say("psi", "WORKS_ON", "theme:water", "Water")
    fill(store, telling)


def test_who_is_tied_to_nobody_may_come_to_an_event(imagine):
    found = imagine(events=(Imagined(("alpha", "psi")),))
    assert found.after.actors == found.before.actors == 5
    assert (found.before.alone, found.after.alone) == (1, 0)
    assert words.NO_CELL in found.cautions


def test_several_changes_are_combined(imagine):
    event = Imagined(("alpha", "gamma"), ("theme:land",), "place-lakeside")
    found = imagine(without=("beta",), events=(event,))
    assert found.after.largest == 3
    assert (found.fallen.total, found.lost.total, found.gained.total) == (0, 0, 0)
    assert found.sentence["en"].startswith(
        "Imagined: without Beta; with an event of Alpha, Gamma on Land in Place lakeside. "
    )
    assert found.sentence["fr"].startswith("Imaginé : sans Beta ; avec un événement réunissant")


def test_who_is_gone_comes_to_no_event(imagine):
    found = imagine(without=("beta",), events=(Imagined(("beta", "alpha")),))
    assert ids(found.fallen) == [("alpha", 1)]
    told = [one["en"] for one in found.cautions]
    assert "Beta is imagined away: it comes to no imagined event." in told
    assert words.ALONE["en"] in told


def test_an_event_of_one_ties_nobody_and_it_is_said(imagine):
    assert words.ALONE in imagine(events=(Imagined(("alpha", "alpha")),)).cautions
    assert words.ALONE not in imagine(events=(Imagined(("alpha", "beta")),)).cautions


def test_of_whom_nothing_is_told_nothing_changes_and_it_is_said(imagine):
    found = imagine(without=("psi",))
    assert found.before == found.after
    assert "that says nothing of the world" in found.cautions[0]["en"]


def test_it_says_what_it_assumes(imagine):
    found = imagine(without=("beta",))
    assert found.cautions[-1] == words.CAUTION
    assert "organised or funded: 3." in (found.cautions[0]["en"])


def test_lists_are_cut_and_counted(imagine):
    found = imagine(without_ties=(("gamma", "beta"),), limit=1)
    assert (found.fallen.shown, found.fallen.total) == (1, 2)


@pytest.mark.parametrize(
    "scenario",
    [
        {"without": ("nobody",)},
        {"without": ("theme:gbv",)},
        {"without_ties": (("alpha", "nobody"),)},
        {"events": (Imagined(("nobody",)),)},
        {"events": (Imagined(("alpha",), ("theme:nothing",)),)},
        {"events": (Imagined(("alpha",), (), "place-nowhere"),)},
    ],
)
def test_what_is_unknown_is_answered_with_the_nearest(imagine, scenario):
    assert isinstance(imagine(**scenario), Unknown)


def test_a_view_tells_only_what_it_shows(chain, imagine):
    fill(chain, meeting("ev-secret", "2020-06-01", ["delta", "rho"], sensitivity="restricted"))
    assert imagine(without=("beta",)).before.actors == 5
    assert imagine(PUBLIC, without=("beta",)).before.actors == 4
    assert isinstance(imagine(PUBLIC, without=("rho",)), Unknown)


def test_what_the_vocabulary_knows_is_left_out_unless_asked_for(chain, imagine):
    known = Telling("Known.", form="vocabulary", uri="vocabulary:more")
    known.say("kappa", "MEMBER_OF", "alpha", "Known")
    fill(chain, known)
    assert imagine(without=("beta",)).before.actors == 4
    found = imagine(without=("beta",), known=True)
    assert isinstance(found, WhatIf)
    assert found.before.actors == 5


def test_the_ledger_is_never_touched(chain, imagine):
    path = chain.path
    files = sorted(one for one in path.parent.iterdir() if one.name.startswith(path.name))
    with chain.view() as view:
        version, counts = view.version, view.counts()
    before = {one: one.read_bytes() for one in files if not one.name.endswith("-shm")}
    imagine(
        without=("beta", "programme-bridge"),
        without_ties=(("alpha", "delta"),),
        events=(Imagined(("alpha", "gamma"), ("theme:water",), "place-lakeside"),),
    )
    assert {one: one.read_bytes() for one in before} == before
    with chain.view() as view:
        assert (view.version, view.counts()) == (version, counts)
        assert view.node("alpha") is not None


def test_of_each_part_the_most_stay_and_the_others_fall_out():
    def state(parts):
        found = np.array(parts)
        there = found >= 0
        size = np.array([(found == one).sum() if one >= 0 else 0 for one in parts])
        return State(found, size, there)

    before = state([0, 0, 0, 0, 4, 4, 6])
    assert fallen_out(before, state([0, 0, 2, -1, 4, 5, 6])).tolist() == [
        False, False, True, False, True, True, False,
    ]  # fmt: skip
    assert not fallen_out(before, before).any()
