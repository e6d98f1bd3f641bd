"""Sheets as other programs write them: an old Excel file and an OpenDocument one, by hand."""

import struct
import zipfile
from html import escape
from pathlib import Path

Rows = list[list[str | float]]

_SECTOR = 512
_END, _FAT, _FREE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_SMALLEST = 4096  # what is shorter would go into a stream of its own


def write_ods(path: Path, rows: Rows, name: str = "Data") -> Path:
    """Write one sheet as an OpenDocument file."""
    lines = "".join(f"<table:table-row>{_ods_cells(row)}</table:table-row>" for row in rows)
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    body = (
        f'<?xml version="1.0"?><office:document-content {spaces}><office:body><office:spreadsheet>'
        f'<table:table table:name="{name}">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", body)
    return path


def _ods_cells(row: list[str | float]) -> str:
    cells = []
    for value in row:
        if isinstance(value, str):
            text = f"<text:p>{escape(value)}</text:p>"
            cells.append(f'<table:table-cell office:value-type="string">{text}</table:table-cell>')
        else:
            kind = f'office:value-type="float" office:value="{value}"'
            cells.append(f"<table:table-cell {kind}><text:p>{value}</text:p></table:table-cell>")
    return "".join(cells)


def write_xls(path: Path, rows: Rows, name: str = "Data") -> Path:
    """Write one sheet as a file of Excel 97 to 2003."""
    stream = _biff(rows, name)
    stream += b"\0" * (max(_SMALLEST, -(-len(stream) // _SECTOR) * _SECTOR) - len(stream))
    sectors = len(stream) // _SECTOR
    # Sector 0 is the table of sectors, 1 the directory, the others the workbook.
    table = [_FAT, _END, *range(3, sectors + 2), _END]
    table += [_FREE] * (_SECTOR // 4 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _SMALLEST, _END, 0, _END, 0)
    header += struct.pack("<I", 0) + struct.pack("<I", _FREE) * 108
    entries = _entry("Root Entry", 5, 1, _END, 0) + _entry("Workbook", 2, _FREE, 2, len(stream))
    directory = entries + _entry("", 0, _FREE, 0, 0) * 2
    path.write_bytes(header + struct.pack("<128I", *table) + directory + stream)
    return path


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    letters = name.encode("utf-16-le") + (b"\0\0" if name else b"")
    head = letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters), kind, 1)
    return (
        head
        + struct.pack("<III", _FREE, _FREE, child)
        + b"\0" * 36
        + struct.pack("<IQ", start, size)
    )


def _biff(rows: Rows, name: str) -> bytes:
    start = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6))
    end = _record(0x0A, b"")
    title = struct.pack("<BB", len(name), 0) + name.encode("latin-1")
    place = len(start) + 4 + 6 + len(title) + len(end)
    bound = _record(0x85, struct.pack("<IBB", place, 0, 0) + title)
    sheet = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6))
    for number, row in enumerate(rows):
        for position, value in enumerate(row):
            head = struct.pack("<HHH", number, position, 0)
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                sheet += _record(0x204, head + text)
            else:
                sheet += _record(0x203, head + struct.pack("<d", value))
    return start + bound + end + sheet + end


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content
