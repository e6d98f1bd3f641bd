"""Evidence is a place in the source with the words that stand there."""

from graph.model.evidence import Evidence

TEXT = "It was organised by CENAP."


def test_a_span_stands_in_its_text() -> None:
    assert Evidence("CENAP", 20, 25).stands_in(TEXT)


def test_a_span_that_was_shifted_does_not() -> None:
    assert not Evidence("CENAP", 19, 24).stands_in(TEXT)


def test_a_cell_is_no_span() -> None:
    cell = Evidence("CENAP", sheet="Participations", row=4, column="actor")
    assert not cell.is_span
    assert not cell.stands_in(TEXT)
