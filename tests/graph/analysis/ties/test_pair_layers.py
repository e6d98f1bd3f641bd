"""A layer counts each statement once, whichever end is asked, and has no direction to lose."""

import pytest

from graph.analysis.ties.pair_layers import pair_layers
from graph.query.names import Names
from graph.query.network_meetings import Meetings
from tests.graph.query.conftest import exchange, vocabulary, workshop
from tests.graph.store.accounts import put


@pytest.fixture
def view(store):
    put(store, workshop(), exchange(), vocabulary())
    with store.view() as moment:
        yield moment


@pytest.mark.parametrize("ends", [("alpha", "zeta"), ("zeta", "alpha")])
def test_a_funder_of_what_another_organised(view, ends):
    found = {one.layer: one for one in pair_layers(Meetings(Names(view)), ends, ["ev-1"])}
    assert set(found) == {"co-presence", "funding", "programme"}
    assert found["funding"].direct.total == 2
    assert found["funding"].explanation["en"].startswith("Zeta funded what Alpha organised")
    assert found["funding"].known is False


def test_without_shared_events_only_what_is_stated(view):
    (layer,) = pair_layers(Meetings(Names(view)), ("iota", "alpha"), [])
    assert (layer.layer, layer.known, layer.direct.total) == ("membership", True, 1)
    assert layer.label["fr"] == "adhésion et appartenance"
