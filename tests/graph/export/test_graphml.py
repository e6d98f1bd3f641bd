"""GraphML and GEXF are read back by networkx with names, layers and weights."""

import networkx
import pytest

from graph.export.gexf import GexfExporter
from graph.export.graphml import GraphmlExporter

FORMATS = pytest.mark.parametrize(
    ("exporter", "read"),
    [(GraphmlExporter(), networkx.read_graphml), (GexfExporter(), networkx.read_gexf)],
    ids=["graphml", "gexf"],
)


@FORMATS
def test_names_with_markup_and_control_characters_survive(exporter, read, source, tmp_path):
    exporter.write(source("public"), tmp_path / "net")
    graph = read(tmp_path / "net")
    assert graph.nodes["alpha"]["label"] == "Alpha & <b>Sons</b> \ufffd \ufffd"
    assert graph.nodes["gamma"]["kind"] == "Actor, Mechanism"
    assert graph.nodes["beta"]["country"] == "BI"


@FORMATS
def test_layers_stay_apart_with_their_weight_and_source(exporter, read, source, tmp_path):
    exporter.write(source("public"), tmp_path / "net")
    edges = read(tmp_path / "net").edges(data=True)
    between = {d["layer"]: d for a, b, d in edges if {a, b} == {"alpha", "beta"}}
    assert set(between) == {"co-presence", "cooperation"}
    assert between["co-presence"]["weight"] == 0.5  # one of two others in the room
    assert between["co-presence"]["symmetric"] == "yes"
    assert between["co-presence"]["statements"].startswith("st-")


@FORMATS
def test_a_withheld_tie_is_not_there(exporter, read, source, tmp_path):
    exporter.write(source("internal"), tmp_path / "net")
    assert "delta" not in read(tmp_path / "net")
    exporter.write(source("restricted"), tmp_path / "net")
    assert "delta" in read(tmp_path / "net")


@FORMATS
def test_what_is_not_public_says_so_on_every_node_and_edge(exporter, read, source, tmp_path):
    exporter.write(source("public"), tmp_path / "open")
    exporter.write(source("restricted"), tmp_path / "closed")
    told = [
        {data.get("sensitivity") for things in (graph.nodes, graph.edges)
         for *_, data in things(data=True)}
        for graph in (read(tmp_path / "open"), read(tmp_path / "closed"))
    ]  # fmt: skip
    assert told == [{None}, {"restricted"}]
