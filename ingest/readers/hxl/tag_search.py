"""Whether a packed workbook holds hashtags at all, seen without opening it as one."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ingest.readers.files.broken import ARCHIVE_ERRORS

_TAG = re.compile(rb">\s*(#[A-Za-z][A-Za-z0-9]*(?:\s*\+\s*[A-Za-z][A-Za-z0-9_]*)*)\s*<")
_BARE = re.compile(rb"#[a-z][a-z0-9]{1,12}\+[a-z][a-z0-9_]+")
_FEWEST = 2
_CHUNK = 1 << 20
_OVERLAP = 1 << 10
# Texts of a workbook stand in one part, else in the sheets; tags are near their beginning.
_MOST_TEXTS = 64 << 20
_MOST_OF_SHEET = 256 << 10


def has_tags(path: Path) -> bool:
    """True when two hashtags or more stand in an .xlsx, .ods or .xls file; False for a broken one.

    It may be wrong about a text that only looks like them; who reads the file looks closely.
    """
    found: set[bytes] = set()
    try:
        for piece in _pieces(path):
            found.update(_TAG.findall(piece))
            if len(found) >= _FEWEST:
                return True
    except ARCHIVE_ERRORS:
        return False
    return False


def has_tags_within(path: Path) -> bool:
    """True when hashtags stand in the bytes of an old .xls file."""
    found: set[bytes] = set()
    with path.open("rb") as stream:
        rest = b""
        while len(found) < _FEWEST and (chunk := stream.read(_CHUNK)):
            found.update(_BARE.findall(rest + chunk))
            rest = chunk[-_OVERLAP:]
    return len(found) >= _FEWEST


def _pieces(path: Path) -> Iterator[bytes]:
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if part.filename.endswith("sharedStrings.xml"):
                yield from _chunks(archive, part, _MOST_TEXTS)
            elif part.filename.startswith("xl/worksheets/sheet") or part.filename == "content.xml":
                yield from _chunks(archive, part, _MOST_OF_SHEET)


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> Iterator[bytes]:
    rest, read = b"", 0
    with archive.open(part) as stream:
        while read < most and (chunk := stream.read(_CHUNK)):
            read += len(chunk)
            yield rest + chunk
            rest = chunk[-_OVERLAP:]
