"""Tables as they come: any delimiter and program, and none beyond measure."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import SourceError
from ingest.readers import READERS, Terms, sniff
from ingest.readers.mapped.looking import look_at
from ingest.readers.mapped.mapping_file import save_mappings
from ingest.readers.mapped.opening import find_delimiter, open_table, table_width
from tests.ingest.readers.reading import BY_NAME, read_with
from tests.ingest.readers.sheets.other_books import write_ods, write_xls


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b;c\n1,5;2;3\n1,5;2;3\n", ";"),
        ("a\tb\n1\t2\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ("sep=#\na#b\n", "#"),
        ('"a, b",c\n"d, e",f\n', ","),
    ],
)
def test_the_delimiter_is_what_gives_rows_of_one_width(text: str, delimiter: str) -> None:
    assert find_delimiter(text.splitlines(keepends=True)) == delimiter


def test_a_text_is_no_table() -> None:
    assert table_width(b"The forum met.\nIt went on until night.\n") == 1
    assert table_width(b"a,b\n1,2\n") == 2


@pytest.mark.parametrize("write", [write_ods, write_xls])
def test_old_and_open_workbooks_are_guessed_and_read(
    tmp_path: Path, terms: Terms, write: Callable
) -> None:
    rows = [["Donor", "Grantee", "Amount (EUR)"], ["Example Trust", "Réseau des Lacs", 5.5]]
    path = write(tmp_path / f"a.{write.__name__.rpartition('_')[2]}", rows)
    assert sniff(path, READERS).name == "mapped"
    save_mappings(path, [look.mapping for look in look_at(path, terms)])
    outcome = read_with(BY_NAME["mapped"], path, terms)
    (read,) = outcome.reads
    (relation,) = read.record.relations
    assert relation.qualifiers == {"amount": 5.5, "currency": "EUR"}
    assert sum(outcome.progress) == path.stat().st_size


def test_a_row_that_is_cut_off_at_the_end_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b,c\n1,2,3\n1,2", encoding="utf-8")
    with open_table(path) as raw:
        (sheet,) = raw.sheets
        rows = list(sheet.rows(lambda _: None))
    assert [row.texts for row in rows][-1] == ["1", "2"]
    assert "may be cut off" in sheet.notices[0].message


def test_a_row_with_bytes_that_are_no_text_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("é,b\nè,c\ná,d\n".encode() + b"x\xff,e\na\0b,f\n")
    with open_table(path) as raw:
        (sheet,) = raw.sheets
        problems = [row.problem for row in sheet.rows(lambda _: None)]
    assert problems[:3] == [None, None, None]
    assert all(problem and "no text" in problem for problem in problems[3:])


def test_a_million_columns_are_refused_at_once(tmp_path: Path, terms: Terms) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("a," * 1_000_000 + "\n", encoding="utf-8")
    with pytest.raises(SourceError, match="has 1,000,001 cells"):
        read_with(BY_NAME["mapped"], path, terms)


def test_formulas_that_nobody_computed_are_told(tmp_path) -> None:
    book = Workbook()
    book.active.append(["Organisation", "Country"])
    book.active.append(['=CONCATENATE("Lake"," Trust")', "Kenya"])
    path = tmp_path / "own.xlsx"
    book.save(path)
    with open_table(path) as raw:
        (notice,) = raw.notices
    assert str(notice.message).startswith("1 cells hold a formula that no program has computed")
