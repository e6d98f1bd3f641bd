"""Which sheets of a packed workbook may hold hashtags: the others need not be opened at all."""

import re
import zipfile
from html import unescape
from pathlib import Path

from ingest.readers.files.broken import ARCHIVE_ERRORS

_SHEET = re.compile(r"<sheet\b([^>]*)>")
_TARGET = re.compile(r"<Relationship\b([^>]*)>")
_ATTRIBUTE = re.compile(r"([\w:]+)=[\"']([^\"']*)[\"']")
_TEXT = re.compile(rb"<si\b|<t\b[^>]*>\s*#[A-Za-z]")
_INLINE = re.compile(rb"<t\b[^>]*>\s*#[A-Za-z]")
_NUMBER = re.compile(rb"<v>([0-9]{1,9})</v>")
_TEXTS, _BOOK = "xl/sharedStrings.xml", "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
# Beyond that it is faster to open the sheets, and no row of hashtags is so long.
_MOST_TEXTS = 64 << 20
_FIRST_ROWS = 4 << 20
_ROWS = 26


def sheets_with_tags(path: Path) -> frozenset[str] | None:
    """Return the sheets in whose first rows a text begins with a hash; None when that is not known.

    A sheet too many costs time only: who reads it looks closely.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = _parts_of_sheets(archive)
            tags = _tagged_texts(archive)
            if tags is None or not parts:
                return None
            return frozenset(name for name, part in parts if _may_hold(archive, part, tags))
    except ARCHIVE_ERRORS:
        return None


def _parts_of_sheets(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The name and the part of each sheet."""
    if not {_BOOK, _LINKS} <= set(archive.namelist()):
        return []
    links = map(_attributes, _TARGET.findall(archive.read(_LINKS).decode("utf-8")))
    targets = {link["Id"]: link["Target"] for link in links}
    sheets = map(_attributes, _SHEET.findall(archive.read(_BOOK).decode("utf-8")))
    return [(unescape(one["name"]), _part(targets[one["r:id"]])) for one in sheets]


def _attributes(text: str) -> dict[str, str]:
    return dict(_ATTRIBUTE.findall(text))


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _tagged_texts(archive: zipfile.ZipFile) -> frozenset[int] | None:
    """The numbers of the shared texts that begin with a hash."""
    if _TEXTS not in archive.namelist():
        return frozenset()
    if archive.getinfo(_TEXTS).file_size > _MOST_TEXTS:
        return None
    number, found = -1, set()
    for match in _TEXT.finditer(archive.read(_TEXTS)):
        if match[0] == b"<si":
            number += 1
        else:
            found.add(number)
    return frozenset(found) if number >= 0 else None


def _may_hold(archive: zipfile.ZipFile, part: str, tags: frozenset[int]) -> bool:
    with archive.open(part) as stream:
        first = stream.read(_FIRST_ROWS)
    end = _nth(first, b"</row>", _ROWS)
    rows = first[:end]
    shared = {int(number) for number in _NUMBER.findall(rows)}
    return _INLINE.search(rows) is not None or not tags.isdisjoint(shared)


def _nth(text: bytes, word: bytes, times: int) -> int:
    """Where a word ends that stands so many times; the end of the text when it does not."""
    place = 0
    for _ in range(times):
        place = text.find(word, place) + len(word)
        if place < len(word):
            return len(text)
    return place
