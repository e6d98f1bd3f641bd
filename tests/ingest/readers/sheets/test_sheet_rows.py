"""A sheet whose rows break off gives what stood before, whatever the library stumbles over."""

import pytest
from openpyxl.cell.read_only import EmptyCell

from ingest.readers.sheets.merged_cells import MergedCells
from ingest.readers.sheets.sheet_rows import SheetRows


class Breaking:
    """A sheet whose second row cannot be read."""

    def __init__(self, error):
        self.error = error

    def reset_dimensions(self):
        """Nothing is known of the size."""

    def iter_rows(self):
        yield ()
        raise self.error


@pytest.mark.parametrize("error", [TypeError(), ValueError(), AttributeError(), OverflowError()])
def test_what_stood_before_is_read_and_the_rest_is_told(error) -> None:
    rows = list(SheetRows(Breaking(error), MergedCells(()), lambda number: None))
    assert [row.problem is None for row in rows] == [True, False]
    assert "damaged from here on" in rows[1].problem


class Endless:
    """A sheet of rows that are all empty, as the library makes them up up to a far one."""

    def __init__(self, width):
        self.row = (EmptyCell(),) * width

    def reset_dimensions(self):
        """Nothing is known of the size."""

    def iter_rows(self):
        while True:
            yield self.row


@pytest.mark.parametrize(("width", "last"), [(0, 1_048_577), (16_384, 489)])
def test_rows_without_end_come_to_an_end(width: int, last: int) -> None:
    for row in SheetRows(Endless(width), MergedCells([]), lambda number: None):
        if row.problem is not None:
            break
    assert row.number == last
    assert row.problem == "There are too many empty cells; only the rows before were read."
