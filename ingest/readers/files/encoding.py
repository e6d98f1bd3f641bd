"""Bytes to text: which encoding a file has, and reading it while counting what was read."""

import codecs
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from graph.errors import SourceError
from graph.message import Message
from ingest.findings import Notice
from ingest.readers.files.whole import open_bytes

_CHUNK = 1 << 20
_HEAD = 1 << 16
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What a decoder puts in place of bytes that are no text.
DAMAGED = "\ufffd"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a file are to be read.

    Attributes:
        name: codec of Python.
        notice: what a person should know about it, None when all is plain.
    """

    name: str
    notice: str | None = None


def find_encoding(path: Path) -> Encoding:
    """Return the encoding of a text file, looking at all of it once.

    UTF-8 with and without mark, UTF-16, else Windows-1252. A file that is UTF-8 but for a few
    bytes is read as UTF-8; those bytes become U+FFFD, and readers reject the rows that hold one.
    """
    with path.open("rb") as stream:
        wide = _wide(stream.read(_HEAD))
    if wide is not None:
        return Encoding(wide)
    good, bad = _count_sequences(path)
    if bad == 0:
        return Encoding("utf-8")
    if good > bad:
        return Encoding(
            "utf-8", Message("{n} [place holds|places hold] bytes that are no UTF-8 text.", n=bad)
        )
    notice = (
        "The file is not UTF-8; it was read as Windows-1252."
        " Look at the accents; save the file as UTF-8 if they are wrong."
    )
    return Encoding("cp1252", notice)


def decode_head(head: bytes) -> str:
    """Return the beginning of a file as text, good enough to look at."""
    return head.decode(_wide(head) or "utf-8", "replace")


def _wide(head: bytes) -> str | None:
    """Return the encoding that a mark states, or UTF-16 when every second byte is zero."""
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None)
    if marked is not None or b"\x00" not in head:
        return marked
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 4 < len(head) or min(even, odd) * 20 > len(head):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def open_text(path: Path, encoding: Encoding, progress: Callable[[int], None]) -> TextIO:
    """Open a file as text; `progress` is told of every chunk of bytes as it is read."""
    try:
        counted = open_bytes(path, progress)
    except OSError as error:
        raise unreadable(path, error) from error
    return io.TextIOWrapper(counted, encoding.name, errors="replace", newline="")


def encoding_notices(encoding: Encoding, file: str) -> list[Notice]:
    """Return what to tell about the encoding of a file."""
    return [] if encoding.notice is None else [Notice(file, None, None, encoding.notice)]


def unreadable(path: Path, error: OSError) -> SourceError:
    """Return the error for a file that the system does not let us read."""
    reason = error.strerror or type(error).__name__
    what = Message("The file cannot be read: {why}.", why=reason)
    return SourceError(what, str(path), "Check its name and your rights to it.")


def _count_sequences(path: Path) -> tuple[int, int]:
    """Return how many good non-ASCII characters and how many bad places UTF-8 finds in a file."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    above = bad = 0
    with open_bytes(path) as stream:
        while chunk := stream.read(_CHUNK):
            text = decoder.decode(chunk)
            if not text.isascii():
                above += len(text) - len(text.encode("ascii", "ignore"))
                bad += text.count(DAMAGED)
    bad += len(decoder.decode(b"", final=True))
    return above - bad, bad
