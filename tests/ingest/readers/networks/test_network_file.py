"""GraphML and GEXF as rows, hardened; and what of our own export comes back."""

import pytest

from graph.errors import SourceError
from graph.export.gexf import GexfExporter
from graph.export.graphml import GraphmlExporter
from ingest.findings import Notice
from ingest.readers.networks import network_file
from ingest.readers.networks.network_file import GEXF as GEXF_NAME
from ingest.readers.networks.network_file import GRAPHML as GRAPHML_NAME
from ingest.readers.networks.network_file import rows_of_graph
from tests.ingest.readers.exported import invented_ledger
from tests.ingest.readers.networks.network_files import GEXF, GRAPHML, write_file


def test_graphml_is_rows(tmp_path):
    nodes, edges = rows_of_graph(write_file(tmp_path / "x.graphml", GRAPHML), GRAPHML_NAME)
    assert [dict(row.cells) for row in nodes.rows][0] == {
        "id": "a", "label": "Lake Peace Centre", "type": "National NGO",
    }  # fmt: skip
    assert [dict(row.cells) for row in edges.rows][0] == {
        "source": "a", "target": "b", "direction": "undirected", "relation": "joint campaign",
    }  # fmt: skip


def test_gexf_is_rows(tmp_path):
    nodes, edges = rows_of_graph(write_file(tmp_path / "x.gexf", GEXF), GEXF_NAME)
    assert [row.cells["label"] for row in nodes.rows] == ["Lake Peace Centre", "Far Forum"]
    (edge,) = edges.rows
    assert (edge.cells["label"], edge.cells["weight"]) == ("twinning", "2.5")


@pytest.mark.parametrize(("text", "syntax"), [(GRAPHML, GRAPHML_NAME), (GEXF, GEXF_NAME)])
def test_entities_are_refused_before_the_library_sees_them(tmp_path, text, syntax):
    hostile = text.replace("?>\n", '?>\n<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n')
    path = write_file(tmp_path / "x.xml", hostile.replace("Lake", "&b;"))
    with pytest.raises(SourceError, match="declares entities of its own"):
        rows_of_graph(path, syntax)


@pytest.mark.parametrize(
    "text",
    [
        GRAPHML[:400],
        "<graphml/>",
        GRAPHML.replace('attr.type="string"', 'attr.type="soup"'),
    ],
)
def test_what_is_no_graph_is_refused_in_words(tmp_path, text):
    with pytest.raises(SourceError, match=r"The graph cannot be read: .*Save it again"):
        rows_of_graph(write_file(tmp_path / "x.graphml", text), GRAPHML_NAME)


def test_a_node_without_an_id_and_an_edge_without_an_end_are_told(tmp_path, read_network):
    text = GRAPHML.replace('<node id="a"><data key="l">Lake Peace Centre</data>', "<node>")
    outcome = read_network(write_file(tmp_path / "x.graphml", text.replace(' target="b"', "")))
    (count,) = outcome.counts
    # The library makes one node of all that has no id, and one of the id that only an edge names.
    assert count.rejected == {
        "of nodes of which nothing says what they are": 2,
        "without a name": 1,
        "without one of two ends": 1,
    }


def test_what_the_keys_give_as_usual_counts_where_a_node_or_an_edge_says_nothing(tmp_path):
    text = GRAPHML.replace(
        'attr.name="relation" attr.type="string"/>',
        'attr.name="relation" attr.type="string"><default>opposes</default></key>',
    )
    _, edges = rows_of_graph(write_file(tmp_path / "x.graphml", text), GRAPHML_NAME)
    assert [row.cells["relation"] for row in edges.rows] == ["joint campaign", "opposes"]


def test_what_the_library_passes_over_is_told(tmp_path):
    second = '<graph edgedefault="directed"><node id="z"/><node id="y"/></graph></graphml>'
    text = GRAPHML.replace("</graphml>", second)
    nodes, edges = rows_of_graph(write_file(tmp_path / "x.graphml", text), GRAPHML_NAME)
    (notice,) = [one for one in nodes.rows if isinstance(one, Notice)]
    assert "tells of 5 nodes, and 3 of them were read" in notice.message
    assert not any(isinstance(one, Notice) for one in edges.rows)


def test_what_is_no_value_is_told_as_not_used(tmp_path):
    colour = '<viz:color r="1" g="2" b="3" xmlns:viz="http://www.gexf.net/1.2draft/viz"/></node>'
    text = GEXF.replace('label="Far Forum"/>', f'label="Far Forum">{colour}')
    nodes, _ = rows_of_graph(write_file(tmp_path / "x.gexf", text), GEXF_NAME)
    assert list(nodes.header) == ["id", "label", "viz"]


def test_attributes_of_what_is_neither_node_nor_edge_are_refused_in_words(tmp_path):
    text = GEXF.replace("<nodes>", '<attributes class="soup"/><nodes>')
    with pytest.raises(SourceError, match=r"The graph cannot be read: .*Save it again"):
        rows_of_graph(write_file(tmp_path / "x.gexf", text), GEXF_NAME)


def test_a_graph_that_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(network_file, "LARGEST", 100)
    with pytest.raises(SourceError, match=r"more than 0 MB.*two CSV files"):
        rows_of_graph(write_file(tmp_path / "x.graphml", GRAPHML), GRAPHML_NAME)


@pytest.mark.parametrize("exporter", [GraphmlExporter(), GexfExporter()], ids=["graphml", "gexf"])
def test_of_our_own_export_stated_cooperation_comes_back(tmp_path, read_network, exporter):
    """Ties of all other layers were computed from facts that are not in the file."""
    path = tmp_path / f"own{exporter.suffix}"
    with invented_ledger() as at:
        exporter.write(at("internal"), path)
    outcome = read_network(path)
    relations = [one for read in outcome.reads for one in read.record.relations]
    said = {(one.subject, one.predicate, one.object) for one in relations}
    assert ("alpha", "COOPERATES_WITH", "beta") in said
    assert {one.predicate for one in relations} == {"COOPERATES_WITH"}
    (count,) = outcome.counts
    assert count.rejected["that were computed from other facts"] > 0
    assert all("`mtandao export jsonl` or `turtle`" in reason for reason in outcome.reasons)
