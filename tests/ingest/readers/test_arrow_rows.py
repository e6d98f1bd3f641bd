"""Rows of large files: numbered as they stand, and those that do not fit are told."""

import builtins

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import MissingExtraError
from ingest.readers.arrow_rows import MOST_CELL, Layout, Misfit, arrow_rows, checked, is_utf8

TABS = Layout(("a", "b", "c"), ("a", "c"))
COMMAS = Layout(("a", "b"), ("b", "a"), ",", is_quoted=True)


def rows(*blocks: bytes, layout: Layout = TABS) -> list:
    return [
        (number, found.few_words if isinstance(found, Misfit) else found)
        for number, found in arrow_rows(blocks, layout)
    ]


def test_rows_are_numbered_over_all_blocks_and_empty_ones_are_passed_over() -> None:
    found = rows(b"1\t2\t3\n\n4\t5\t6\n", b"\n", b"7\t8\t9")
    assert found == [(1, ("1", "3")), (3, ("4", "6")), (5, ("7", "9"))]
    assert rows(b"\n\n\n", b"7\t8\t9\n") == [(4, ("7", "9"))]


@pytest.mark.parametrize("block", [b"x\n1\t2\t3\ny\n", b"x\n1\t2\t3\n1\t2\t3\t4"])
def test_rows_of_another_width_are_told_in_their_place(block: bytes) -> None:
    wrong = "with too few or too many cells"
    assert rows(block) == [(1, wrong), (2, ("1", "3")), (3, wrong)]
    assert rows(b"x\n") == [(1, wrong)]
    first = next(found for _, found in arrow_rows([block], TABS))
    assert isinstance(first, Misfit)
    assert (first.why, first.line) == (
        "The row has 1 cells, and 3 were expected; it was left out.",
        "x",
    )


# Beginnings of letters, what may follow in them, overlong forms, surrogates, beyond the last one.
ODD = st.sampled_from([b"a", b"\xc3", b"\xa9", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80",
                       b"\xf0\x9f\x98\x80", b"\xe2\x82\xac", b"\xff", b"\x00"])  # fmt: skip


@given(st.binary() | st.lists(ODD).map(b"".join) | st.text().map(lambda text: text.encode()))
def test_text_is_what_python_reads_as_such(block: bytes) -> None:
    try:
        block.decode("utf-8")
    except UnicodeDecodeError:
        assert not is_utf8(block)
    else:
        assert is_utf8(block)


def test_bytes_that_are_no_text_cost_their_row_only() -> None:
    wrong = "with bytes that are no text"
    found = rows(b"1\t2\t\xff\n\xed\xa0\x80\t2\t3\n1\x00\t2\t3\n4\t\xff\t6\n")
    assert found == [(1, wrong), (2, wrong), (3, wrong), (4, ("4", "6"))]
    assert rows(b"\xff\n") == [(1, "with too few or too many cells")]


def test_a_cell_that_is_too_long_costs_its_row() -> None:
    long = b"x" * (MOST_CELL + 1)
    assert rows(b"1\t2\t" + long + b"\n4\t" + long + b"\t6\n") == [
        (1, "with a cell that is too long"),
        (2, ("4", "6")),
    ]
    assert isinstance(checked(("x" * (MOST_CELL + 1),)), Misfit)


def test_quoted_cells_hold_delimiters_and_line_ends() -> None:
    assert rows(b'1,"2,\n""3"""\n4,5\n', layout=COMMAS) == [
        (1, ('2,\n"3"', "1")),
        (2, ("5", "4")),
    ]


def test_without_the_library_it_says_what_to_install(monkeypatch) -> None:
    usual = builtins.__import__

    def missing(name: str, *rest, **more):
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return usual(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(MissingExtraError, match=r"pyarrow, which is not installed.*\[formats\]"):
        list(arrow_rows([b"1\t2\t3\n"], TABS))
