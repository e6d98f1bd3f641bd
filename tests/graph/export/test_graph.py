"""A network becomes a graph whose texts XML can hold."""

import pytest

from graph.export.graph_export import released_network
from graph.export.graph_file import build_graph, xml_text
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from tests.graph.export.conftest import NODES

WORDS = Document("d-words", "vocabulary:actors", form="vocabulary")
UNION = Node("union", ("Actor",), None, "Union")
PROOF = (Evidence("Union"),)
MEMBERS = tuple(Statement("MEMBER_OF", a, b, WORDS.id, PROOF) for a, b in
                [("alpha", "union"), ("alpha", "beta")])  # fmt: skip
OF_VOCABULARY = Account(WORDS, (*NODES[:2], UNION), MEMBERS)


@pytest.mark.parametrize(
    ("text", "written"),
    [("a\x00b", "a\ufffdb"), ("tab\tnewline\n", "tab\tnewline\n"), ("é 日本 🙂", "é 日本 🙂")],
)
def test_only_what_xml_cannot_hold_is_replaced(text, written):
    assert xml_text(text) == written


def test_each_tie_is_an_edge_of_its_own(source):
    network, report = released_network(source("public"))
    graph = build_graph(network, "public")
    layers = sorted(data["layer"] for _, _, data in graph.edges(data=True))
    assert layers == ["co-presence"] * 3 + ["cooperation"]
    told = {s for edge in network["edges"] for s in edge["statements"]}
    assert report.statements == len(told)


def test_what_makes_no_tie_is_counted(source, store):
    hoped = Statement("COOPERATES_WITH", "beta", "gamma", "d-wish", PROOF, modality="aspirational")
    group = Node("guards", ("Actor",), "group", "guards")
    came = Statement("PARTICIPATED_IN", "guards", "ev-1", "d-wish", PROOF, {"role": "participant"})
    nodes = (*NODES, group)
    list(store.put_all([Account(Document("d-wish", "wish"), nodes, (hoped, came))], "test"))
    _, report = released_network(source("public"))
    assert report.left_out["no tie: not certain"] == 1
    assert report.left_out["no tie: no name"] == 1


def test_ties_of_actors_that_no_source_names_are_left_out_and_counted(source, store):
    list(store.put_all([OF_VOCABULARY], "test"))
    network, report = released_network(source("public"))
    ties = {(edge["source"], edge["target"], edge["layer"]) for edge in network["edges"]}
    assert ("alpha", "beta", "membership") in ties
    assert "union" not in {end for tie in ties for end in tie}
    assert "union" not in {node["id"] for node in network["nodes"]}
    assert report.left_out["vocabulary"] == 1


def test_a_ledger_of_the_vocabulary_alone_gives_an_empty_graph(source, store):
    empty = type(store)(store.clock, store.relations)
    list(empty.put_all([OF_VOCABULARY], "test"))
    given = source("public")
    network, report = released_network(type(given)(empty, "public", given.network))
    assert (network["nodes"], network["edges"]) == ([], [])
    assert report.as_json()["left_out"] == {"vocabulary": 2}


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
    graph = build_graph({"nodes": ends, "edges": [{**edge, "statements": statements}]}, "public")
    ((_, _, data),) = graph.edges(data=True)
    assert (len(data["statements"].split()), data["statements_total"]) == (20, 30)
