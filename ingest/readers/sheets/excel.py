"""Workbooks opened for reading row by row; graph/export/workbook_file.py writes them."""

from pathlib import Path
from typing import Any

from graph.errors import SourceError
from ingest.readers.sheets.sheet_rows import DAMAGED_PART


def open_book(path: Path) -> Any:  # noqa: ANN401
    """Open a workbook for reading row by row.

    Raises:
        SourceError: it is damaged.
    """
    # Half the start-up time of a command that reads no workbook.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        # data_only would give the values that some program once computed, or none at all.
        return load_workbook(path, read_only=True, data_only=False, keep_links=False)
    except (*DAMAGED_PART, InvalidFileException) as error:
        what = "The workbook is cut off or damaged."
        advice = "Open it in a spreadsheet program and save it again as .xlsx."
        raise SourceError(what, str(path), advice) from error
