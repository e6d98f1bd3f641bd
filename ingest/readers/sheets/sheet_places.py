"""Where in the sheets of the user the cells of a record stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model.record import RecordEvidence
from ingest.readers.reporting import Place
from ingest.readers.sheets.cells import SheetLabel


@dataclass(frozen=True, slots=True)
class SheetPlaces:
    """Places of cells in sheets; `labels` is sheet name to how findings name it."""

    labels: Mapping[str, SheetLabel]

    def place(self, where: str, cell: RecordEvidence) -> Place | None:
        """Return file, row and column; the column of the cell when `where` names none."""
        sheet = self.labels.get(cell.sheet or "")
        if sheet is None:
            return None
        last = where.rpartition(".")[2]
        column = last if last in sheet.columns else cell.column
        return Place(sheet.label.file, cell.row, sheet.label.field(column))
