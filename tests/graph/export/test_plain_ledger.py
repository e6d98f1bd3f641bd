"""Documents, nodes and statements survive JSON without loss."""

import json

from hypothesis import given
from hypothesis import strategies as st

from graph.export.plain_ledger import (
    document_in,
    document_out,
    node_in,
    node_out,
    statement_in,
    statement_out,
)
from graph.model.document import Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Review, Statement

TEXT = st.text(max_size=8)


EVIDENCE = st.builds(
    Evidence, TEXT, st.none() | st.integers(0, 9), st.none() | st.integers(0, 9), st.none() | TEXT
)


STATEMENT = st.builds(
    Statement,
    predicate=TEXT,
    subject=TEXT,
    object=st.none() | TEXT | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    document=st.just("doc"),
    evidence=st.lists(EVIDENCE, max_size=3).map(tuple),
    qualifiers=st.dictionaries(TEXT, TEXT | st.integers() | st.lists(TEXT), max_size=3),
    confidence=st.floats(0, 1),
    note=st.none() | TEXT,
    review=st.none() | st.builds(Review, TEXT, TEXT, TEXT),
)


@given(STATEMENT)
def test_a_statement_survives_json(statement):
    plain = json.loads(json.dumps(statement_out(statement)))
    assert statement_in(plain, "doc") == statement


@given(st.builds(Node, TEXT, st.just(("Actor",)), st.none() | TEXT, TEXT))
def test_a_node_survives_json(node):
    assert node_in(json.loads(json.dumps(node_out(node)))) == node


def test_a_document_survives_json():
    row = TableRow("Events", 3, {"title": "Meeting"})
    document = Document("doc", "x.csv", "p", form="table", rows=(row,), is_event_report=False)
    assert document_in(json.loads(json.dumps(document_out(document)))) == document
