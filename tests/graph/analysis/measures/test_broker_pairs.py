"""Between whom an actor stands is what one counts by hand, and adds up to its role."""

import sys
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from graph.analysis.measures.actor_groups import groups_of
from graph.analysis.measures.broker_pairs import brokered, groups_between
from graph.analysis.measures.broker_roles import ROLES, broker_roles
from tests.graph.analysis.measures.ranked_world import fill, ranked, told
from tests.graph.store.accounts import put

NAMES = [f"n{n:02}" for n in range(14)]
COUNTRIES = ("aa", "bb", "cc")


@pytest.fixture(params=range(3))
def world(store, request):
    """Small meetings at random; every fifth actor is of no known country."""
    sys.stdout.write(f"seed {request.param}\n")
    random = np.random.default_rng(request.param)
    events = {
        f"ev-{n}": " ".join(random.choice(NAMES, random.integers(2, 5), False)) for n in range(14)
    }
    telling = told("world", events)
    country = {}
    for number, name in enumerate(NAMES):
        if number % 5:
            country[name] = COUNTRIES[random.integers(3)]
            telling.say(name, "COUNTRY_OF", f"country-{country[name]}", "tells")
    put(store, telling.account())
    with ranked(store) as asked:
        ground = replace(
            asked.ground, group=groups_of(asked.view, asked.ground.attendance, "country")
        )
        yield replace(asked, ground=ground, group="country"), events, country


def by_hand(events, country, broker, role):
    """All pairs of a role, as sets of names."""
    met = {name: set() for name in NAMES}
    for there in events.values():
        for one, other in combinations(there.split(), 2):
            met[one].add(other)
            met[other].add(one)
    own = country.get(broker)
    found = set()
    for one, other in combinations(sorted(met[broker]), 2):
        first, second = country.get(one), country.get(other)
        if None in (own, first, second) or other in met[one]:
            continue
        if first == second:
            is_role = "coordinator" if first == own else "itinerant"
        else:
            is_role = "gatekeeper" if own in (first, second) else "liaison"
        if is_role == role:
            found.add(frozenset((one, other)))
    return found


@pytest.mark.parametrize("role", ROLES)
def test_pairs_by_hand(world, role):
    asked, events, country = world
    attendance = asked.ground.attendance
    values = broker_roles(asked.ground.graph, asked.ground.group_of_actor).of(role)
    for actor in range(attendance.actors):
        name = attendance.actor_id(actor)
        found = brokered(asked, role, name, limit=1000)
        expected = by_hand(events, country, name, role)
        pairs = {frozenset((p.first.actor.id, p.second.actor.id)) for p in found.pairs.items}
        assert pairs == expected
        assert found.pairs.total == found.pairs.shown == len(expected)
        assert sum(one.pairs for one in found.groups.items) == len(expected)
        assert np.nan_to_num(values[actor]) == len(expected) == found.roles[role]


def test_the_strongest_weaker_tie_comes_first(world):
    asked, _, _ = world
    matrix, attendance = asked.ground.graph.matrix.toarray(), asked.ground.attendance
    for role in ROLES:
        for actor in range(attendance.actors):
            found = brokered(asked, role, attendance.actor_id(actor), limit=1000)
            weaker = [
                min(matrix[actor, attendance.actor_number(end.actor.id)] for end in ends)
                for ends in ((pair.first, pair.second) for pair in found.pairs.items)
            ]
            assert weaker == sorted(weaker, reverse=True)


def test_a_cut_list_is_the_beginning_of_the_whole(world):
    asked, _, _ = world
    for role in ROLES:
        whole, cut = (brokered(asked, role, "n01", limit=limit) for limit in (1000, 2))
        assert cut.pairs.items == whole.pairs.items[:2]
        assert cut.pairs.total == whole.pairs.total


@pytest.mark.parametrize("role", ROLES)
def test_only_pairs_of_two_groups(world, role):
    asked, _, country = world
    for name in map(asked.ground.attendance.actor_id, range(asked.ground.attendance.actors)):
        whole = brokered(asked, role, name, limit=1000)
        for groups in whole.groups.items:
            only = (groups.second.id, groups.first.id)
            found = brokered(asked, role, name, limit=1000, only=only)
            assert found.groups == whole.groups
            assert found.pairs.total == found.pairs.shown == groups.pairs
            for pair in found.pairs.items:
                ends = {pair.first.group.id, pair.second.group.id}
                assert ends == set(only)
                assert {
                    f"country-{country[end.actor.id]}" for end in (pair.first, pair.second)
                } == ends
        none = brokered(asked, role, name, only=("country-aa", "country-zz"))
        assert (none.pairs.total, none.pairs.shown) == (0, 0)


def test_who_is_of_no_known_country_stands_between_nobody(world):
    asked, _, _ = world
    found = brokered(asked, "liaison", "n05")
    assert found.group is None
    assert found.pairs.total == 0


def test_each_side_tells_its_country_and_the_newest_event(store):
    telling = told("one", {"ev-1": "hub left", "ev-2": "hub left", "ev-3": "hub right"})
    for actor, country in (("hub", "aa"), ("left", "aa"), ("right", "bb")):
        telling.say(actor, "COUNTRY_OF", f"country-{country}", "tells")
    telling.say("ev-1", "HAS_DATE", "2012-05", "tells")
    telling.say("ev-2", "HAS_DATE", "2011-05", "tells")
    put(store, telling.account())
    with ranked(store) as asked:
        (pair,) = brokered(replace(asked, group="country"), "gatekeeper", "hub").pairs.items
    left, right = sorted((pair.first, pair.second), key=lambda side: side.actor.id)
    assert (left.group.label, left.shared, left.event.id) == ("Country aa", 2, "ev-1")
    assert (right.group.label, right.shared, right.event.id) == ("Country bb", 1, "ev-3")
    assert (left.when.edtf, right.when.state) == ("2012-05", "unknown")


def test_what_began_long_ago_and_what_is_of_a_decade_is_not_the_newest_event(store):
    telling = told("one", {f"ev-{n}": "hub left" for n in (1, 2, 3)} | {"ev-4": "hub right"})
    for actor, country in (("hub", "aa"), ("left", "aa"), ("right", "bb")):
        telling.say(actor, "COUNTRY_OF", f"country-{country}", "tells")
    for event, when in (("ev-1", "2005-01/.."), ("ev-2", "2011-05"), ("ev-3", "201X")):
        telling.say(event, "HAS_DATE", when, "tells")
    put(store, telling.account())
    with ranked(store) as asked:
        (pair,) = brokered(replace(asked, group="country"), "gatekeeper", "hub").pairs.items
    left = min((pair.first, pair.second), key=lambda side: side.actor.id)
    assert (left.event.id, left.when.edtf, left.closed) == ("ev-2", "2011-05", False)


def test_a_body_that_is_no_more_is_marked(store):
    telling = told("one", {"ev-1": "hub left", "ev-2": "hub right"})
    for actor, country in (("hub", "aa"), ("left", "aa"), ("right", "bb")):
        telling.say(actor, "COUNTRY_OF", f"country-{country}", "tells")
    telling.say("heir", "SUCCEEDED", "left", "tells", at="2012")
    put(store, telling.account())
    with ranked(store) as asked:
        (pair,) = brokered(replace(asked, group="country"), "gatekeeper", "hub").pairs.items
    assert {side.actor.id: side.closed for side in (pair.first, pair.second)} == {
        "left": True,
        "right": False,
    }


def test_the_groups_alone_are_those_of_the_whole(world):
    asked, _, _ = world
    for role in ROLES:
        for name in map(asked.ground.attendance.actor_id, range(4)):
            whole = brokered(asked, role, name, limit=1000).groups
            assert groups_between(asked, role, name, limit=1000) == whole
            cut = groups_between(asked, role, name, limit=1)
            assert (cut.items, cut.total) == (whole.items[:1], whole.total)
    assert groups_between(asked, "liaison", "nobody") is None


def test_types_are_told_in_the_language_of_the_reader(store):
    account = told("one", {"ev-1": "hub left", "ev-2": "hub right"}).account()
    typed = [replace(n, subtype="ingo") if "Actor" in n.kinds else n for n in account.nodes]
    put(store, replace(account, nodes=tuple(typed)))
    with ranked(store) as asked:
        found = {lang: brokered(asked, "coordinator", "hub", 9, lang) for lang in ("en", "fr")}
        types = asked.vocabulary.actor_types["ingo"].labels
    for lang, one in found.items():
        assert one.group.label == types[lang]
        assert one.groups.items[0].first.label == types[lang]
    assert found["en"].pairs.total == 1


def test_who_was_at_no_event(store):
    fill(store)
    with ranked(store) as asked:
        assert brokered(asked, "liaison", "eta") is None
