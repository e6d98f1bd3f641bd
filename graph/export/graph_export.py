"""What GraphML and GEXF have in common: the network of what may leave, and its report."""

from collections.abc import Mapping
from typing import Any

from graph.export.base import ExportSource
from graph.export.release import (
    EVERYTHING,
    Release,
    ReleaseReport,
    allowed_levels,
)
from graph.store.base import View, ViewFilter


def released_network(source: ExportSource) -> tuple[Mapping[str, Any], ReleaseReport]:
    """Return the network of the statements that may leave, and what may not.

    A graph of actors holds no other statements; those are not counted as left out.
    """
    visible = ViewFilter(sensitivities=allowed_levels(source.level))
    with source.store.view(EVERYTHING) as whole, source.store.view(visible) as view:
        release = Release(whole, source.level)
        for _ in release.documents():
            pass
        network = source.network(view)
        nodes = [_released(whole, release, node) for node in network["nodes"]]
    report = ReleaseReport(source.level, release.report.documents)
    told = {statement for edge in network["edges"] for statement in edge["statements"]}
    report.statements = len(told)
    for reason in ("internal", "restricted", "source", "refused", "node"):
        report.left_out[reason] = release.report.left_out[reason]
    report.left_out += type(report.left_out)()
    return {**network, "nodes": nodes}, report


def _released(whole: View, release: Release, told: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a node of the network without what only withheld statements tell of it."""
    node, shown = whole.node(told["id"]), release.node(told["id"])
    if node is None or shown is None or node == shown:
        return told
    return {
        **told,
        "label": shown.label if told["label"] == node.label else told["label"],
        "type": shown.subtype or "",
        "country": shown.attributes.get("country", ""),
    }
