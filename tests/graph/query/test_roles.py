"""A role keeps its session, newest event first."""

from graph.query.attendance import attendances_of
from graph.query.hierarchy import Sessions
from graph.query.names import Names
from graph.query.roles import role_lines


def test_a_role_names_its_session_and_the_group_it_was_there_through(view):
    names = Names(view)
    lines = role_lines(names, "delta", attendances_of(names, "delta"), Sessions(view))
    (line,) = lines.items
    assert (line.event.id, line.session.id, line.through.id) == ("ev-1", "ev-1-b", "grp-delta")


def test_a_cut_list_says_how_many_there_are(view):
    names = Names(view)
    lines = role_lines(names, "gamma", attendances_of(names, "gamma"), Sessions(view), limit=1)
    assert (lines.shown, lines.total) == (1, 3)
    assert lines.items[0].event.id == "ev-1"
