from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.sheets.excel import open_book


def test_a_damaged_workbook_is_explained(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(SourceError, match="cut off or damaged.*save it again as .xlsx"):
        open_book(tmp_path / "book.xlsx")
