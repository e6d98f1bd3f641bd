"""How far the cells of a packed workbook are spread, seen before a library makes room for them.

The library lays a sheet out as a full rectangle: two cells in far corners would take all memory.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message

MOST_CELLS = 20_000_000
_MOST_BYTES = 2 << 30
_CHUNK = 1 << 20
_OVERLAP = 512
_ROW = re.compile(rb'<row [^>]*?r="([0-9]{1,9})"')
# As a library reads it: with a prefix or none, either quote, attributes in any order.
_CELL = re.compile(
    rb"<(?:\w+:)?c\s[^>]*?\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})[\"'][^>]*(?<!/)>"
)
# Spelled as no program spells the place of a cell: such a sheet is looked at closely.
_ODD, _ODD_LINES = (b"r='", b"r =", b"r= "), (b"\tr=", b"\nr=")
# A cell beyond column ZZ, or in a row with more digits than any row so far.
_FAR = rb' r="(?:[A-Za-z]{3}[0-9]|[A-Za-z]{1,2}[0-9]{%d})'
_ERROR = b' t="e"'  # no other element of a sheet has it; counting is five times as fast
# Spreadsheet programs mark an empty text that they computed; who computed nothing marks nothing.
_BARE = re.compile(rb'<c (?![^>]*t="str")[^>]*><f(?:/>|[^>]*>[^<]*</f>)(?:<v></v>|<v ?/>)?</c>')
_ODS_TAG = re.compile(
    rb"<table:table-row\b([^>]*)>|<table:(?:covered-)?table-cell\b([^>]*)>|<table:table\b"
)
_ODS_ROWS = re.compile(rb'number-rows-repeated="([0-9]{1,12})"')
_ODS_COLUMNS = re.compile(rb'number-columns-repeated="([0-9]{1,12})"')
# A sheet may be called anything else.
_NO_SHEETS = frozenset({"xl/sharedStrings.xml", "xl/styles.xml"})
_NARROW = 702  # columns A to ZZ
_ADVICE = "Delete the rows and columns that nobody needs, or save the sheet as CSV."


def check_spread(path: Path) -> tuple[int, int]:
    """Look how far the cells of an .xlsx or .ods file are spread.

    Returns how many hold an error, and how many a formula that no program has computed.

    Raises:
        SourceError: a sheet would have more than twenty million cells.
    """
    errors = bare = 0
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if part.filename.endswith(".xml") and part.filename not in _NO_SHEETS:
                rows, wide, *found = _first_look(archive, part)
                errors, bare = errors + found[0], bare + found[1]
                if rows * _NARROW > MOST_CELLS or wide:
                    _refuse(_xlsx_cells(archive, part), path)
            if part.filename == "content.xml":
                _refuse(_ods_cells(archive, part), path)
    return errors, bare


def _first_look(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> tuple[int, bool, int, int]:
    """Return the last row, whether any cell is far beyond it, and as `check_spread`."""
    last, wide, errors, bare = 0, False, 0, 0
    for text in _chunks(archive, part):
        last = max([last, *(int(number) for number in _ROW.findall(text))])
        wide = wide or _is_far(text, len(str(last)) + 1)
        errors += text.count(_ERROR)
        bare += len(_BARE.findall(text)) if b"<f" in text else 0
    return last, wide, errors, bare


def _is_far(text: bytes, digits: int) -> bool:
    is_odd = any(spelling in text for spelling in _ODD)
    # Single bytes are found at once, and hardly any sheet has them.
    if not is_odd and (b"\n" in text or b"\t" in text):
        is_odd = any(spelling in text for spelling in _ODD_LINES)
    return is_odd or re.search(_FAR % digits, text) is not None


def _xlsx_cells(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Return how many cells the rectangle of the filled ones has."""
    rows: set[int] = set()
    columns: set[int] = set()
    for text in _chunks(archive, part):
        for letters, number in _CELL.findall(text):
            columns.add(_position(letters))
            rows.add(int(number))
    if not rows or not columns:
        return 0
    return (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)


def _ods_cells(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """Return how many cells there are when each row is as often there as it says."""
    cells, repeated, width = 0, 1, 0
    for text in _chunks(archive, part):
        for match in _ODS_TAG.finditer(text):
            if match[2] is not None:
                if b"value" in match[2]:
                    width += _number(_ODS_COLUMNS, match[2])
                continue
            cells += repeated * width
            repeated, width = _number(_ODS_ROWS, match[1] or b""), 0
    return cells + repeated * width


def _number(pattern: re.Pattern[bytes], text: bytes) -> int:
    found = pattern.search(text)
    return int(found[1]) if found else 1


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the part in pieces that each begin with a tag, so that no tag is met twice."""
    rest, read = b"", 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            if read > _MOST_BYTES:
                return
            text = rest + chunk
            cut = text.rfind(b"<")
            if cut <= 0 or len(text) - cut > _OVERLAP * _OVERLAP:
                cut = len(text)
            yield text[:cut]
            rest = text[cut:]
    yield rest


def _position(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def _refuse(cells: int, path: Path) -> None:
    if cells > MOST_CELLS:
        what = Message("A sheet of the workbook is spread over {n:,} cells.", n=cells)
        raise SourceError(what, path.as_posix(), _ADVICE)
