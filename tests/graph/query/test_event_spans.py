"""The dates of many events are those of each."""

import pytest

from graph.query import event_spans
from graph.query.event_spans import spans_of


@pytest.mark.parametrize("many", [0, 100])
def test_one_look_finds_what_asking_one_by_one_finds(view, monkeypatch, many):
    monkeypatch.setattr(event_spans, "_MANY", many)
    found = spans_of(view, {"ev-1", "ev-2", "ev-1-a"})
    assert {event: span.edtf for event, span in found.items()} == {"ev-1": "2009-03-02/2009-03-06"}
