"""Rows of large delimited files, read by Arrow one block after the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from graph.errors import MissingExtraError
from graph.message import Message

# No cell that is read is longer: lists of a page fill 20,000 characters.
MOST_CELL = 300_000
_NUL = b"\x00"
_DAMAGED = "\ufffd".encode()


@dataclass(frozen=True, slots=True)
class Layout:
    """How the rows of a file are built.

    Attributes:
        columns: all columns, in their order.
        wanted: those that are read.
        delimiter: one character.
        is_quoted: cells may stand in quotation marks and then hold delimiters and line ends.
    """

    columns: tuple[str, ...]
    wanted: tuple[str, ...]
    delimiter: str = "\t"
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Misfit:
    """A row that is not as the layout says.

    Attributes:
        why: what is wrong with it, a whole sentence.
        few_words: the same for the sum.
        line: the row as it stands in the file, when only its number of cells is another.
    """

    why: Message
    few_words: str
    line: str = ""


Cells = tuple[str, ...]


def arrow_rows(
    blocks: Iterable[bytes], layout: Layout, before: int = 0
) -> Iterator[tuple[int, Cells | Misfit]]:
    """Yield the number of each row that is not empty, from 1, with its wanted cells.

    Args:
        blocks: whole rows, in UTF-8; other bytes cost their row.
        layout: how they are built.
        before: how many rows stand before the first block: the headings.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    for block in blocks:
        if not block.strip(b"\n"):
            before += block.count(b"\n")
            continue
        misfits: dict[int, Misfit] = {}
        whole = _whole(block)
        rows = zip(*_read(whole, layout, misfits), strict=True)
        may_be_damaged = _NUL in whole or (_DAMAGED[:1] in whole and _DAMAGED in whole)
        number = 0
        for number, found in _numbered(rows, misfits):
            if isinstance(found, Misfit):
                yield before + number, found
            elif any(found):
                is_plain = not may_be_damaged and max(map(len, found)) <= MOST_CELL
                yield before + number, found if is_plain else checked(found)
        before += number


def _numbered(
    rows: Iterator[Cells], misfits: dict[int, Misfit]
) -> Iterator[tuple[int, Cells | Misfit]]:
    """Yield the rows of a block, from 1, with those that Arrow left out in their places."""
    if not misfits:
        yield from enumerate(rows, 1)
        return
    number = 1
    for cells in rows:
        while number in misfits:
            yield number, misfits[number]
            number += 1
        yield number, cells
        number += 1
    while number in misfits:
        yield number, misfits[number]
        number += 1


def _read(block: bytes, layout: Layout, misfits: dict[int, Misfit]) -> list[list[str]]:
    csv, arrow = _arrow()
    width = len(layout.columns)
    table = csv.read_csv(
        arrow.BufferReader(block),
        read_options=csv.ReadOptions(
            use_threads=False, column_names=list(layout.columns), block_size=len(block) + 1
        ),
        parse_options=csv.ParseOptions(
            delimiter=layout.delimiter,
            quote_char='"' if layout.is_quoted else False,
            newlines_in_values=layout.is_quoted,
            ignore_empty_lines=False,
            invalid_row_handler=partial(_note, misfits, width),
        ),
        convert_options=csv.ConvertOptions(
            check_utf8=False,
            include_columns=list(layout.wanted),
            column_types=dict.fromkeys(layout.columns, arrow.string()),
            strings_can_be_null=False,
        ),
    )
    return [column.to_pylist() for column in table.columns]


def _note(misfits: dict[int, Misfit], width: int, row: Any) -> str:  # noqa: ANN401
    """Keep what Arrow says of a row with too few or too many cells."""
    told = "The row has {n} cells, and {width} were expected; it was left out."
    why = Message(told, n=row.actual_columns, width=width)
    misfits[row.number] = Misfit(why, "with too few or too many cells", row.text)
    return "skip"


def _whole(block: bytes) -> bytes:
    """The block with U+FFFD for bytes that are no UTF-8: Arrow stops at them."""
    return block if is_utf8(block) else block.decode("utf-8", "replace").encode("utf-8")


def is_utf8(block: bytes) -> bool:
    """True for UTF-8, as Python reads it; ten times as fast as to decode it.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    _, arrow = _arrow()
    ends = arrow.array([0, len(block)], arrow.int32()).buffers()[1]
    text = arrow.Array.from_buffers(arrow.string(), 1, [None, ends, arrow.py_buffer(block)])
    try:
        text.validate(full=True)
    except arrow.ArrowInvalid:
        return False
    return True


def checked(cells: Cells) -> Cells | Misfit:
    """Return the cells, or what is wrong with them: one is too long, or bytes are no text."""
    if max(map(len, cells)) > MOST_CELL:
        told = "The row has a cell of more than {most:,} characters; it was left out."
        return Misfit(Message(told, most=MOST_CELL), "with a cell that is too long")
    if any("\x00" in cell or "\ufffd" in cell for cell in cells):
        why = Message("The row holds bytes that are no text; it was left out.")
        return Misfit(why, "with bytes that are no text")
    return cells


def _arrow() -> tuple[Any, Any]:
    """Load Arrow: half a second that most ingests do not need to spend."""
    try:
        import pyarrow
        from pyarrow import csv
    except ImportError as error:
        raise MissingExtraError(
            "This format is read with pyarrow, which is not installed.",
            next_step="Install it with: pip install 'mtandao[formats]'",
        ) from error
    return csv, pyarrow
