"""What a workbook or a Word document is packed in: checked before anything of it is unpacked."""

import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.errors import SourceError
from graph.message import Message
from ingest.readers.files.broken import ARCHIVE_ERRORS
from ingest.readers.files.markup import declares_entities, is_markup

_MAX_PARTS = 10_000
# A workbook of a quarter of a million rows; sheets shrink to a tenth or, mostly blank, a thirtieth.
_MAX_UNPACKED = 600 << 20
_MAX_RATIO = 60
_SMALL = 64 << 20
# The record that ends the list of parts: it also says where the list begins, and how long a
# comment follows (PKWARE, APPNOTE 4.3.16).
_END_OF_LIST = b"PK\x05\x06"
_END_RECORD = struct.Struct("<4s4H2LH")
_IN_A_LONGER_RECORD = 0xFFFFFFFF
_HEAD = 4096
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Packed:
    """A packed format.

    Attributes:
        main: the part it must have.
        name: what people call it.
        resave: how to mend a broken one.
        instead: what to give when it is too large.
        most_markup: bytes of XML in all parts that are held as a tree, None where none are.
        most_tags: likewise of tags.
    """

    main: str
    name: str
    resave: str
    instead: str
    most_markup: int | None = None
    most_tags: int = 0


WORKBOOK = Packed(
    "xl/workbook.xml",
    "the workbook",
    "Open it in a spreadsheet program and save it again as .xlsx.",
    "Save its sheets as CSV files and read those.",
)
WORD_DOCUMENT = Packed(
    "word/document.xml",
    "the Word document",
    "Open it in a word processor and save it again as .docx.",
    "Save its text as .txt and read that.",
    # A report of a thousand pages has half of either.
    most_markup=20 << 20,
    most_tags=2_000_000,
)

ODS = Packed(
    "content.xml",
    "the OpenDocument sheet",
    "Open it in a spreadsheet program and save it again as .ods.",
    "Save its sheets as CSV files and read those.",
)


def check_archive(path: Path, kind: Packed = WORKBOOK) -> None:
    """Look into a packed file without unpacking it.

    Raises:
        SourceError: it is damaged, is not of the kind, or would grow beyond all measure.
    """
    with path.open("rb") as stream:
        _check(stream, path, kind)


def _check(stream: BinaryIO, path: Path, kind: Packed) -> None:
    try:
        with zipfile.ZipFile(stream) as archive:
            _check_directory(stream, archive)
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if kind.main not in names:
                raise SourceError(_other_kind(names), str(path), _advice(names, kind))
            if any(part.compress_size > path.stat().st_size for part in parts):
                raise zipfile.BadZipFile("a part is longer than the file")
            _check_sizes(parts, path, kind)
            _check_markup(archive, parts, path, kind)
    except ARCHIVE_ERRORS as error:
        what = Message("The file is cut off or damaged: {kind}.", kind=kind.name)
        raise SourceError(what, str(path), kind.resave) from error


def _check_directory(stream: BinaryIO, archive: zipfile.ZipFile) -> None:
    """Refuse a file with two lists of its parts: what is checked might not be what is read.

    Raises:
        BadZipFile: the record that ends the list is not the only one behind it, says that the
            list begins elsewhere, or is not the end of the file.
    """
    stream.seek(archive.start_dir)
    behind = stream.read()
    ends = behind.find(_END_OF_LIST)
    if behind.count(_END_OF_LIST) != 1 or len(behind) < ends + _END_RECORD.size:
        raise zipfile.BadZipFile("the list of the parts has no one end")
    *_, begins, comment = _END_RECORD.unpack_from(behind, ends)
    is_elsewhere = begins not in (archive.start_dir, _IN_A_LONGER_RECORD)
    if is_elsewhere or ends + _END_RECORD.size + comment != len(behind):
        raise zipfile.BadZipFile("the list of the parts stands elsewhere than it says")


def _check_sizes(parts: list[zipfile.ZipInfo], path: Path, kind: Packed) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed = max(sum(part.compress_size for part in parts), 1)
    is_bomb = unpacked > _SMALL and unpacked / packed > _MAX_RATIO
    if is_bomb or unpacked > _MAX_UNPACKED or len(parts) > _MAX_PARTS:
        what = Message(
            "The file would unpack to {size} MB in {n} parts: {kind}.",
            kind=kind.name,
            size=unpacked >> 20,
            n=len(parts),
        )
        raise SourceError(what, str(path), kind.instead)


def _check_markup(
    archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], path: Path, kind: Packed
) -> None:
    """Refuse declarations that make a small text grow without end, and trees of any size."""
    found = []
    for part in parts:
        with archive.open(part) as stream:
            head = stream.read(_HEAD)
            if not is_markup(part.filename, head):
                continue
            stream.seek(0)
            if declares_entities(stream):
                told = "The part {name} declares entities: {kind}."
                what = Message(told, name=part.filename, kind=kind.name)
                raise SourceError(what, str(path), kind.resave)
        found.append(part)
    if kind.most_markup is not None:
        size = sum(part.file_size for part in found)
        if size > kind.most_markup or _tags(archive, found) > kind.most_tags:
            told = "The text of the file with its marks is {size} MB long in {n:,} parts: {kind}."
            what = Message(told, kind=kind.name, size=size >> 20, n=len(found))
            raise SourceError(what, str(path), kind.instead)


def _tags(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> int:
    """How many tags there may be at most; each is begun by the same letter in every encoding."""
    count = 0
    for part in parts:
        with archive.open(part) as stream:
            while piece := stream.read(_PIECE):
                count += piece.count(b"<")
    return count


def _other_kind(names: set[str]) -> str:
    if WORD_DOCUMENT.main in names:
        return "This is a Word document, not a workbook."
    if WORKBOOK.main in names:
        return "This is an Excel workbook, not a Word document."
    if "content.xml" in names:
        return "This is an OpenDocument file, neither a Word document nor an Excel workbook."
    return "This is a packed file (zip), neither a Word document nor an Excel workbook."


def _advice(names: set[str], kind: Packed) -> str:
    if WORD_DOCUMENT.main in names:
        return "Give it the ending .docx, or read it with --as docx."
    if WORKBOOK.main in names:
        return "Give it the ending .xlsx, or read it with --as xlsx."
    return kind.resave if "content.xml" in names else "Unpack it and read what is in it."
