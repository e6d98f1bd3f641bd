"""Reasons of each kind rest on events, and what sources state outright comes with its quote."""

import pytest

from graph.analysis.suggestions.feature_space import Asker
from graph.analysis.suggestions.suggest_introducers import companions_of
from graph.analysis.suggestions.suggest_order import BRIDGE, CLOSE, COMPLEMENT, GAP, THEME
from graph.analysis.suggestions.suggest_pair import Pair, Question
from graph.analysis.suggestions.suggest_proof import Teller
from graph.analysis.suggestions.suggest_reasons import reason_of, stated_reasons
from graph.analysis.suggestions.suggest_space import landscape_of
from tests.graph.analysis.suggestions.suggested_world import TODAY, weighing_on
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

# Who was where, on what, in which country: ada and cleo never met; bea met both; dora met cleo.
EVENTS = {
    "ev-1": ("2019-01-01", "theme:reform", "place-lakeside", ("ada", "bea")),
    "ev-2": ("2019-02-01", "theme:reform", "country-xx", ("cleo", "dora")),
    "ev-3": ("2019-03-01", "theme:land", "place-lakeside", ("bea", "cleo")),
}


@pytest.fixture
def view(store):
    telling = Telling("It was in 2019-01-01, 2019-02-01, 2019-03-01. Ada wants Cleo.", uri="w.txt")
    for event, (day, theme, country, actors) in EVENTS.items():
        telling.say(event, "HAS_DATE", day, day)
        telling.say(event, "ADDRESSES", theme, "It was")
        telling.say(event, "HELD_IN", country, "It was")
        for actor in actors:
            telling.say(actor, "PARTICIPATED_IN", event, "It was", role="participant")
    telling.say("ada", "WANTS_TO_WORK_WITH", "cleo", "Ada wants Cleo", modality="aspirational")
    telling.say("ada", "MEMBER_OF", "league", "It was")
    telling.say("cleo", "MEMBER_OF", "league", "It was")
    put(store, telling.account())
    with store.view() as moment:
        yield moment


@pytest.fixture
def pair(view):
    space = landscape_of(view, weighing_on(view, TODAY)).space
    one, other = (space.attendance.actor_number(end) for end in ("ada", "cleo"))
    return Pair(Question(Asker(space, one), Teller(view, "en")), other)


def test_who_has_met_both(pair):
    everybody = pair.space.events > 0
    companions = companions_of(pair, everybody)
    assert [pair.space.attendance.actor_id(one.actor) for one in companions] == ["bea"]
    assert companions_of(pair, ~everybody) == []


@pytest.mark.parametrize(
    ("kind", "events", "text"),
    [
        (CLOSE, ["ev-1", "ev-3"], "Ada and Cleo have both met Bea (1 in common)."),
        (THEME, ["ev-2"], "Both were at events about Reform, but never at the same one."),
        (COMPLEMENT, ["ev-3"], "Cleo was at events about Land; Ada was at none, its contacts"),
        (GAP, ["ev-2"], "Cleo was at events on themes of Ada in Country xx, where Ada was at"),
    ],
)
def test_a_reason_of_each_kind(pair, kind, events, text):
    companions = companions_of(pair, pair.space.events > 0)
    found = reason_of(pair, kind, companions)
    assert text in found.text["en"]
    assert set(one.id for one in found.events.items) <= set(EVENTS)
    assert found.events.items[0].id in events
    assert found.evidence
    assert found.newest == max(EVENTS[one.id][0] for one in found.events.items)


def test_what_is_said_of_both_is_shown_of_both(pair):
    found = reason_of(pair, THEME, [])
    assert found.text["en"].startswith("Both were at events about")
    assert {claim.subject.id for claim in found.evidence} == set(pair.ids)


def test_a_bridge_is_where_companions_of_both_met(store):
    telling = Telling("It was in 2019-01-01, 2019-02-01, 2019-03-01.", uri="bridge.txt")
    meetings = (("ada", "bea"), ("bea", "dora"), ("dora", "cleo"))
    for number, actors in enumerate(meetings, start=1):
        telling.say(f"ev-{number}", "HAS_DATE", f"2019-0{number}-01", f"2019-0{number}-01")
        for actor in actors:
            telling.say(actor, "PARTICIPATED_IN", f"ev-{number}", "It was", role="participant")
    put(store, telling.account())
    with store.view() as view:
        space = landscape_of(view, weighing_on(view, TODAY)).space
        one, other = (space.attendance.actor_number(end) for end in ("ada", "cleo"))
        found = reason_of(Pair(Question(Asker(space, one), Teller(view, "en")), other), BRIDGE, [])
    assert "contacts of Ada that have met contacts of Cleo: 1." in found.text["en"]
    assert ([one.id for one in found.events.items], found.newest) == (["ev-2"], "2019-02-01")
    assert {claim.subject.id for claim in found.evidence} == {"bea", "dora"}


def test_of_a_bridge_both_who_met_are_shown_also_when_one_knows_both_ends(store):
    telling = Telling("It was.", uri="bridge.txt")
    # Amos knows both ends; at the third event it met Zora, whom Ada knows alone.
    meetings = (("ada", "amos"), ("ada", "zora"), ("amos", "zora"), ("amos", "cleo"))
    for number, actors in enumerate(meetings, start=1):
        for actor in actors:
            telling.say(actor, "PARTICIPATED_IN", f"ev-{number}", "It was", role="participant")
    put(store, telling.account())
    with store.view() as view:
        space = landscape_of(view, weighing_on(view, TODAY)).space
        one, other = (space.attendance.actor_number(end) for end in ("ada", "cleo"))
        found = reason_of(Pair(Question(Asker(space, one), Teller(view, "en")), other), BRIDGE, [])
    assert [one.id for one in found.events.items] == ["ev-3"]
    assert {claim.subject.id for claim in found.evidence} == {"amos", "zora"}


def test_a_companion_of_both_is_no_bridge_to_itself(pair):
    # Bea met Ada and Cleo, but nobody else whom Cleo met.
    assert reason_of(pair, BRIDGE, companions_of(pair, pair.space.events > 0)) is None


def test_without_a_common_companion_there_is_no_triangle(pair):
    assert reason_of(pair, CLOSE, []) is None


def test_a_wish_and_a_common_body_come_with_their_quotes(pair):
    wish, member = stated_reasons(pair)
    assert (wish.kind, wish.evidence[0].proof.evidence[0].quote) == ("wish", "Ada wants Cleo")
    assert member.text["en"] == "Both belong to League, or have a role in it."
    assert len(member.evidence) == 2
    assert (wish.newest, wish.events.total) == (None, 0)
