"""The words of an export, whatever kind of file it is."""

import zipfile
from pathlib import Path

from openpyxl import load_workbook

from graph.export.sheet_help import LISTS, READ_ME


def text_of(target: Path) -> str:
    """All words of an export; of a workbook those of every sheet that holds any of the ledger."""
    if zipfile.is_zipfile(target):
        with target.open("rb") as stream:
            book = load_workbook(stream)
        sheets = [sheet for sheet in book if sheet.title not in (LISTS, READ_ME)]
        rows = (row for sheet in sheets for row in sheet.iter_rows(values_only=True))
        return "\n".join(str(cell) for row in rows for cell in row if cell is not None)
    files = sorted(target.iterdir()) if target.is_dir() else [target]
    return "".join(file.read_text(encoding="utf-8") for file in files)
