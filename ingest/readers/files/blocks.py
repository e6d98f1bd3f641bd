"""A file in blocks of whole rows, so that memory does not grow with it."""

import os
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from pathlib import Path

from ingest.readers.files.encoding import Encoding, open_text, unreadable

_BLOCK = 1 << 20
# A row that is longer than this is no row: the rest of it is passed over.
MOST_ROW = 1 << 22
_MARK = b"\xef\xbb\xbf"


class Lost(Enum):
    """What blocks cannot hold."""

    TOO_LONG = "a row that is too long"
    OPEN = "a quotation mark that is not closed"
    UNENDED = "a last row without a line end"


Tell = Callable[[Lost], None]


def _nobody(_: Lost) -> None:
    return None


def raw_pieces(path: Path, progress: Callable[[int], None]) -> Iterator[bytes]:
    """Yield a file of UTF-8 as it stands, without its mark; `progress` is told of all bytes.

    What is written behind its end while it is read is not read.

    Raises:
        SourceError: it cannot be opened.
    """
    try:
        stream = path.open("rb")
    except OSError as error:
        raise unreadable(path, error) from error
    with stream:
        size = left = os.fstat(stream.fileno()).st_size
        while left and (piece := stream.read(min(_BLOCK, left))):
            progress(len(piece))
            yield piece.removeprefix(_MARK) if left == size else piece
            left -= len(piece)


def text_pieces(path: Path, encoding: Encoding, progress: Callable[[int], None]) -> Iterator[bytes]:
    """Yield a file in any encoding as UTF-8 with plain line ends; bytes that are none as U+FFFD."""
    with open_text(path, encoding, progress) as stream:
        held = ""
        while piece := stream.read(_BLOCK):
            text = (held + piece).removeprefix("\ufeff")
            held = "\r" if text.endswith("\r") else ""
            whole = text.removesuffix("\r").replace("\r\n", "\n").replace("\r", "\n")
            yield whole.encode("utf-8", "replace")
        yield b"\n" if held else b""


def blocks_of_rows(
    pieces: Iterable[bytes], is_quoted: bool = False, tell: Tell = _nobody
) -> Iterator[bytes]:
    """Yield blocks that end where a row ends; in place of a row that is left out, an empty one.

    Args:
        pieces: the file, in order, in UTF-8.
        is_quoted: a line end within quotation marks ends no row.
        tell: told of each row that is longer than `MOST_ROW` and left out, of a quotation mark
            that is open at the end of the file, and of a last row that does not end.
    """
    held = b""
    passing = False
    for piece in pieces:
        rest = piece
        if passing:
            _, end, rest = piece.partition(b"\n")
            passing = not end
        whole, held = _parted(held, rest, is_quoted)
        if whole:
            yield whole
        elif len(held) > MOST_ROW:
            tell(Lost.TOO_LONG)
            yield b"\n"
            held, passing = b"", True
    if is_quoted and held.count(b'"') % 2:
        tell(Lost.OPEN)
    if held:
        tell(Lost.UNENDED)
        yield held


def _parted(held: bytes, piece: bytes, is_quoted: bool) -> tuple[bytes, bytes]:
    """Return the rows that are whole, and what is left: megabytes are copied once."""
    if is_quoted:
        held += piece
        cut = _last_end(held)
        return held[:cut], held[cut:]
    cut = piece.rfind(b"\n") + 1
    view = memoryview(piece)
    if not cut:
        return b"", b"".join((held, view))
    return b"".join((held, view[:cut])), bytes(view[cut:])


def _last_end(block: bytes) -> int:
    """The place behind the last line end outside of quotation marks, 0 when there is none."""
    end = len(block)
    parts = block.split(b'"')
    for position in range(len(parts) - 1, -1, -1):
        found = -1 if position % 2 else parts[position].rfind(b"\n")
        end -= len(parts[position])
        if found >= 0:
            return end + found + 1
        end -= 1
    return 0
