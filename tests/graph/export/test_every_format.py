"""What no format may show, whichever way it takes the names of things from the ledger."""

from collections.abc import Mapping
from typing import Any

import pytest

from graph.export import EXPORTERS, ExportSource
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import View
from tests.graph.export.conftest import network
from tests.graph.export.exported import text_of

PROOF = (Evidence("so"),)
OPEN = Document("doc-open", "open.txt", language="en")
CLOSED = Document("doc-closed", "closed.txt", sensitivity="restricted")
PAYER = Node("payer", ("Actor",), None, "Quiet Donor")
CIRCLE = Node("circle", ("Actor",), "ngo", "Plain Circle", {"country": "BI"})
FORUM = Node("forum", ("Actor",), "ngo", "Open Forum", {"country": "UG"})
DINNER = Node("dinner", ("Event",), None, "Dinner with the Quiet Donor")
SAID = (
    Statement("COOPERATES_WITH", "circle", "forum", OPEN.id, PROOF),
    Statement("HAS_LABEL", "dinner", DINNER.label, OPEN.id, PROOF, {"kind": "preferred"}),
    Statement("PARTICIPATED_IN", "circle", "dinner", OPEN.id, PROOF, {"role": "organiser"}),
)
PAID = Statement("SUPPORTED", "payer", "circle", CLOSED.id, PROOF, sensitivity="restricted")
GRAPHS = [exporter for exporter in EXPORTERS if not exporter.reads_back]


@pytest.fixture
def holding(store):
    """A ledger that withholds a name which stands in the label of what may leave."""
    told = [Account(OPEN, (CIRCLE, FORUM, DINNER), SAID), Account(CLOSED, (PAYER,), (PAID,))]
    list(store.put_all(told, "test"))
    return store


def in_other_words(view: View) -> Mapping[str, Any]:
    """The network with a label that is not one of the ledger, and what the view does not say."""
    found = network(view)
    other = {"label": "Circle of the Quiet Donor", "type": "secret", "country": "XX"}
    nodes = [{**node, **other} if node["id"] == "circle" else node for node in found["nodes"]]
    return {**found, "nodes": nodes}


def written(exporter, store, level, folder):
    target = folder / f"out{exporter.suffix}"
    report = exporter.write(ExportSource(store, level, in_other_words), target)
    return text_of(target), report


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_no_format_shows_a_withheld_name_in_the_label_of_another(exporter, holding, tmp_path):
    text, report = written(exporter, holding, "public", tmp_path)
    assert "Open Forum" in text
    assert "Quiet Donor" not in text
    assert "[withheld]" in text
    assert report.left_out["name"] >= 1


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_every_format_shows_the_label_where_the_name_may_leave(exporter, holding, tmp_path):
    text, report = written(exporter, holding, "restricted", tmp_path)
    assert "the Quiet Donor" in text
    assert report.left_out["name"] == 0


@pytest.mark.parametrize("exporter", GRAPHS, ids=lambda one: one.name)
def test_type_and_country_in_a_graph_are_those_that_may_leave(exporter, holding, tmp_path):
    text, report = written(exporter, holding, "public", tmp_path)
    assert report.left_out["name"] == 1
    assert "secret" not in text
    assert "XX" not in text
    assert "BI" in text
