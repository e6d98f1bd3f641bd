"""A network as a graph of networkx, the one place that knows this library."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.model.statement import SENSITIVITIES

if TYPE_CHECKING:
    import networkx

# What XML 1.0 cannot hold, however it is escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DAY_OF_WRITING = re.compile(r' lastmodifieddate="[^"]*"')
_STATEMENTS_TOLD = 20


def build_graph(network: Mapping[str, Any], level: str) -> "networkx.MultiDiGraph[str]":
    """Return the network as a graph: one edge a tie and layer, attributes as plain values.

    Args:
        network: nodes and edges as `graph.query.whole_network` tells them.
        level: the highest sensitivity in it. Above public every node and edge is marked with it:
            who reads the file again would otherwise make it public.
    """
    import networkx

    mark = {} if level == SENSITIVITIES[0] else {"sensitivity": level}

    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    for node in network["nodes"]:
        graph.add_node(
            xml_text(node["id"]),
            label=xml_text(node["label"]),
            kind=node["kind"],
            type=xml_text(node["type"]),
            country=xml_text(node["country"]),
            **mark,
        )
    for number, edge in enumerate(network["edges"]):
        graph.add_edge(
            xml_text(edge["source"]),
            xml_text(edge["target"]),
            key=number,
            layer=edge["layer"],
            weight=float(edge["weight"]),
            events=len(edge["events"]),
            symmetric="yes" if edge["symmetric"] else "no",
            statements=" ".join(edge["statements"][:_STATEMENTS_TOLD]),
            statements_total=len(edge["statements"]),
            **mark,
        )
    return graph


def xml_text(text: str) -> str:
    """Return the text with a replacement character where XML has no way to write it."""
    return _NOT_XML.sub("\ufffd", text)


def write_graphml(graph: "networkx.MultiDiGraph[str]", target: Path) -> None:
    """Write GraphML with the plain XML writer: the same bytes whatever else is installed."""
    import networkx

    _write(target, "\n".join(networkx.generate_graphml(graph)))


def write_gexf(graph: "networkx.MultiDiGraph[str]", target: Path) -> None:
    """Write GEXF 1.2 without the day of writing, so that the same graph gives the same bytes."""
    import networkx

    text = "\n".join(networkx.generate_gexf(graph))
    _write(target, _DAY_OF_WRITING.sub("", text))


def _write(target: Path, xml: str) -> None:
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    target.write_text(f"{head}{xml}\n", encoding="utf-8", newline="\n")
