"""Issues belong to the documents that tell of an event."""

import pytest

from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.query.event_issues import has_unreadable_date, issue_lines
from graph.query.names import Names
from graph.store import open_store


def test_a_source_that_raised_nothing_has_no_issues(view):
    said = list(view.statements(subject="ev-2"))
    assert issue_lines(Names(view), said).total == 0
    assert not has_unreadable_date(view, said)


@pytest.mark.parametrize(
    ("column", "unreadable"), [("Date de début", True), ("date", True), ("published", False)]
)
def test_a_sheet_of_any_columns_may_hold_a_date_that_cannot_be_read(column, unreadable):
    row = TableRow("Feuille", 2, {column: "hier"})
    cell = Evidence("hier", sheet="Feuille", row=2, column=column)
    document = Document("doc-r", "a.csv", "r", form="table", rows=(row,))
    nodes = (Node("doc-r", ("Document",), None, "a.csv"), Node("ev", ("Event",), None, "Event"))
    said = (
        Statement("DESCRIBES", "doc-r", "ev", "doc-r", (cell,)),
        Statement("RAISED_ISSUE", "doc-r", "?", "doc-r", (cell,), {"code": "unreadable-date"}),
    )
    with open_store("memory:") as store:
        list(store.put_all([Account(document, nodes, said)], author="test"))
        view = store.view()
        told = list(view.statements(predicate="DESCRIBES"))
        assert has_unreadable_date(view, told) is unreadable
