"""Which sheets of a workbook may hold hashtags, seen without opening them."""

import zipfile
from pathlib import Path

from openpyxl import Workbook

from ingest.readers.hxl.tag_sheets import sheets_with_tags


def book_of(path: Path, **sheets: list[list[object]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_and_", " & "))
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_only_sheets_whose_first_rows_have_tags_are_opened(tmp_path) -> None:
    path = book_of(
        tmp_path / "w.xlsx",
        Notes=[["a", "b"]],
        Who_and_where=[["Who", "Where"], ["#org", "#adm1"], ["Hill Aid", "Gao"]],
        Late=[["a"]] * 40 + [["#org", "#adm1"]],
        Empty=[],
    )
    assert sheets_with_tags(path) == {"Who & where"}


def test_texts_within_the_sheet_are_seen_too(tmp_path) -> None:
    path = book_of(tmp_path / "w.xlsx", One=[["a"]])
    inline = tmp_path / "inline.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(inline, "w") as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename == "xl/worksheets/sheet1.xml":
                row = b'<row r="1"><c r="A1" t="inlineStr"><is><t>#org</t></is></c></row>'
                text = b"<worksheet><sheetData>" + row + b"</sheetData></worksheet>"
            new.writestr(part.filename, text)
    assert sheets_with_tags(inline) == {"One"}


def test_of_another_file_nothing_is_known(tmp_path) -> None:
    other = tmp_path / "w.ods"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    assert sheets_with_tags(other) is None
    other.write_bytes(b"PK\x03\x04 cut off")
    assert sheets_with_tags(other) is None
