"""Actors are grouped by what is surely said of them; who is of several countries is of none."""

from dataclasses import replace

import pytest

from graph.analysis.measures.actor_groups import groups_of
from graph.errors import ModelError
from graph.model.presence import POST
from tests.graph.analysis.measures.ranked_world import fill, ranked, told
from tests.graph.store.accounts import put


@pytest.fixture
def grouped(store):
    fill(store)
    more = told("more", {})
    for actor, country in (("alpha", "xx"), ("beta", "xx"), ("gamma", "xx"), ("gamma", "yy")):
        more.say(actor, "COUNTRY_OF", f"country-{country}", "tells")
    more.say("delta", "COUNTRY_OF", "country-yy", "tells", modality="planned")
    account = more.account()
    typed = tuple(
        replace(n, subtype="ngo" if n.id == "alpha" else n.subtype) for n in account.nodes
    )
    put(store, replace(account, nodes=typed))

    def by(kind):
        with ranked(store) as asked:
            attendance = asked.ground.attendance
            codes = groups_of(asked.view, attendance, kind).tolist()
            return {attendance.actor_id(n): code for n, code in enumerate(codes)}

    return by


def test_by_country(grouped):
    assert grouped("country") == {"alpha": 0, "beta": 0, "gamma": -1, "delta": -1, "kappa": -1}


def test_by_type(grouped):
    assert {name for name, code in grouped("type").items() if code >= 0} <= {"alpha"}


def test_posts_programmes_and_groups_without_a_name_are_of_no_group(store):
    there = "body project post crowd"
    more = told("more", {"ev-1": there})
    for one in there.split():
        more.say(one, "COUNTRY_OF", "country-xx", "tells")
    account = more.account()
    kinds = {"body": (("Actor",), "ngo"), "project": (("Programme",), "project"),
             "post": (("Actor",), POST), "crowd": (("Actor",), "delegation")}  # fmt: skip
    nodes = tuple(
        replace(n, kinds=kinds[n.id][0], subtype=kinds[n.id][1]) if n.id in kinds else n
        for n in account.nodes
    )
    put(store, replace(account, nodes=nodes))
    with ranked(store) as asked:
        attendance = asked.ground.attendance
        for kind in ("country", "type"):
            codes = groups_of(asked.view, attendance, kind).tolist()
            known = {attendance.actor_id(n) for n, code in enumerate(codes) if code >= 0}
            assert known == {"body"}
        assert attendance.actor_number("project") is not None


def test_no_such_kind(grouped):
    with pytest.raises(ModelError, match="There is no group 'mood'.*Use type, country"):
        grouped("mood")
