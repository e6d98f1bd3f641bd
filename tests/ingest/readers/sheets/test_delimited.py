"""Rows of delimited text; what is no CSV says its problem and the rest comes."""

import io

from ingest.readers.sheets.delimited import Lines, delimited_rows


def rows_of(text: str, delimiter: str = ",") -> tuple[list[tuple[int, list[str], bool]], Lines]:
    lines = Lines(io.StringIO(text, newline=""), 2)
    rows = [(r.number, list(r.texts), bool(r.problem)) for r in delimited_rows(lines, delimiter)]
    return rows, lines


def test_cells_come_without_blanks_and_may_hold_line_ends() -> None:
    rows, _ = rows_of('a ;"b\nc"; \nd;e;f\n', ";")
    assert rows == [(1, ["a", "b\nc", ""], False), (2, ["d", "e", "f"], False)]


def test_a_row_that_is_no_csv_says_so() -> None:
    rows, _ = rows_of('"a"b,c\nd,e\n')
    assert [(number, problem) for number, _, problem in rows] == [(1, True), (2, False)]


def test_a_file_that_ends_within_a_short_row_is_cut() -> None:
    assert rows_of("a,b\nc")[1].is_cut(2)
    assert not rows_of("a,b\nc,d")[1].is_cut(2)
    assert not rows_of("a,b\nc\n")[1].is_cut(2)


def test_the_first_lines_can_be_looked_at_before() -> None:
    assert Lines(io.StringIO("a\nb\nc\n"), 2).first == ["a\n", "b\n"]
