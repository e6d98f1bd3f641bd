"""What a workbook is packed in: checked before anything of it is unpacked."""

import re
import zipfile
from pathlib import Path

from graph.errors import SourceError
from graph.message import Message

_MAX_UNPACKED = 4 << 30
_MAX_TEXTS = 400 << 20  # shared texts are held in memory
_MAX_PARTS = 10_000
_MAX_RATIO = 300
_SMALL = 64 << 20
_ENTITY = re.compile(rb"<!(DOCTYPE|ENTITY)")
_RESAVE = "Open it in a spreadsheet program and save it again as .xlsx."


def check_archive(path: Path) -> None:
    """Look into a packed file without unpacking it.

    Raises:
        SourceError: it is damaged, is no workbook, or would grow beyond all measure.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if "xl/workbook.xml" not in names:
                raise SourceError(_other_kind(names), str(path), _advice(names))
            _check_sizes(parts, path)
            _check_entities(archive, parts, path)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        what = "The workbook is cut off or damaged."
        raise SourceError(what, str(path), _RESAVE) from error


def _check_sizes(parts: list[zipfile.ZipInfo], path: Path) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed = max(sum(part.compress_size for part in parts), 1)
    texts = sum(part.file_size for part in parts if part.filename.endswith("sharedStrings.xml"))
    is_bomb = unpacked > _SMALL and unpacked / packed > _MAX_RATIO
    if is_bomb or unpacked > _MAX_UNPACKED or texts > _MAX_TEXTS or len(parts) > _MAX_PARTS:
        what = Message(
            "The workbook would unpack to {size} MB in {n} parts.",
            size=unpacked >> 20,
            n=len(parts),
        )
        raise SourceError(what, str(path), "Save its sheets as CSV files and read those.")


def _check_entities(archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], path: Path) -> None:
    """Refuse declarations that make a small text grow without end; no real workbook has them."""
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with archive.open(part) as stream:
                if _ENTITY.search(stream.read(4096)):
                    what = Message(
                        "The part {name} of the workbook declares entities.", name=part.filename
                    )
                    raise SourceError(what, str(path), _RESAVE)


def _other_kind(names: set[str]) -> str:
    if "word/document.xml" in names:
        return "This is a Word document, not a workbook."
    if "content.xml" in names:
        return "This is an OpenDocument file, not an Excel workbook."
    return "This is a packed file (zip), not a workbook."


def _advice(names: set[str]) -> str:
    if "word/document.xml" in names:
        return "Save it as plain text or HTML and read that."
    return _RESAVE if "content.xml" in names else "Unpack it and read what is in it."
