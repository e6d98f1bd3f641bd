"""Events at which two kinds of actors were, and those that nearly had both."""

import pytest

from graph.analysis.gaps.coverage_rooms import rooms
from graph.errors import ModelError
from tests.graph.analysis.gaps.coverage_world import WORDS, parts_seen, typed
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

_TYPES = {"army": "military-police", "league": "wro", "force": "police", "crowd": "group"}


@pytest.fixture
def found(store):
    t = Telling("The army met the league. The force was named. A crowd came.", uri="rooms.txt")
    for event in ("ev-both", "ev-open", "ev-theme", "ev-other", "ev-crowd"):
        t.say(event, "HAS_LABEL", event, "met", kind="preferred", language="en")
        t.say("league", "PARTICIPATED_IN", event, "the league", role="participant")
    t.say("army", "PARTICIPATED_IN", "ev-both", "The army", role="speaker")
    t.say("force", "PARTICIPATED_IN", "ev-open", "The force", role="unspecified",
          certainty="ambiguous")  # fmt: skip
    t.say("ev-theme", "ADDRESSES", "theme:civil-military-relations", "met")
    t.say("ev-other", "ADDRESSES", "theme:gbv", "met")
    t.say("crowd", "PARTICIPATED_IN", "ev-crowd", "A crowd", role="participant")
    put(store, typed(t, _TYPES))
    with parts_seen(store) as parts:
        yield rooms(parts, (["military", "police"], ["civil-society"]), WORDS)


def test_both_kinds_were_there_with_what_says_so(found):
    (room,) = found.events.items
    assert room.event.id == "ev-both"
    assert ([one.id for one in room.first], [one.id for one in room.second]) == (
        ["army"], ["league"],
    )  # fmt: skip
    assert {one.proof.evidence[0].quote for one in room.claims} == {"The army", "the league"}
    assert "military-police" in found.kinds[0]


def test_near_misses_say_why(found):
    near = {one.event.id: one for one in found.near.items}
    assert set(near) == {"ev-open", "ev-theme"}
    assert (near["ev-open"].reason, near["ev-open"].lacks) == ("open role", 1)
    assert [one.id for one in near["ev-open"].by] == ["force"]
    assert near["ev-theme"].reason == "theme"
    assert "ne nomme personne" in near["ev-theme"].words["fr"]
    assert (found.events.total, found.near.total, found.searched) == (1, 2, 5)


def test_an_unknown_type_is_told(store):
    with parts_seen(store) as parts, pytest.raises(ModelError, match="no actor type 'knights'"):
        rooms(parts, (["knights"], ["police"]), WORDS)
