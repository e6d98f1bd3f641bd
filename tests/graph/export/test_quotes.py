"""A quote is hidden when it holds the words of a withheld statement, and only then."""

import pytest

from graph.export.quotes import WithheldQuotes
from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store.levels import WITHHELD


def statement(*evidence):
    return Statement("PART_OF", "a", "b", "d", evidence)


@pytest.mark.parametrize(
    ("span", "is_hidden"),
    [
        ((0, 20), True),
        ((5, 10), True),
        ((6, 20), True),
        ((0, 6), True),
        ((5, 9), False),
        ((10, 20), False),
    ],
)
def test_a_span_is_hidden_when_it_covers_or_cuts_a_withheld_one(span, is_hidden):
    quotes = WithheldQuotes([statement(Evidence("x", 5, 10))])
    (evidence,) = quotes.hide_in(statement(Evidence("shown", *span))).evidence
    assert (evidence.quote == WITHHELD) is is_hidden
    assert quotes.hidden == is_hidden
    assert not (is_hidden and evidence.is_span)


@pytest.mark.parametrize(("column", "is_hidden"), [("wording", True), ("name", False)])
def test_a_cell_is_hidden_unless_it_only_names(column, is_hidden):
    cell = Evidence("x", sheet="Actors", row=3, column=column)
    quotes = WithheldQuotes([statement(cell)])
    (evidence,) = quotes.hide_in(statement(cell)).evidence
    assert (evidence.quote == WITHHELD) is is_hidden


@pytest.mark.parametrize(("words", "is_hidden"), [("x", True), ("y", False)])
def test_words_without_a_place_are_hidden_when_they_are_the_same(words, is_hidden):
    quotes = WithheldQuotes([statement(Evidence("x"))])
    (evidence,) = quotes.hide_in(statement(Evidence(words))).evidence
    assert (evidence.quote == WITHHELD) is is_hidden


def test_a_statement_with_nothing_to_hide_stays_as_it_is():
    shown = statement(Evidence("x", 0, 1))
    assert WithheldQuotes([]).hide_in(shown) is shown
