"""Small files made of large ones: a broken file of some entries tells as much, much sooner."""

import io
import re
import zipfile
from pathlib import Path

SMALL = 4_000
_FEWEST_LINES = 3
_ROWS = 8
_WORKBOOKS = frozenset({".xlsx", ".xlsm"})
_TAG = re.compile(rb"<(/?)([A-Za-z_][\w:.-]*)[^<>]*?(/?)>")
_ALONE = frozenset({b"br", b"hr", b"img", b"input", b"link", b"meta"})
_PROPERTIES = "docProps/core.xml"
_TIME, _DAY = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"), b"2024-01-01T00:00:00Z"
_OFFICE = "http://schemas.openxmlformats.org"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def cut(path: Path) -> bytes | None:
    """Return some entries of a file, all of one that is small, None for a large packed one.

    Lines are kept whole, and what is open in XML is closed. A workbook keeps its first rows.
    """
    if path.suffix.lower() in _WORKBOOKS:
        return few_rows(path)
    with path.open("rb") as stream:
        head = stream.read(SMALL * 10)
    if len(head) <= SMALL:
        return head
    if head.startswith((b"PK", b"%PDF")):
        return head if len(head) < SMALL * 10 else None
    lines = few_lines(head)
    return closed(lines) if lines.lstrip().startswith(b"<") else lines


def few_lines(content: bytes) -> bytes:
    """Return whole lines of about 4 KB, three at least, from the beginning."""
    kept: list[bytes] = []
    size = 0
    for line in content.splitlines(keepends=True):
        if size + len(line) > SMALL and len(kept) >= _FEWEST_LINES:
            break
        kept.append(line)
        size += len(line)
    return b"".join(kept)


def closed(content: bytes) -> bytes:
    """Return the beginning of an XML or HTML file with its open elements closed."""
    is_open: list[bytes] = []
    for ends, name, is_empty in _TAG.findall(content):
        if ends and name in is_open:
            while is_open.pop() != name:
                pass
        elif not ends and not is_empty and name.lower() not in _ALONE:
            is_open.append(name)
    return content + b"".join(b"</%s>\n" % name for name in reversed(is_open))


def few_rows(path: Path) -> bytes:
    """Return a workbook with the first rows of each sheet, without its formats."""
    import openpyxl

    large = openpyxl.load_workbook(path, read_only=True)
    small = openpyxl.Workbook(write_only=True)
    for sheet in large.worksheets:
        rows = small.create_sheet(sheet.title)
        for row in sheet.iter_rows(max_row=_ROWS, values_only=True):
            rows.append(row)
    packed = io.BytesIO()
    small.save(packed)
    return packed.getvalue()


def repacked(content: bytes) -> bytes:
    """Return a packed file without the times at which it was written: the same every day."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            kept = _TIME.sub(_DAY, part) if name == _PROPERTIES else part
            new.writestr(zipfile.ZipInfo(name), kept, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def bare_document(*paragraphs: str) -> bytes:
    """Return a Word document of the parts it cannot be without: a thirtieth of a usual one."""
    said = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    cells = "".join(f"<w:tc><w:p><w:r><w:t>{n}</w:t></w:r></w:p></w:tc>" for n in "ab")
    body = f"{said}<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    main = f"{_OFFICE}/wordprocessingml/2006/main"
    rels, link = f"{_OFFICE}/package/2006/relationships", f"{_OFFICE}/officeDocument/2006"
    types = f"{_OFFICE}/package/2006/content-types"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{types}"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{rels}"><Relationship Id="rId1" '
        f'Type="{link}/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{main}"><w:body>{body}</w:body></w:document>',
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as document:
        for name, content in parts.items():
            document.writestr(name, content)
    return packed.getvalue()
