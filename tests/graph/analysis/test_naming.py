"""Whom a source names at one event counts in whatever role, but in those that are set apart."""

import pytest

from graph.analysis.attending import attendance_of
from graph.analysis.naming import named_numbers, named_together
from graph.index.opening import index_of_view
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture
def attendance(store):
    t = Telling("So it says.", uri="named.txt")
    for event, actor, role in (
        ("ev-1", "alpha", "presenter"),
        ("ev-1", "beta", "mentioned"),
        ("ev-1", "gamma", "participant"),
        ("ev-2", "beta", "participant"),
        ("ev-2", "delta", "participant"),
    ):
        t.say(actor, "PARTICIPATED_IN", event, "So it says", role=role)
    put(store, t.account())
    with store.view() as view:
        yield attendance_of(index_of_view(view))


def names(attendance, numbers):
    return [attendance.index.id_of(int(one)) for one in numbers]


def test_a_role_that_makes_no_tie_names_all_the_same(attendance):
    found = named_together(attendance, "alpha")
    assert [attendance.actor_id(int(one)) for one in found] == ["alpha", "beta", "gamma"]
    assert sorted(names(attendance, named_numbers(attendance, "alpha"))) == [
        "alpha",
        "beta",
        "gamma",
    ]


def test_roles_that_are_set_apart_name_nobody(attendance):
    apart = frozenset({"mentioned"})
    assert sorted(names(attendance, named_numbers(attendance, "alpha", apart))) == [
        "alpha",
        "gamma",
    ]
    assert "alpha" not in names(attendance, named_numbers(attendance, "beta", apart))


def test_who_is_nowhere_is_named_with_nobody(attendance):
    assert len(named_numbers(attendance, "omega")) == 0
