"""What a workbook or a Word document is packed in: checked before anything of it is unpacked."""

import re
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from graph.errors import SourceError
from graph.message import Message

_MAX_UNPACKED = 4 << 30
_MAX_TEXTS = 400 << 20  # shared texts are held in memory
_MAX_PARTS = 10_000
_MAX_RATIO = 300
_SMALL = 64 << 20
# A damaged file may also lead to a place before its own beginning, which is an OSError.
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
    *(RuntimeError, OSError, ValueError),
)
_ENTITY = re.compile(rb"<!(DOCTYPE|ENTITY)")


@dataclass(frozen=True, slots=True)
class Packed:
    """A packed format: the part it must have, what people call it, and how to mend a broken one."""

    main: str
    name: str
    resave: str
    instead: str


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
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if kind.main not in names:
                raise SourceError(_other_kind(names), str(path), _advice(names, kind))
            _check_sizes(parts, path, kind)
            _check_entities(archive, parts, path, kind)
    except _DAMAGED as error:
        what = Message("The file is cut off or damaged: {kind}.", kind=kind.name)
        raise SourceError(what, str(path), kind.resave) from error


def _check_sizes(parts: list[zipfile.ZipInfo], path: Path, kind: Packed) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed = max(sum(part.compress_size for part in parts), 1)
    texts = sum(part.file_size for part in parts if part.filename.endswith("sharedStrings.xml"))
    is_bomb = unpacked > _SMALL and unpacked / packed > _MAX_RATIO
    if is_bomb or unpacked > _MAX_UNPACKED or texts > _MAX_TEXTS or len(parts) > _MAX_PARTS:
        what = Message(
            "The file would unpack to {size} MB in {n} parts: {kind}.",
            kind=kind.name,
            size=unpacked >> 20,
            n=len(parts),
        )
        raise SourceError(what, str(path), kind.instead)


def _check_entities(
    archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], path: Path, kind: Packed
) -> None:
    """Refuse declarations that make a small text grow without end; no real file has them."""
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as stream:
                if _ENTITY.search(stream.read(4096)):
                    what = Message(
                        "The part {name} declares entities: {kind}.",
                        name=part.filename,
                        kind=kind.name,
                    )
                    raise SourceError(what, str(path), kind.resave)


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
