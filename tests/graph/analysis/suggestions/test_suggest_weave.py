"""Pairs that never met and have a companion in common, by the gaps they close; as by hand."""

from itertools import combinations

import numpy as np
import pytest

from graph.analysis.suggestions.suggest_space import landscape_of
from graph.analysis.suggestions.suggest_weave import weave
from tests.graph.analysis.suggestions.suggested_world import TODAY, told, weighing_on
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


def world(events):
    """Events as (themes, country, actors)."""
    telling = Telling("They came.", uri="world.txt")
    for number, (themes, country, actors) in enumerate(events):
        for theme in themes:
            telling.say(f"ev-{number}", "ADDRESSES", f"theme:{theme}", "They came")
        if country:
            telling.say(f"ev-{number}", "HELD_IN", f"country-{country}", "They came")
        for actor in actors:
            telling.say(actor, "PARTICIPATED_IN", f"ev-{number}", "They came", role="participant")
    account = telling.account()
    nodes = tuple(
        type(one)(one.id, one.kinds, "country", one.label) if one.id.startswith("country-") else one
        for one in account.nodes
    )
    return type(account)(account.document, nodes, account.statements)


def by_hand(events):
    """Each open pair with the gaps of both, counted one by one; an event has countries or none."""
    of = {}
    for themes, countries, actors in events:
        for actor in actors:
            of.setdefault(actor, []).append((set(themes), set(countries), set(actors)))
    met = {one: set().union(*(there for *_, there in of[one])) - {one} for one in of}
    themes = {one: set().union(*(said for said, *_ in of[one])) for one in of}
    countries = {one: set().union(*(places for _, places, _ in of[one])) for one in of}
    cells = {one: {(t, p) for said, ps, _ in of[one] for p in ps for t in said} for one in of}
    lacking = {
        one: set().union(*(themes[other] for other in met[one]), set()) - themes[one] for one in of
    }

    def gaps(one, other):
        elsewhere = {c for c in cells[other] if c[0] in themes[one] and c[1] not in countries[one]}
        return len(lacking[one] & themes[other]) + len(elsewhere)

    return {
        (one, other): (gaps(one, other), gaps(other, one))
        for one, other in combinations(sorted(of), 2)
        if other not in met[one] and met[one] & met[other]
    }


def found_in(store, events, **more):
    put(store, world(events))
    with store.view() as view:
        return weave(view, landscape_of(view, weighing_on(view, TODAY), 0, False), **more)


def test_what_each_brings_the_other(store):
    # Bea met both. Ada was never at an event on land, nor in yy, and cleo never in xx.
    events = [
        (["reform"], "xx", ["ada", "bea"]),
        (["land"], "yy", ["bea", "cleo"]),
        (["reform"], "yy", ["cleo", "dora"]),
    ]
    found = found_in(store, events)
    first = found.pairs.items[0]
    assert (first.one.id, first.other.id) == ("ada", "cleo")
    # Ada: land, which bea knows, and reform in yy. Cleo: reform in xx.
    assert (first.gaps, first.gaps_one, first.gaps_other) == (3, 2, 1)
    assert [one.id for one in first.introducers] == ["bea"]
    assert {reason.kind for reason in first.reasons} == {"complement", "gap"}
    assert all(reason.evidence for reason in first.reasons)
    assert (found.pairs.total, found.compared, found.actors) == (2, 4, 4)


@pytest.mark.parametrize("seed", range(12))
def test_gaps_are_those_one_would_count(store, seed):
    random = np.random.default_rng(seed)
    events = [
        (
            sorted(set(random.choice(list("rstu"), 2))),
            [None, "xx", "yy", "zz"][random.integers(4)],
            sorted(random.choice(["ada", "bea", "cleo", "dora", "eva", "fay"], 2, replace=False)),
        )
        for _ in range(7)
    ]
    wanted = by_hand([(themes, [c] if c else [], there) for themes, c, there in events])
    found = found_in(store, events, limit=100)
    told_ = {(p.one.id, p.other.id): (p.gaps_one, p.gaps_other) for p in found.pairs.items}
    assert told_ == {pair: gaps for pair, gaps in wanted.items() if sum(gaps)}
    assert found.pairs.total == len(wanted)
    sums = [pair.gaps for pair in found.pairs.items]
    assert sums == sorted(sums, reverse=True)


def test_who_is_tied_closed_or_not_asked_for_is_in_no_pair(store):
    put(store, *told())
    with store.view() as view:
        landscape = landscape_of(view, weighing_on(view, TODAY), 0, False)
        found = weave(view, landscape, limit=100)
        pairs = {frozenset((one.one.id, one.other.id)) for one in found.pairs.items}
        # Alpha works with theta; omega is closed; alpha and epsilon were named together.
        assert pairs == {frozenset(("alpha", "gamma"))}
        assert weave(view, landscape, among=["alpha", "beta"]).pairs.total == 0
