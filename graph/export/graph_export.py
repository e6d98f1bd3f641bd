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
from graph.store.base import ViewFilter


def released_network(source: ExportSource) -> tuple[Mapping[str, Any], ReleaseReport]:
    """Return the network of the statements that may leave, and what may not.

    A graph of actors holds no other statements; those are not counted as left out.
    """
    with source.store.view(EVERYTHING) as view:
        release = Release(view, source.level)
        for _ in release.documents():
            pass
    with source.store.view(ViewFilter(sensitivities=allowed_levels(source.level))) as view:
        network = source.network(view)
    report = ReleaseReport(source.level, release.report.documents)
    told = {statement for edge in network["edges"] for statement in edge["statements"]}
    report.statements = len(told)
    for reason in ("internal", "restricted", "source", "refused"):
        report.left_out[reason] = release.report.left_out[reason]
    report.left_out += type(report.left_out)()
    return network, report
