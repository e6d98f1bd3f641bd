"""What GraphML and GEXF have in common: the network of what may leave, and its report."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from graph.export.base import ExportSource
from graph.export.named_texts import texts_of
from graph.export.release import Release, allowed_levels, open_release
from graph.export.report import TIE, ReleaseReport
from graph.store.base import ViewFilter

# What is counted of statements that a graph holds anyway, or never holds, is not told.
_COUNTED = ("internal", "restricted", "source", "closed", "refused", "node")


def released_network(source: ExportSource) -> tuple[Mapping[str, Any], ReleaseReport]:
    """Return the network of the statements that may leave, and what is not in it.

    It has the actors, mechanisms and programmes that a source names. The vocabulary alone ties
    many more; those ties are left out and counted, so a ledger without sources gives an empty
    graph. A graph of actors holds no other statements; those are not counted as left out.
    """
    visible = ViewFilter(sensitivities=allowed_levels(source.level))
    with open_release(source.store, source.level) as release, source.store.view(visible) as view:
        named = _named_in_sources(release)
        network = source.network(view)
        edges = [e for e in network["edges"] if e["source"] in named and e["target"] in named]
        ends = {end for edge in edges for end in (edge["source"], edge["target"])}
        in_sources = release.report.left_out["name"]
        nodes = [_released(node, release) for node in network["nodes"] if node["id"] in ends]
    report = ReleaseReport(source.level, release.report.documents)
    report.statements = len({statement for edge in edges for statement in edge["statements"]})
    counted = {reason: release.report.left_out[reason] for reason in _COUNTED}
    counted["name"] = release.report.left_out["name"] - in_sources  # A graph holds no other texts.
    without_tie = {f"{TIE}{reason}": count for reason, count in network["left_out"].items()}
    of_vocabulary = {"vocabulary": len(network["edges"]) - len(edges)}
    report.left_out = +Counter({**counted, **without_tie, **of_vocabulary})
    return {**network, "nodes": nodes, "edges": edges}, report


def _released(told: Mapping[str, Any], release: Release) -> Mapping[str, Any]:
    """Return a node of the network with the label, type and country that may leave."""
    node = release.node(told["id"], told["label"])
    assert node is not None
    country = node.attributes.get("country")
    shown = country if isinstance(country, str) else ""
    return {**told, "label": node.label, "type": node.subtype or "", "country": shown}


def _named_in_sources(release: Release) -> set[str]:
    return {
        text
        for told in release.sources()
        if told.document.form != "vocabulary"
        for statement in told.statements
        for text in texts_of(statement)
    }
