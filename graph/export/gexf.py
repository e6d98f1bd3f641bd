"""GEXF 1.2 (gexf.net): the network of actors, for Gephi."""

from pathlib import Path
from typing import ClassVar

from graph.export.base import Exporter, ExportSource
from graph.export.graph_export import released_network
from graph.export.graph_file import build_graph, write_gexf
from graph.export.report import ReleaseReport


class GexfExporter(Exporter):
    """Writes nodes with label, kind, type, country; edges with layer, weight, sources.

    Only actors that a source names are in it: see `released_network`.
    """

    name: ClassVar[str] = "gexf"
    suffix: ClassVar[str] = ".gexf"
    reads_back: ClassVar[bool] = False

    def write(self, source: ExportSource, target: Path) -> ReleaseReport:
        network, report = released_network(source)
        write_gexf(build_graph(network, source.level), target)
        return report
