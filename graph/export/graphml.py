"""GraphML (graphml.graphdrawing.org): the network of actors, for Gephi, yEd, igraph."""

from pathlib import Path
from typing import ClassVar

from graph.export.base import Exporter, ExportSource
from graph.export.graph_export import released_network
from graph.export.graph_file import build_graph, write_graphml
from graph.export.report import ReleaseReport


class GraphmlExporter(Exporter):
    """Writes nodes with label, kind, type, country; edges with layer, weight, sources.

    Only actors that a source names are in it: see `released_network`.
    """

    name: ClassVar[str] = "graphml"
    suffix: ClassVar[str] = ".graphml"
    reads_back: ClassVar[bool] = False

    def write(self, source: ExportSource, target: Path) -> ReleaseReport:
        network, report = released_network(source)
        write_graphml(build_graph(network, source.level), target)
        return report
