"""Who was at given events is answered from snapshot and overlay alike."""

from graph.index.building import arrays_of_view
from graph.index.overlay import Overlay
from graph.index.queries import events_among, present_at
from tests.graph.store.accounts import account, put


def test_the_snapshot_and_what_is_newer_are_counted_together(store):
    with store.view() as view:
        overlay = Overlay(arrays_of_view(view), view.version)
    put(store, account(3, ("alpha", "beta", "delta")), account(2, ("alpha", "beta")))
    with store.view() as view:
        index = overlay.at(view)
        events = [node.id for node in view.nodes("Event")]
    assert len(events) == 3
    found = present_at(index, events, "alpha")
    assert (list(found), found.total) == ([("beta", 3), ("delta", 1)], 2)
    shared = events_among(index, events[:2], ["beta", "delta", "nobody"])
    assert shared == {"beta": tuple(events[:2]), "delta": (), "nobody": ()}
    assert list(present_at(index, ["no-such-event"], "nobody")) == []
