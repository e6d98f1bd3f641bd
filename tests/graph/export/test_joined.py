"""What was joined with something withheld: no format tells of it, and all formats agree."""

import re
from dataclasses import replace

import pytest

from graph.export import EXPORTERS, ExportSource
from graph.model.decision import Decision
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from tests.graph.export.conftest import MOMENT, network
from tests.graph.export.exported import text_of

PROOF = (Evidence("so"),)
OPEN = Document("doc-open", "open.txt", language="en")
NODES = (
    Node("circle-open", ("Actor",), "ngo", "Plain Circle", {"country": "BI"}),
    Node("forum-open", ("Actor",), "ngo", "Wide Forum", {"country": "UG"}),
    Node("fair-open", ("Event",), "workshop", "Fair at the Lake"),
)
HIDDEN = (
    Node("cell-hidden", ("Actor",), "ngo", "Quiet Cell", {"country": "BI"}),
    Node("night-hidden", ("Event",), "workshop", "Talks by Night at Length"),
)
PART, NAMED = "PARTICIPATED_IN", {"kind": "preferred"}
SAID = (
    Statement("HAS_LABEL", "fair-open", "Fair at the Lake", OPEN.id, PROOF, NAMED),
    Statement("HAS_DATE", "fair-open", "2019-03-12", OPEN.id, PROOF),
    Statement(PART, "circle-open", "fair-open", OPEN.id, PROOF, {"role": "organiser"}),
    Statement(
        PART, "forum-open", "fair-open", OPEN.id, PROOF,
        {"role": "participant", "on_behalf_of": "circle-open"},
    ),
    Statement("COOPERATES_WITH", "circle-open", "forum-open", OPEN.id, PROOF),
)  # fmt: skip
PAIRS = [("circle-open", "cell-hidden"), ("fair-open", "night-hidden")]
BOTH_WAYS = [*PAIRS, *((hidden, seen) for seen, hidden in PAIRS)]
CLOSED_AT = [("public", "internal"), ("public", "restricted"), ("internal", "restricted")]
OF_BOTH_LEVELS = re.compile(r"circle-open|cell-hidden|Plain Circle|Quiet Cell")
OF_EVENT = re.compile(r"fair-open|night-hidden|Fair at the Lake|Talks by Night|2019-03-1")


@pytest.fixture
def joined(store):
    """Make a ledger of one open source and one of a level, with two of their nodes joined."""

    def at(level: str, node: str, other: str):
        closed = Document("doc-closed", "closed.txt", sensitivity=level)
        told = (
            Statement("HAS_LABEL", "night-hidden", HIDDEN[1].label, closed.id, PROOF, NAMED),
            Statement("HAS_DATE", "night-hidden", "2019-03-13", closed.id, PROOF),
            Statement(PART, "cell-hidden", "night-hidden", closed.id, PROOF, {"role": "funder"}),
        )
        hidden = tuple(replace(one, sensitivity=level) for one in told)
        list(store.put_all([Account(OPEN, NODES, SAID), Account(closed, HIDDEN, hidden)], "test"))
        merge = Decision("same", node, other, author="curator", at=MOMENT.isoformat())
        with store.write("curator") as writer:
            writer.decide(merge)
        return store, merge

    return at


def written(exporter, store, level, folder):
    target = folder / f"{exporter.name}{exporter.suffix}"
    report = exporter.write(ExportSource(store, level, network), target)
    return text_of(target), report


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
@pytest.mark.parametrize(("level", "hidden"), CLOSED_AT)
@pytest.mark.parametrize(("node", "other"), BOTH_WAYS)
def test_no_format_tells_of_either_and_all_count_it(
    exporter, level, hidden, node, other, joined, tmp_path
):
    store, _ = joined(hidden, node, other)
    text, report = written(exporter, store, level, tmp_path)
    pattern = OF_EVENT if "night" in node + other else OF_BOTH_LEVELS
    assert pattern.findall(text) == []
    assert "hidden" not in text
    assert report.left_out["closed"] == (4 if pattern is OF_EVENT else 2)


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
@pytest.mark.parametrize(("node", "other"), PAIRS)
def test_every_format_tells_of_them_where_both_may_leave(exporter, node, other, joined, tmp_path):
    store, _ = joined("internal", node, other)
    text, report = written(exporter, store, "internal", tmp_path)
    assert other in text or (not exporter.reads_back and "night" in other)
    assert report.left_out["closed"] == 0


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_a_node_in_between_stays_and_keeps_no_word_of_it(exporter, joined, tmp_path):
    store, _ = joined("restricted", "circle-open", "cell-hidden")
    text, _ = written(exporter, store, "public", tmp_path)
    if exporter.reads_back:
        assert "forum-open" in text
        assert "fair-open" in text
    assert '"on_behalf_of":' not in text


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
@pytest.mark.parametrize(("node", "other"), BOTH_WAYS)
def test_undone_the_export_is_what_it_was(exporter, node, other, joined, tmp_path):
    store, merge = joined("restricted", node, other)
    undo = Decision("undo", undoes=merge.id, author="curator", at=MOMENT.isoformat())
    with store.write("curator") as writer:
        writer.decide(undo)
    text, report = written(exporter, store, "public", tmp_path)
    assert "circle-open" in text
    assert "hidden" not in text
    assert report.left_out["closed"] == 0
