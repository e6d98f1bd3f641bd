"""The graph in other formats, one a file; `EXPORTERS` is the list of formats."""

from graph.export.base import Exporter, ExportSource
from graph.export.csv_sheets import CsvExporter
from graph.export.gexf import GexfExporter
from graph.export.graphml import GraphmlExporter
from graph.export.jsonl import JsonlExporter
from graph.export.rdf import TurtleExporter
from graph.export.report import LEVELS, ReleaseReport
from graph.export.xlsx_sheets import XlsxExporter

__all__ = ["EXPORTERS", "LEVELS", "ExportSource", "Exporter", "ReleaseReport"]

EXPORTERS: tuple[Exporter, ...] = (
    JsonlExporter(),
    CsvExporter(),
    XlsxExporter(),
    GraphmlExporter(),
    GexfExporter(),
    TurtleExporter(),
)
