"""Whoever must never be suggested never is, whatever the graph looks like."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.analysis.attending import attendance_of
from graph.analysis.exclusion import (
    REASONS,
    exclusions_of,
    member_pairs,
    node_flags,
    stated_partners,
)
from graph.analysis.naming import named_together
from graph.analysis.suggestions.suggest import suggestions
from graph.analysis.suggestions.suggest_space import landscape_of
from graph.index.deriving import IS_COUNTRY, IS_POST, UNNAMED
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.vocabulary import load_vocabulary
from graph.store.base import ViewFilter
from graph.store.memory import MemoryStore
from tests.graph.analysis.suggestions.suggested_world import TODAY, told, weighing_on
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

VOCABULARY = load_vocabulary(data_folder() / "vocabulary")
ACTORS = ("ada", "bea", "cleo", "dora", "eva", "fay", "grp-civil", "post-minister", "country-xx")


@pytest.fixture
def view(store):
    put(store, *told())
    with store.view() as moment:
        yield moment


def test_of_a_protected_kind_nobody_is_suggested(store):
    telling = Telling("Ada came. Bea came. Militia came. Bea is known. Militia is an armed group.")
    for event, actors in (("ev-1", ("ada", "bea")), ("ev-2", ("bea", "militia"))):
        for actor in actors:
            quote = f"{actor.capitalize()} came"
            telling.say(actor, "PARTICIPATED_IN", event, quote, role="participant")
    account = telling.account()
    armed = [
        replace(one, subtype="non-state-armed") if one.id == "militia" else one
        for one in account.nodes
    ]
    put(store, replace(account, nodes=tuple(armed)))
    with store.view() as view:
        landscape = landscape_of(view, weighing_on(view, TODAY))
        found = suggestions(view, landscape, "ada")
        assert found.suggestions == ()
        assert {one.reason: one.count for one in found.excluded} == {
            "itself": 1, "met": 1, "protected": 1,
        }  # fmt: skip


def test_of_a_protected_kind_nobody_introduces(store):
    telling = Telling("They came.")
    for event, actors in (("ev-1", ("ada", "militia")), ("ev-2", ("militia", "cleo"))):
        for actor in actors:
            telling.say(actor, "PARTICIPATED_IN", event, "They came", role="participant")
    account = telling.account()
    armed = [
        replace(one, subtype="non-state-armed") if one.id == "militia" else one
        for one in account.nodes
    ]
    put(store, replace(account, nodes=tuple(armed)))
    with store.view() as view:
        found = suggestions(view, landscape_of(view, weighing_on(view, TODAY)), "ada")
        (cleo,) = found.suggestions
        assert (cleo.id, cleo.introducers) == ("cleo", ())
        assert "who could introduce them is not known" in cleo.unknown[0]["en"]


def test_of_a_protected_kind_nobody_is_named_of_an_earlier_day_either(store):
    telling = Telling("Bea came. Militia came.", uri="w.txt")
    for actor in ("bea", "militia"):
        quote = f"{actor.capitalize()} came"
        telling.say(actor, "PARTICIPATED_IN", "ev-1", quote, role="participant")
        telling.say(actor, "HAS_TYPE", "ngo", quote, valid_to="2019-01-01")
    account = telling.account()
    armed = [
        replace(one, subtype="non-state-armed") if one.id == "militia" else one
        for one in account.nodes
    ]
    put(store, replace(account, nodes=tuple(armed)))
    with store.view() as view:
        attendance = attendance_of(index_of_view(view))
        found = exclusions_of(view, attendance, VOCABULARY, TODAY)
        bea, militia = (attendance.actor_number(one) for one in ("bea", "militia"))
        # Both are closed now; one of them was never to be suggested.
        assert [found.names[found.reason[one]] for one in (bea, militia)] == ["closed", "protected"]
        assert (found.lasting[[bea, militia]] < 0).tolist() == [True, False]


def test_each_reason_by_hand(view):
    attendance = attendance_of(index_of_view(view))
    found = exclusions_of(view, attendance, VOCABULARY, TODAY)
    alpha = attendance.actor_number("alpha")
    stated = stated_partners(view, attendance, "alpha")
    assert [attendance.actor_id(int(one)) for one in stated] == ["theta"]
    named = {attendance.actor_id(int(one)) for one in named_together(attendance, "alpha")}
    assert named == {"alpha", "beta", "epsilon"}
    reason = found.of(alpha, stated, named_together(attendance, "alpha"))
    told_ = {attendance.actor_id(n): found.names[r] for n, r in enumerate(reason) if r >= 0}
    assert told_ == {
        "alpha": "itself", "beta": "met", "epsilon": "open role", "omega": "closed",
        "theta": "stated",
    }  # fmt: skip
    assert dict(found.outside) == {"no name": 1, "no event": 1}
    assert (found.lasting >= 0).sum() == 0
    assert not (node_flags(attendance) & (UNNAMED | IS_POST | IS_COUNTRY)).any()


def test_every_reason_is_told_in_both_languages():
    assert all(set(words) == {"en", "fr"} for words in REASONS.values())


def test_members_are_those_that_sources_surely_put_there(store):
    telling = Telling("Ada and Bea are members. Ada came. Bea came.", uri="members.txt")
    telling.say("ada", "PARTICIPATED_IN", "ev-1", "Ada came", role="participant")
    telling.say("bea", "PARTICIPATED_IN", "ev-1", "Bea came", role="participant")
    telling.say("ada", "MEMBER_OF", "league", "Ada and Bea are members")
    telling.say("bea", "MEMBER_OF", "league", "Ada and Bea are members", modality="planned")
    put(store, telling.account())
    with store.view() as view:
        attendance = attendance_of(index_of_view(view))
        assert member_pairs(view, attendance) == ([attendance.actor_number("ada")], ["league"])


def test_who_is_restricted_is_not_in_the_public_view(store):
    telling = Telling("Ada came. Bea came. Cleo came.", uri="open.txt")
    telling.say("ada", "PARTICIPATED_IN", "ev-1", "Ada came", role="participant")
    telling.say("bea", "PARTICIPATED_IN", "ev-1", "Bea came", role="participant")
    telling.say("bea", "PARTICIPATED_IN", "ev-2", "Bea came", role="participant")
    telling.say("cleo", "PARTICIPATED_IN", "ev-2", "Cleo came", role="participant",
                sensitivity="restricted")  # fmt: skip
    put(store, telling.account())
    for levels, expected in ((frozenset({"public"}), set()), (None, {"cleo"})):
        shown = ViewFilter() if levels is None else ViewFilter(sensitivities=levels)
        with store.view(shown) as view:
            landscape = landscape_of(view, weighing_on(view, TODAY))
            found = suggestions(view, landscape, "ada")
            assert {one.id for one in found.suggestions} == expected


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from(ACTORS), min_size=1, max_size=5), st.booleans()),
        min_size=1, max_size=6,
    ),
    st.sets(st.tuples(st.sampled_from(ACTORS[:6]), st.sampled_from(ACTORS[:6])), max_size=3),
    st.sets(st.sampled_from(ACTORS[:6]), max_size=2),
)  # fmt: skip
def test_nobody_who_must_not_be_ever_appears(events, ties, closed):
    telling, together = world(events, ties, closed)
    relations = load_relations(data_folder() / "vocabulary")
    moment = datetime(2026, 11, 21, tzinfo=UTC)
    with MemoryStore(lambda: moment, relations) as ledger:
        put(ledger, telling.account())
        with ledger.view() as view:
            landscape = landscape_of(view, weighing_on(view, TODAY))
            for actor in sorted(together.keys() & ACTORS[:6]):
                found = suggestions(view, landscape, actor)
                cards = getattr(found, "suggestions", ())
                assert not {c.id for c in cards} & (together[actor] | closed | set(ACTORS[6:]))
                assert not {who.id for card in cards for who in card.introducers} & closed


def world(events, ties, closed):
    """One document on all, and with whom each may not be brought together."""
    text = ". ".join(f"{actor} came" for actor in ACTORS)
    telling = Telling(f"{text}. They work together.", uri="world.txt")
    together = {actor: {actor} for actor in ACTORS}
    for number, (actors, sure) in enumerate(events):
        for actor in sorted(actors):
            role = "participant" if sure or actor == min(actors) else "unspecified"
            telling.say(actor, "PARTICIPATED_IN", f"ev-{number}", f"{actor} came", role=role)
            together[actor] |= actors
    for one, other in sorted(pair for pair in ties if pair[0] != pair[1]):
        telling.say(one, "COOPERATES_WITH", other, "They work together")
        together[one].add(other)
        together[other].add(one)
    for actor in sorted(closed):
        telling.say(actor, "HAS_TYPE", "ngo", f"{actor} came", valid_to="2019")
    return telling, together


def test_a_ledger_in_which_nobody_surely_was_anywhere(store):
    telling = Telling("Women came.", uri="women.txt")
    telling.say("grp-civil", "PARTICIPATED_IN", "ev-1", "Women came", role="participant")
    put(store, telling.account())
    with store.view() as view:
        landscape = landscape_of(view, weighing_on(view, TODAY))
        assert len(landscape.exclusions.reason) == 0
        assert not suggestions(view, landscape, "grp-civil").present


def test_reasons_are_numbered_as_they_are_listed(view):
    found = exclusions_of(view, attendance_of(index_of_view(view)), VOCABULARY, TODAY)
    assert found.names == tuple(REASONS)
    assert np.issubdtype(found.reason.dtype, np.signedinteger)
