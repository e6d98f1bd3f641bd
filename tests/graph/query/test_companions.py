"""Being at the same events is counted once an event, and only between sure parts."""

from graph.query.attendance import attendances_of
from graph.query.companions import companions, joint_lines
from graph.query.names import Names
from graph.query.network_meetings import Meetings


def test_a_cut_list_keeps_the_most_shared_and_says_how_many_there_are(view):
    names = Names(view)
    found = companions(Meetings(names), "gamma", attendances_of(names, "gamma"), limit=2)
    assert (found.shown, found.total) == (2, 6)


def test_groups_without_a_name_are_no_companions_but_partners(view):
    names = Names(view)
    attended = attendances_of(names, "gamma")
    assert "grp-civil" not in {
        one.actor.id for one in companions(Meetings(names), "gamma", attended).items
    }
    partners = {p.id for one in joint_lines(names, "gamma", attended).items for p in one.partners}
    assert "grp-civil" in partners
