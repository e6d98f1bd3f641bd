"""A sheet whose rows break off gives what stood before, whatever the library stumbles over."""

import pytest

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
