"""Writes small Word documents and PDF files for the tests."""

from collections.abc import Sequence
from pathlib import Path

import docx

_LINE_HEIGHT = 14


def write_docx(path: Path, *paragraphs: str, rows: Sequence[Sequence[str]] = ()) -> Path:
    """A document with paragraphs, then one table."""
    document = docx.Document()
    document.core_properties.author = "Somebody"
    document.sections[0].header.paragraphs[0].text = "Running head"
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for cells in rows:
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
    document.save(path.as_posix())
    return path


def write_pdf(path: Path, pages: Sequence[str]) -> Path:
    """A PDF of one font whose pages hold the lines of each text."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", _page_list(len(pages)), _FONT]
    for number, page in enumerate(pages):
        content = _content(page)
        head = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
        )
        objects.append(f"{head} /Resources << /Font << /F 3 0 R >> >> >>".encode())
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    path.write_bytes(_file_of(objects))
    return path


_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


def _page_list(count: int) -> bytes:
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    return f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()


def _content(page: str) -> bytes:
    shown = [f"({_escaped(line)}) Tj 0 -{_LINE_HEIGHT} Td" for line in page.split("\n")]
    return ("BT /F 10 Tf 40 800 Td " + " ".join(shown) + " ET").encode("cp1252")


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file_of(objects: Sequence[bytes]) -> bytes:
    data, starts = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + tail
