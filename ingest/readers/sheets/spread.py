"""How far the cells of a packed workbook are spread, seen before a library makes room for them.

The library lays a sheet out as a full rectangle: two cells in far corners would take all memory,
and where none is left it ends the whole program. So every part that holds cells is looked at,
whatever it is called.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message
from ingest.readers.sheets.filled_cells import SheetCells, TableCells, cells_of_part, column_of

MOST_CELLS = 20_000_000
# The library holds the cells of an OpenDocument sheet twice, with their formulas.
MOST_OF_ODS = 8_000_000
_CHUNK = 1 << 20
_LONGEST_TAG = 1 << 18
_SHEET = b"sheetData"  # no part without this word is a sheet to the library
_ODS = "content.xml"
_ERROR = re.compile(rb' t="e"')  # no other element of a sheet has it
# Spreadsheet programs mark an empty text that they computed; who computed nothing marks nothing.
_BARE = re.compile(rb'<c (?![^>]*t="str")[^>]*><f(?:/>|[^>]*>[^<]*</f>)(?:<v></v>|<v ?/>)?</c>')
# How every bare one ends; to look for that first takes a sixth of the time.
_ENDS_BARE = re.compile(rb"f/?>(?:<v></v>|<v ?/>)?</c>")
# A cell as programs write it, which says first where it stands, and any other.
_ANY = re.compile(rb"<c[\s/>]")
_PLAIN = b'<c r="'
_PLACED = re.compile(rb'<c r="[A-Z]{1,7}[0-9]{1,10}"')
# A bare cell only has a colour; one that is spelled otherwise is taken for filled.
_FILLED = re.compile(rb'<c r="([A-Z]{1,7})([0-9]{1,10})"(?!(?: s="[0-9]{1,9}")? ?/>)')
_PREFIXED = re.compile(rb":c[\s/>]")
# Rectangles below the measure: A1 to Z699999, ZZ27999 and ZZZ999. Each finds a cell beyond it, and
# one that is spelled otherwise than `_PLAIN`: one look for both takes half the time.
_BEYOND = (
    re.compile(rb'<c(?! r="[A-Z](?:[1-6][0-9]{5}|[0-9]{1,5}+)")[\s/>]'),
    re.compile(rb'<c(?! r="[A-Z]{1,2}+(?:2[0-7][0-9]{3}|1[0-9]{4}|[0-9]{1,4}+)")[\s/>]'),
    re.compile(rb'<c(?! r="[A-Z]{1,3}+[0-9]{1,3}+")[\s/>]'),
)
_ADVICE = "Delete the rows and columns that nobody needs, or save the sheet as CSV."


@dataclass(slots=True)
class _Look:
    """What a first look at a part says, which never takes a far cell for a near one."""

    is_sheet: bool = False
    is_near: bool = True
    errors: int = 0
    bare: int = 0


def check_spread(path: Path) -> tuple[int, int]:
    """Look how far the cells of an .xlsx or .ods file are spread.

    Returns how many hold an error, and how many a formula that no program has computed.

    Raises:
        SourceError: a sheet would have more than twenty million cells, or is no XML.
    """
    errors = bare = 0
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            look = _first_look(archive, part)
            if look.is_sheet:
                errors, bare = errors + look.errors, bare + look.bare
                if not look.is_near:
                    cells = _plain_cells(archive, part)
                    if cells is None:
                        cells = cells_of_part(archive, part, SheetCells(), path)
                    _refuse(cells, MOST_CELLS, path)
            if part.filename.lower() == _ODS:
                _refuse(cells_of_part(archive, part, TableCells(), path), MOST_OF_ODS, path)
    return errors, bare


def _first_look(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> _Look:
    look = _Look()
    beyond = list(_BEYOND)
    before = b""
    for text in _chunks(archive, part):
        look.is_sheet = look.is_sheet or _SHEET in before + text
        before = text[-len(_SHEET) :]
        beyond = [one for one in beyond if one.search(text) is None]
        look.is_near = look.is_near and bool(beyond) and _PREFIXED.search(text) is None
        look.errors += len(_ERROR.findall(text))
        look.bare += len(_BARE.findall(text)) if _ENDS_BARE.search(text) else 0
    return look


def _plain_cells(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> int | None:
    """Return how many cells there are to the last filled one; None where a place is none.

    None too where a cell is spelled otherwise than programs do, so that none is overlooked.
    """
    height, columns = 0, set[bytes]()
    for text in _chunks(archive, part):
        plain = len(_PLACED.findall(text))
        if len(_ANY.findall(text)) != plain or text.count(_PLAIN) != plain:
            return None
        if _PREFIXED.search(text) is not None:
            return None
        places = _FILLED.findall(text)
        columns.update(letters for letters, _ in places)
        height = max([height, *(int(number) for _, number in places)])
    return height * max((column_of(letters.decode()) for letters in columns), default=0)


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the part in pieces that each begin with a tag, so that no tag is met twice."""
    rest = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            cut = text.rfind(b"<")
            if cut <= 0 or len(text) - cut > _LONGEST_TAG:
                cut = len(text)
            yield text[:cut]
            rest = text[cut:]
    yield rest


def _refuse(cells: int, most: int, path: Path) -> None:
    if cells > most:
        what = Message("A sheet of the workbook is spread over {n:,} cells.", n=cells)
        raise SourceError(what, path.as_posix(), _ADVICE)
