"""Actors of a set of events, those who spoke about a theme first."""

from graph.query.actors_at import actors_at
from graph.query.names import Names


def test_who_spoke_comes_first_and_open_roles_are_counted_apart(view):
    found = actors_at(Names(view), ["ev-1"], frozenset({"theme:ssr"}))
    lines = {line.actor.id: (line.spoke, line.events, line.open) for line in found.items}
    assert lines["gamma"] == (1, 1, 0)
    assert lines["zeta"] == (0, 1, 0)
    assert lines["epsilon"] == (0, 0, 1)
    assert {found.items[0].actor.id, found.items[1].actor.id} == {"gamma", "delta"}


def test_a_cut_list_says_how_many_there_are(view):
    cut = actors_at(Names(view), ["ev-1"], limit=3)
    assert (cut.shown, cut.total) == (3, 7)
