"""Places of an actor: those of its events, and those that a source states."""

from graph.query.attendance import attendances_of
from graph.query.names import Names
from graph.query.network_meetings import Meetings
from graph.query.places_of_actor import place_lines


def lines(view, actor):
    names = Names(view)
    said = list(view.statements(subject=actor))
    return place_lines(Meetings(names), attendances_of(names, actor), said).items


def test_events_are_counted_once_however_many_parts(view):
    (line,) = lines(view, "gamma")
    assert (line.place.id, line.events, line.stated) == ("place-lakeside", 1, ())
    assert len(line.proofs) == 2


def test_an_open_role_puts_nobody_anywhere(view):
    assert lines(view, "epsilon") == ()
