"""A network becomes a graph whose texts XML can hold."""

import pytest

from graph.export.graph_export import released_network
from graph.export.graph_file import build_graph, xml_text


@pytest.mark.parametrize(
    ("text", "written"),
    [("a\x00b", "a\ufffdb"), ("tab\tnewline\n", "tab\tnewline\n"), ("é 日本 🙂", "é 日本 🙂")],
)
def test_only_what_xml_cannot_hold_is_replaced(text, written):
    assert xml_text(text) == written


def test_each_tie_is_an_edge_of_its_own(source):
    network, report = released_network(source("public"))
    graph = build_graph(network)
    layers = sorted(data["layer"] for _, _, data in graph.edges(data=True))
    assert layers == ["co-presence"] * 3 + ["cooperation"]
    told = {s for edge in network["edges"] for s in edge["statements"]}
    assert report.statements == len(told)


def test_a_long_list_of_sources_is_cut_and_counted():
    edge = {
        "source": "a",
        "target": "b",
        "layer": "x",
        "weight": 1,
        "events": [],
        "symmetric": True,
    }
    ends = [
        {"id": name, "label": name, "kind": "Actor", "type": "", "country": ""} for name in "ab"
    ]
    statements = [f"st-{number}" for number in range(30)]
    graph = build_graph({"nodes": ends, "edges": [{**edge, "statements": statements}]})
    ((_, _, data),) = graph.edges(data=True)
    assert (len(data["statements"].split()), data["statements_total"]) == (20, 30)
