"""What is large is cut to some whole entries."""

import io
import zipfile

import openpyxl
import pytest

from benchmarks.fuzzing.cutting import bare_document, closed, cut, few_lines, repacked
from tests.ingest.readers.reading import BY_NAME, read_with


def test_a_small_file_is_kept_whole(tmp_path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b\n1,2\n")
    assert cut(path) == b"a,b\n1,2\n"


def test_lines_are_kept_whole() -> None:
    assert few_lines(b"line\n" * 10_000) == b"line\n" * 800
    long = b"x" * 9_000 + b"\n"
    assert few_lines(long * 5) == long * 3


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"<a><b>1</b><c>", b"<a><b>1</b><c></c>\n</a>\n"),
        (b"<a/><p>1<br>", b"<a/><p>1<br></p>\n"),
        (b"<a></b>", b"<a></b></a>\n"),
    ],
)
def test_what_is_open_is_closed(content, expected) -> None:
    assert closed(content) == expected


def test_a_large_xml_file_is_whole_afterwards(tmp_path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(b"<list>\n" + b"<one>\n<name>A</name>\n</one>\n" * 1_000 + b"</list>\n")
    content = cut(path)
    assert content is not None
    assert content.endswith(b"</list>\n")
    assert len(content) < 5_000


def test_a_workbook_keeps_its_first_rows(tmp_path) -> None:
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook()
    for number in range(500):
        book.active.append([number, "cell"])
    book.save(path)
    content = cut(path)
    assert content is not None
    rows = list(openpyxl.load_workbook(io.BytesIO(content)).active.values)
    assert rows == [(number, "cell") for number in range(8)]


def test_other_large_packed_files_are_not_cut(tmp_path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\n" + b"x" * 50_000)
    assert cut(path) is None


def test_a_bare_document_is_read(tmp_path, terms) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(bare_document("The Peace Forum met."))
    (read,) = read_with(BY_NAME["docx"], path, terms).reads
    assert "The Peace Forum met." in read.record.document.text


def test_a_packed_file_forgets_when_it_was_written() -> None:
    files = []
    for year in (2001, 2015):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as file:
            said = f"<created>{year}-03-04T05:06:07Z</created>"
            info = zipfile.ZipInfo("docProps/core.xml", (year, 1, 1, 0, 0, 0))
            file.writestr(info, said)
        files.append(repacked(packed.getvalue()))
    assert files[0] == files[1]
