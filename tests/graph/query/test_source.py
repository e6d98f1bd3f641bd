"""The source page shows the text or the rows with the evidence lit up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.ids import document_id
from graph.model.node import Node
from graph.model.statement import Statement
from graph.query.names import Names
from graph.query.source import SourcePage, claim_of, source_page
from graph.query.source_marks import segments_of
from graph.query.unknown import Unknown
from graph.store import open_store


def statement(spans: list[tuple[int, int]], number: int = 0) -> Statement:
    evidence = tuple(Evidence("", start, end) for start, end in spans)
    return Statement("DESCRIBES", f"n{number}", "m", "doc", evidence)


@given(
    st.text(max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6),
)
def test_segments_joined_are_the_text_again(text, spans):
    marks = [statement([tuple(sorted(span))], n) for n, span in enumerate(spans)]
    segments = segments_of(text, marks)
    assert "".join(segment.text for segment in segments) == text


@given(st.integers(0, 20), st.integers(1, 10))
def test_what_is_lit_is_exactly_the_quote(start, length):
    text = "abcdefghijklmnopqrstuvwxyzabcdef"
    chosen = statement([(start, start + length)], 1)
    other = statement([(3, 12)], 2)
    lit = [s.text for s in segments_of(text, [chosen, other], chosen.id) if s.lit]
    assert "".join(lit) == text[start : start + length]


def test_a_source_lights_the_chosen_statement(view):
    wanted = next(view.statements(subject="alpha", predicate="PARTICIPATED_IN"))
    page = source_page(view, wanted.document, wanted.id)
    assert isinstance(page, SourcePage)
    assert "".join(s.text for s in page.segments if s.lit) == "organised by Alpha"
    assert page.chosen.subject.id == "alpha"
    assert not page.missing


def test_a_statement_that_is_gone_is_said_to_be_missing(view):
    document = next(d for d in view.documents() if d.uri == "workshop.txt")
    page = source_page(view, document.id, "st-gone")
    assert isinstance(page, SourcePage)
    assert page.missing
    assert not any(segment.lit for segment in page.segments)


def test_an_unknown_source_is_unknown(view):
    assert isinstance(source_page(view, "doc-none"), Unknown)


def test_a_table_lights_the_cell(store_with_table):
    with store_with_table.view() as view:
        (wanted,) = view.statements(predicate="HAS_LABEL")
        page = source_page(view, wanted.document, wanted.id)
        assert isinstance(page, SourcePage)
        (row,) = page.rows
        lit = {cell.column: cell.lit for cell in row.cells}
        assert (row.row, row.lit, lit) == (7, True, {"key": False, "title": True})


def table() -> Account:
    """One row of a sheet that names an event."""
    identity = document_id("events.xlsx", "e1")
    row = TableRow("Events", 7, {"key": "e1", "title": "Meeting"})
    said = Statement(
        "HAS_LABEL",
        "ev-9",
        "Meeting",
        identity,
        (Evidence("Meeting", sheet="Events", row=7, column="title"),),
        {"kind": "preferred"},
    )
    document = Document(identity, "events.xlsx", "e1", form="table", rows=(row,))
    return Account(document, (Node("ev-9", ("Event",), None, "Meeting"),), (said,))


@pytest.fixture
def store_with_table(store):
    """A ledger of its own that holds the table only."""
    ledger = type(store)(store.clock, store.relations)
    list(ledger.put_all([table()], author="test"))
    return ledger


@pytest.mark.parametrize(("language", "word"), [("en", "row"), ("fr", "ligne")])
def test_a_row_without_an_id_is_named_by_its_number(language, word):
    cell = Evidence("x", sheet="Feuille", row=4, column="Date")
    row = TableRow("Feuille", 4, {"Date": "x"})
    document = Document("doc-r", "a.xlsx", "row-0123456789abcdef", form="table", rows=(row,))
    label = "a.xlsx row-0123456789abcdef"
    said = Statement("RAISED_ISSUE", "doc-r", "Why?", "doc-r", (cell,), {"code": "odd"})
    node = Node("doc-r", ("Document",), None, label)
    with open_store("memory:") as store:
        list(store.put_all([Account(document, (node,), (said,))], author="test"))
        view = store.view()
        (found,) = view.statements(predicate="RAISED_ISSUE")
        assert claim_of(Names(view, language), found).subject.label == f"a.xlsx, {word} 4"
