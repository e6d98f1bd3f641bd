"""The dates of many events are those of each, and only sure ones count."""

from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query import event_spans
from graph.query.event_spans import shown_spans, spans_of
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling


@pytest.mark.parametrize("many", [0, 100])
def test_one_look_finds_what_asking_one_by_one_finds(view, monkeypatch, many):
    monkeypatch.setattr(event_spans, "_MANY", many)
    found = spans_of(view, {"ev-1", "ev-2", "ev-1-a"})
    assert {event: span.edtf for event, span in found.items()} == {"ev-1": "2009-03-02/2009-03-06"}


@pytest.mark.parametrize("many", [0, 100])
def test_a_sure_date_goes_before_a_sharper_one_in_doubt_and_xxxx_is_none(dated, monkeypatch, many):
    monkeypatch.setattr(event_spans, "_MANY", many)
    events = {"ev-both", "ev-doubt", "ev-vague", "ev-denied"}
    with dated.view() as view:
        sure = {event: span.edtf for event, span in spans_of(view, events).items()}
        shown = {event: span.edtf for event, span in shown_spans(view, events).items()}
    assert sure == {"ev-both": "2009"}
    assert shown == {"ev-both": "2009", "ev-doubt": "2010-05", "ev-vague": "XXXX"}


@pytest.fixture
def dated():
    t = Telling("So it says.", uri="report.txt")
    t.say("ev-both", "HAS_DATE", "2009", "So")
    t.say("ev-both", "HAS_DATE", "2010-05-02", "So", modality="planned")
    t.say("ev-doubt", "HAS_DATE", "2010-05", "So", certainty="ambiguous")
    t.say("ev-vague", "HAS_DATE", "XXXX", "So")
    t.say("ev-denied", "HAS_DATE", "2010", "So", status="absent")
    moment = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    with MemoryStore(lambda: moment, load_relations(data_folder() / "vocabulary")) as store:
        with store.write("test") as writer:
            writer.put(t.account())
        yield store
