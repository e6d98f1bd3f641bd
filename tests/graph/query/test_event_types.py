"""The type of an event is what sources surely say; that of its node when no source says one."""

from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query import event_types
from graph.query.event_types import event_type, events_of_type, shown_type
from graph.query.names import Names
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling

# The node of `ev-1` is a workshop.
TYPED = {
    "nothing": ([], ("workshop", None)),
    "sure": ([("training", {})], ("training", None)),
    "two": ([("training", {}), ("forum", {})], ("forum", None)),
    "planned": ([("training", {"modality": "planned"})], ("training", "planned")),
    "sure and planned": (
        [("training", {}), ("forum", {"modality": "planned"})],
        ("training", None),
    ),
    "denied": ([("training", {"status": "absent"})], ("workshop", None)),
}


@pytest.mark.parametrize("case", sorted(TYPED))
@pytest.mark.parametrize("many", [0, 100])
def test_what_sources_surely_say_goes_before_the_node(case, many, monkeypatch):
    monkeypatch.setattr(event_types, "_MANY", many)
    said, (shown, doubt) = TYPED[case]
    t = Telling("So it says.", uri="report.txt")
    t.say("ev-1", "HAS_LABEL", "Event", "So", kind="preferred", language="en")
    for kind, fields in said:
        t.say("ev-1", "HAS_TYPE", kind, "So", **fields)
    moment = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    with MemoryStore(lambda: moment, load_relations(data_folder() / "vocabulary")) as store:
        with store.write("test") as writer:
            writer.put(t.account())
        with store.view() as view:
            names = Names(view)
            assert shown_type(names, "ev-1") == (shown, doubt)
            assert event_type(names, "ev-1") == (shown if doubt is None else None)
            for kind in ("workshop", "training", "forum"):
                passes = doubt is None and kind == shown
                assert events_of_type(names, {"ev-1"}, kind) == ({"ev-1"} if passes else set())
