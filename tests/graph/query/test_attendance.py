"""Who was at an event: named actors, and the groups and posts that stand for them."""

import pytest

from graph.query.attendance import attendances_at, attendances_of, stand_ins
from graph.query.names import Names


def at(view, event):
    return {part.actor: part for part in attendances_at(Names(view), [event])}


def test_a_group_stands_for_the_actor_it_represents(view):
    assert at(view, "ev-1-b")["grp-delta"].stands_for == ("delta",)


def test_a_post_stands_for_its_body(view):
    assert at(view, "ev-1")["post-minister"].stands_for == ("ministry",)


def test_a_group_that_nobody_names_stands_for_nobody(view):
    assert at(view, "ev-1-a")["grp-civil"].stands_for == ()


def test_a_named_actor_stands_for_itself(view):
    assert at(view, "ev-1")["alpha"].stands_for == ("alpha",)


@pytest.mark.parametrize(("actor", "ties"), [("alpha", True), ("zeta", True), ("epsilon", False)])
def test_only_a_sure_active_part_makes_ties(view, actor, ties):
    assert at(view, "ev-1")[actor].ties is ties


def test_an_actor_was_where_its_groups_were(view):
    events = {part.event for part in attendances_of(Names(view), "gamma")}
    assert events == {"ev-1-a", "ev-1-b", "ev-2"}
    assert stand_ins(Names(view), "gamma") == ("grp-gamma-1", "grp-gamma-2")
