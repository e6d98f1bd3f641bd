import random
import zipfile
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers.files.archive import WORD_DOCUMENT, check_archive
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
        (
            {
                "xl__workbook_xml": b"<x/>",
                "x.dat": b"<!--" + b"x" * 5000 + b"--><!DOCTYPE x [<!ENTITY a 'b'>]><x/>",
            },
            "x.dat declares entities",
        ),
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


def test_a_part_that_is_longer_than_the_file_is_damage(tmp_path: Path) -> None:
    """Who reads it whole would ask for a gigabyte of memory first."""
    path = pack(tmp_path / "long.docx", word__document_xml=b"<w:document/>")
    content = bytearray(path.read_bytes())
    entry = content.index(b"PK\x01\x02")
    content[entry + 20 : entry + 24] = (1 << 30).to_bytes(4, "little")
    path.write_bytes(content)
    with pytest.raises(SourceError, match="cut off or damaged: the Word document"):
        check_archive(path, WORD_DOCUMENT)


def test_a_large_workbook_is_taken_and_one_that_shrinks_too_much_is_not(tmp_path: Path) -> None:
    noise = random.Random(1).randbytes(1_200_000)
    parts = {"xl__workbook_xml": b"<x/>", "strings": noise + b"0" * (68 << 20)}
    check_archive(pack(tmp_path / "taken.xlsx", **parts))
    parts["strings"] = noise + b"0" * (80 << 20)
    with pytest.raises(SourceError, match="would unpack to 81 MB"):
        check_archive(pack(tmp_path / "refused.xlsx", **parts))


@pytest.mark.parametrize("name", ["word__document_xml", "word__other.dat"])
@pytest.mark.parametrize("text", [b"<w:p/>" * 4_000_000, b"<a b='" + b"x" * (21 << 20) + b"'/>"])
def test_a_word_document_of_millions_of_marks_is_refused(
    tmp_path: Path, name: str, text: bytes
) -> None:
    path = pack(tmp_path / "a.docx", **{"word__document_xml": b"<x/>", name: text})
    with pytest.raises(SourceError, match=r"with its marks is 2\d MB long.*Save its text as .txt"):
        check_archive(path, WORD_DOCUMENT)


def test_photographs_are_no_marks(tmp_path: Path) -> None:
    photograph = b"\xff\xd8\xff" + random.Random(1).randbytes(22 << 20)
    path = pack(tmp_path / "a.docx", word__document_xml=b"<x/>", picture=photograph)
    assert check_archive(path, WORD_DOCUMENT) is None


@pytest.mark.parametrize("where", ["comment", "before", "behind"])
def test_two_lists_of_parts_are_refused(read, tmp_path: Path, where: str) -> None:
    path = pack(tmp_path / "book.xlsx", xl__workbook_xml=b"<x/>")
    other = pack(tmp_path / "other.xlsx", xl__workbook_xml=b"<y/>").read_bytes()
    if where == "comment":
        with zipfile.ZipFile(path, "a") as archive:
            archive.comment = b"PK\x05\x06" + bytes(18)
    elif where == "before":
        path.write_bytes(other + path.read_bytes())
    else:
        path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(SourceError, match="cut off or damaged"):
        check_archive(path)


def test_a_comment_at_the_end_is_no_second_list(tmp_path: Path) -> None:
    path = pack(tmp_path / "book.xlsx", xl__workbook_xml=b"<x/>")
    with zipfile.ZipFile(path, "a") as archive:
        archive.comment = b"saved by a program"
    check_archive(path)
