"""Who could introduce: the first actor on each way, live ways first."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from graph.analysis.paths.introductions import introducers
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.unknown import Unknown
from graph.store.base import View
from graph.store.memory import MemoryStore
from tests.graph.analysis.paths.path_world import ground_at
from tests.graph.query.conftest import Telling

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def told(*meetings: tuple[str, str, str]) -> Telling:
    t = Telling("So it says.", uri="report.txt")
    for number, (one, other, day) in enumerate(meetings):
        t.say(f"ev-no-{number}", "HAS_DATE", day, "So")
        for actor in (one, other):
            t.say(actor, "PARTICIPATED_IN", f"ev-no-{number}", "So", role="participant")
    return t


@contextmanager
def ledger(t: Telling, types: Mapping[str, str] | None = None) -> Iterator[View]:
    account, types = t.account(), types or {}
    nodes = [replace(one, subtype=types.get(one.id, one.subtype)) for one in account.nodes]
    with MemoryStore(lambda: MOMENT, load_relations(data_folder() / "vocabulary")) as store:
        with store.write("test") as writer:
            writer.put(replace(account, nodes=tuple(nodes)))
        with store.view() as view:
            yield view


def asked(view: View, start: str = "alpha", end: str = "omega", **rest: int):
    return introducers(view, ground_at(view), (start, end), **rest)


def test_the_live_one_goes_before_the_old_one_and_both_are_told():
    t = told(("alpha", "beta", "2001"), ("beta", "omega", "2001"),
             ("alpha", "gamma", "2026-01"), ("gamma", "delta", "2026-02"),
             ("delta", "omega", "2026-03"))  # fmt: skip
    with ledger(t) as view:
        found = asked(view)
    assert [(one.who.id, one.path.state) for one in found.introducers.items] == [
        ("gamma", "live"),
        ("beta", "old"),
    ]
    assert (found.introducers.total, found.complete, found.why) == (2, True, {})
    assert (
        found.introducers.items[1]
        .sentence["fr"]
        .startswith(
            "Beta pourrait présenter Alpha à Omega : étape 1 des 2 qui les séparent. Ancien :"
        )
    )


@pytest.mark.parametrize("kind", ["non-state-armed", "intelligence", "person"])
def test_whom_the_vocabulary_protects_neither_introduces_nor_leads_on(kind):
    t = told(("alpha", "militia", "2026-01"), ("militia", "omega", "2026-02"),
             ("alpha", "beta", "2026-01"), ("beta", "militia", "2026-02"),
             ("alpha", "gamma", "2025-01"), ("gamma", "delta", "2025-01"),
             ("delta", "omega", "2025-01"))  # fmt: skip
    with ledger(t, {"militia": kind}) as view:
        found = asked(view)
    assert [one.who.id for one in found.introducers.items] == ["gamma"]
    with ledger(t, {"militia": "national-ngo"}) as view:
        assert "militia" in [one.who.id for one in asked(view).introducers.items]


def test_that_both_have_met_is_left_out_of_account():
    t = told(("alpha", "omega", "2026-01"), ("alpha", "beta", "2026-01"),
             ("beta", "omega", "2026-02"))  # fmt: skip
    with ledger(t) as view:
        assert [one.who.id for one in asked(view).introducers.items] == ["beta"]


def test_a_programme_introduces_nobody_but_leads_to_who_does():
    t = told(("beta", "omega", "2026-02"))
    for actor in ("alpha", "beta"):
        t.say(actor, "ROLE_IN", "programme-bridge", "So", role="programme-partner")
    with ledger(t) as view:
        (one,) = asked(view).introducers.items
        assert (one.who.id, one.near, len(one.path.steps)) == ("beta", 2, 3)
        nobody = asked(view, "alpha", "beta")
    assert nobody.introducers.total == 0
    assert nobody.why["en"] == "Nobody is known who could introduce Alpha to Beta."


@pytest.mark.parametrize("kind", ["person-role", "country"])
def test_a_post_or_a_country_stands_between_and_introduces_nobody(kind):
    t = told(("beta", "omega", "2026-02"))
    t.say("alpha", "COOPERATES_WITH", "post-or-land", "So")
    t.say("beta", "COOPERATES_WITH", "post-or-land", "So")
    with ledger(t, {"post-or-land": kind}) as view:
        (one,) = asked(view).introducers.items
        assert (one.who.id, one.near) == ("beta", 2)
        assert asked(view, "alpha", "beta").introducers.total == 0
    with ledger(t) as view:
        assert asked(view, "alpha", "beta").introducers.items[0].who.id == "post-or-land"


def test_a_closed_body_introduces_nobody():
    t = told(("alpha", "beta", "2026-01"), ("beta", "omega", "2026-02"))
    t.say("kappa", "SUCCEEDED", "beta", "So", at="2026-03-01")
    with ledger(t) as view:
        assert asked(view).introducers.items == ()


def test_of_many_as_many_as_asked_for_are_shown_and_that_there_may_be_more_is_said():
    t = told(*((end, f"friend-{n}", "2026-01") for n in range(4) for end in ("alpha", "omega")))
    with ledger(t) as view:
        found = asked(view, limit=2)
    assert (found.introducers.shown, found.introducers.total, found.complete) == (2, 4, False)


def test_who_leads_there_only_by_a_much_longer_way_is_left_out():
    chain = ["alpha", "long-1", "long-2", "long-3", "long-4", "long-5", "omega"]
    t = told(("alpha", "beta", "2001"), ("beta", "omega", "2001"),
             *((one, other, "2026-01") for one, other in pairwise(chain)))  # fmt: skip
    with ledger(t) as view:
        assert [one.who.id for one in asked(view).introducers.items] == ["beta"]


def test_an_unknown_end_offers_the_nearest_names():
    with ledger(told(("alpha", "beta", "2026"))) as view:
        assert isinstance(asked(view, "alfa", "beta"), Unknown)


def test_two_of_one_acronym_are_told_apart_by_their_names():
    t = told(("alpha", "beta", "2026-01"), ("beta", "omega", "2026-02"))
    for node in ("alpha", "omega"):
        t.say(node, "HAS_LABEL", node.title(), "So", kind="preferred", language="en")
        t.say(node, "HAS_LABEL", "AO", "So", kind="acronym")
    with ledger(t) as view:
        (one,) = asked(view).introducers.items
    assert "introduce Alpha to Omega" in one.sentence["en"]
