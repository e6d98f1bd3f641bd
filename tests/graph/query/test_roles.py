"""A role keeps its session, and only a session's themes are those of its speakers."""

from graph.query.attendance import attendances_at
from graph.query.names import Names
from graph.query.roles import spoken_themes


def spoken(view, event, actor):
    names = Names(view)
    (part,) = [p for p in attendances_at(names, [event]) if p.actor == actor]
    return spoken_themes(names, part)


def test_the_theme_of_a_session_is_that_of_its_speakers(view):
    assert spoken(view, "ev-1-b", "grp-delta") == ("theme:ssr",)


def test_the_theme_of_a_whole_event_is_not(view):
    assert spoken(view, "ev-1", "zeta") == ()


def test_a_theme_told_with_the_part_counts(view):
    assert spoken(view, "ev-2", "theta") == ("theme:ssr",)
