"""Which events a source tells of, and by which part of it."""

from graph.export.told import told_by
from graph.model.document import Document
from graph.model.statement import Statement

EVENTS = frozenset({"ev", "session", "other"})


def told(part, *facts):
    document = Document("d", "file.txt", part)
    statements = [Statement(p, s, o, "d", ()) for s, p, o in facts]
    return told_by(document, statements, EVENTS)


def test_a_session_comes_after_its_event():
    one = told("", ("session", "SUB_EVENT_OF", "ev"), ("d", "DESCRIBES", "ev"))
    assert one.events == ["ev", "session"]


def test_an_event_that_is_only_named_is_not_told():
    assert told("", ("other", "HAS_LABEL", "Other"), ("d", "DESCRIBES", "ev")).events == ["ev"]


def test_an_event_with_a_participant_is_told():
    assert told("", ("alpha", "PARTICIPATED_IN", "ev")).events == ["ev"]


def test_the_only_event_keeps_the_part_of_its_source_and_others_get_their_own():
    assert told("p1", ("d", "DESCRIBES", "ev")).part_of("ev") == "p1"
    assert told("", ("d", "DESCRIBES", "ev")).part_of("ev") == "ev"
    both = told("p1", ("d", "DESCRIBES", "ev"), ("d", "DESCRIBES", "other"))
    assert both.part_of("other") == "other"
