"""Headings are found below titles, in one row or two, and told apart."""

from ingest.readers.mapped.heading_rows import find_headings, headings_at, letter_of
from ingest.readers.sheets.headings import GridRow


def _rows(*rows: list[str]) -> list[GridRow]:
    return [GridRow(number, texts) for number, texts in enumerate(rows, 1)]


def test_titles_above_are_passed_over() -> None:
    rows = _rows(["Presence in March", "", ""], ["Organisation", "Country", ""], ["A", "Kenya", ""])
    found = find_headings(rows)
    assert found is not None
    assert (found.rows, found.above) == ((2,), (1,))


def test_a_second_row_of_headings_parts_those_above_it() -> None:
    rows = _rows(
        ["Organisation", "Location", "", "Sector"],
        ["", "Country", "Province", ""],
        ["A", "Kenya", "Nakuru", "WASH"],
    )
    found = find_headings(rows)
    assert found is not None
    assert found.rows == (1, 2)
    assert found.names == (
        "Organisation",
        "Location / Country",
        "Location / Province",
        "Sector",
    )


def test_headings_that_are_alike_or_missing_get_names() -> None:
    found = headings_at(_rows(["Name", "Name", "", "Name (2)"]), [1])
    assert found is not None
    assert found.names == ("Name", "Name (2)", "column C", "Name (2) (2)")
    assert len(set(found.names)) == len(found.names)


def test_words_nobody_knows_are_headings_when_they_stand_like_them() -> None:
    found = find_headings(_rows(["Alpha", "Beta", "Gamma"], ["1", "2", "3"]))
    assert found is not None
    assert found.rows == (1,)


def test_numbers_are_no_headings() -> None:
    assert find_headings(_rows(["1", "2"], ["3", "4"])) is None
    assert headings_at(_rows(["a"]), [7]) is None


def test_columns_have_letters_as_in_a_spreadsheet() -> None:
    assert [letter_of(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_the_lowest_of_rows_that_hold_nothing_but_headings_counts() -> None:
    rows = [
        GridRow(1, ["Organisation", "", "Zone", "", "Contact"]),
        GridRow(2, ["Nom", "Type", "Province", "Territoire", "Email"]),
        GridRow(3, ["Hill Aid", "ONG", "Ituri", "Irumu", "x"]),
    ]
    found = find_headings(rows)
    assert found is not None
    assert found.rows == (1, 2)
    assert found.names[:2] == ("Organisation / Nom", "Organisation / Type")
