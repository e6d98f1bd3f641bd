"""XLSX: the four sheets of the template as a workbook that people edit and hand back."""

from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from graph.export.base import Exporter, ExportSource
from graph.export.handed_out import ROW_ID, HandedRow, held_cells, sheet_of_handed
from graph.export.release import open_release
from graph.export.report import ReleaseReport
from graph.export.sheet_help import offered, write_sheets
from graph.export.sheets import Rows, sheets_of
from graph.export.workbook_file import LONGEST_CELL, PlainSheet
from graph.model.datafiles import data_folder
from graph.model.template import SHEETS


class XlsxExporter(Exporter):
    """Writes what the template can hold, without what a person refused or replaced.

    Each row has an id, and a sheet behind the others remembers it as it was: handed back to
    `mtandao ingest`, only what was changed changes.
    """

    name: ClassVar[str] = "xlsx"
    suffix: ClassVar[str] = ".xlsx"
    reads_back: ClassVar[bool] = True

    def write(self, source: ExportSource, target: Path) -> ReleaseReport:
        with open_release(source.store, source.level) as release:
            rows = sheets_of(release, hides_refused=True)
        report = release.report
        report.left_out["cut"] += sum(
            len(text) > LONGEST_CELL for found in rows.values() for row in found for text in row
        )
        report.left_out = +report.left_out
        sheets = [
            PlainSheet(
                sheet.name,
                [[*sheet.header, ROW_ID], *([*r, o.id] for r, o in rows[sheet.name].items())],
                offered(sheet),
            )
            for sheet in SHEETS
        ]
        remembered = sheet_of_handed(_handed(rows), source.level)
        write_sheets(target, sheets, data_folder() / "vocabulary", [remembered])
        return report


def _handed(rows: Rows) -> Iterator[HandedRow]:
    for sheet in SHEETS:
        for number, (row, origin) in enumerate(rows[sheet.name].items(), 2):
            cells = held_cells(sheet.header, row)
            sources = tuple(sorted(origin.documents))
            yield HandedRow(origin.id, sheet.name, number, sources, cells)
