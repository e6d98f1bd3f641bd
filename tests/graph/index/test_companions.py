"""Lists of companions: cut by a limit, empty for the unknown; the counts are tested against SQL."""

from graph.index.opening import index_of_view
from graph.index.queries import co_participants, events_of, participants_of


def test_a_limit_cuts_the_list_and_the_total_stays(store):
    with store.view() as view:
        found = co_participants(index_of_view(view), "alpha", limit=1)
    assert found[:5] == [("beta", 1)]
    assert (len(found), found.total) == (1, 2)


def test_an_unknown_actor_or_event_has_nothing(store):
    with store.view() as view:
        index = index_of_view(view)
        assert len(co_participants(index, "nobody")) == 0
        assert events_of(index, "nobody") == []
        assert participants_of(index, "alpha") == []
        assert [a.actor for a in participants_of(index, "event-1")] == ["alpha", "beta"]
