import zipfile
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.sheets.excel import open_book


def test_a_damaged_workbook_is_explained(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(SourceError, match="cut off or damaged.*save it again as .xlsx"):
        open_book(tmp_path / "book.xlsx")


def test_a_package_that_names_no_workbook_is_damaged(tmp_path: Path) -> None:
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    with zipfile.ZipFile(tmp_path / "book.xlsx", "w") as packed:
        packed.writestr("[Content_Types].xml", f'<Types xmlns="{types}"></Types>')
    with pytest.raises(SourceError, match="cut off or damaged"):
        open_book(tmp_path / "book.xlsx")
