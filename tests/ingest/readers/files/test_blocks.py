"""Blocks end where rows end, whatever the pieces that a file comes in."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.files.blocks import MOST_ROW, Lost, blocks_of_rows, raw_pieces, text_pieces
from ingest.readers.files.encoding import Encoding


def cut(text: bytes, places: list[int]) -> list[bytes]:
    marks = sorted({0, len(text), *(place % (len(text) + 1) for place in places)})
    return [text[a:b] for a, b in zip(marks, marks[1:], strict=False)]


@given(st.text(alphabet='ab,"\n\t', max_size=60), st.lists(st.integers(0, 60)), st.booleans())
def test_nothing_is_lost_wherever_a_file_is_cut(text, places, is_quoted) -> None:
    whole = text.encode()
    blocks = list(blocks_of_rows(cut(whole, places), is_quoted))
    assert b"".join(blocks) == whole
    assert all(block.endswith(b"\n") for block in blocks[:-1])
    if is_quoted:
        assert all(block.count(b'"') % 2 == 0 for block in blocks[:-1])


def test_a_line_end_in_quotation_marks_ends_no_row() -> None:
    assert list(blocks_of_rows([b'a,"b\nc', b'"\nd\n"e'], is_quoted=True)) == [
        b'a,"b\nc"\nd\n',
        b'"e',
    ]


def test_a_row_that_is_too_long_leaves_an_empty_one_and_is_told() -> None:
    told: list[Lost] = []
    pieces = [b"a\n", *[b"x" * 1_000_000] * (MOST_ROW // 1_000_000 + 2), b"x\nb\n"]
    assert list(blocks_of_rows(pieces, tell=told.append)) == [b"a\n", b"\n", b"b\n"]
    assert told == [Lost.TOO_LONG]


def test_a_file_that_ends_within_a_row_or_a_quotation_says_so() -> None:
    told: list[Lost] = []
    assert list(blocks_of_rows([b"a\nb"], tell=told.append)) == [b"a\n", b"b"]
    assert told == [Lost.UNENDED]
    told.clear()
    list(blocks_of_rows([b'a\n"b\n'], is_quoted=True, tell=told.append))
    assert told == [Lost.OPEN, Lost.UNENDED]


def test_pieces_are_counted_and_come_without_their_mark(tmp_path: Path) -> None:
    path = tmp_path / "file.tsv"
    path.write_bytes(b"\xef\xbb\xbfa\tb\n")
    seen: list[int] = []
    assert list(raw_pieces(path, seen.append)) == [b"a\tb\n"]
    assert sum(seen) == path.stat().st_size


def test_text_in_any_encoding_comes_as_utf_8_with_plain_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_bytes("é\r\nb\rc".encode("utf-16"))
    pieces = text_pieces(path, Encoding("utf-16"), lambda read: None)
    assert b"".join(pieces) == "é\nb\nc".encode()
    path.write_bytes(b"a\r\nb\r")
    assert re.split(b"\n", b"".join(text_pieces(path, Encoding("utf-8"), int))) == [b"a", b"b", b""]
