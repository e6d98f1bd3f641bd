import zipfile
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.files.archive import check_archive
from tests.ingest.readers.documents import write_docx


def pack(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return path


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"content_xml": b"x"}, "OpenDocument file"),
        ({"other": b"x"}, r"packed file \(zip\)"),
        ({"xl__workbook_xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]>"}, "declares entities"),
        ({"xl__workbook_xml": b"<x/>", "xl__big_xml": b"0" * (70 << 20)}, "would unpack to 70 MB"),
        ({"xl__workbook_xml": b"<x/>"}, "cut off or damaged"),
    ],
)
def test_what_is_packed_but_no_workbook_is_explained(
    read, tmp_path: Path, parts: dict[str, bytes], reason: str
) -> None:
    with pytest.raises(SourceError, match=reason):
        read(pack(tmp_path / "book.xlsx", **parts))


def test_a_truncated_workbook_is_refused(read, tmp_path: Path) -> None:
    path = pack(tmp_path / "book.xlsx", xl__workbook_xml=b"<x/>")
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(SourceError, match="cut off or damaged.*save it again as .xlsx"):
        read(path)


def test_a_word_document_is_no_workbook(tmp_path: Path) -> None:
    path = pack(tmp_path / "book.xlsx", word__document_xml=b"x")
    with pytest.raises(SourceError, match="Word document, not a workbook.*--as docx"):
        check_archive(path)


def test_a_word_document_is_read_whatever_its_ending(read, tmp_path: Path) -> None:
    path = write_docx(tmp_path / "book.xlsx", "A workshop was held.")
    assert read(path).reads[0].record.document.text == "A workshop was held."


def test_a_part_that_lies_before_the_beginning_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "led-astray.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    content = bytearray(path.read_bytes())
    del content[5:15]
    path.write_bytes(content)
    with pytest.raises(SourceError, match="cut off or damaged"):
        check_archive(path)
