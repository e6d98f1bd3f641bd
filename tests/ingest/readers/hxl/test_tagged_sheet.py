"""One sheet with hashtags: its columns, and its rows below them."""

from ingest.readers.hxl.tagged_sheet import TaggedSheet, find_tags
from ingest.readers.presence.checking import BadRow
from ingest.readers.sheets.headings import GridRow


def sheet_of(*rows: list[str]) -> TaggedSheet | None:
    return find_tags("Data", (GridRow(number, texts) for number, texts in enumerate(rows, 1)))


def test_the_heading_is_the_last_filled_row_above_the_tags() -> None:
    sheet = sheet_of(["A title"], ["Who", "Where"], [], ["#org", "#adm1"], ["Hill Aid", "Gao"])
    assert sheet.tag_row == 4
    assert sheet.headings == {0: "Who", 1: "Where"}
    (row,) = sheet.rows()
    assert (row.sheet, row.number, dict(row.cells)) == (
        "Data",
        5,
        {"Who": "Hill Aid", "Where": "Gao"},
    )


def test_rows_without_anything_are_passed_over_and_short_ones_read() -> None:
    sheet = sheet_of(["#org", "#adm1"], ["", ""], [], ["Hill Aid"])
    assert [dict(row.cells) for row in sheet.rows()] == [{"#org": "Hill Aid"}]


def test_columns_that_hold_something_unread_are_named() -> None:
    sheet = sheet_of(
        ["Who", "Sum", "Free", ""], ["#org", "#reached", "#x_a", ""], ["A", "1", "", "more"]
    )
    list(sheet.rows())
    assert sheet.unused() == ["Sum", "column 4"]


def test_a_row_that_is_no_row_says_why() -> None:
    rows = [GridRow(1, ["#org", "#adm1"]), GridRow(2, (), "It is no CSV.")]
    (bad,) = find_tags("Data", iter(rows)).rows()
    assert bad == BadRow(2, "It is no CSV.", "that cannot be read")


def test_a_sheet_without_tags_is_none() -> None:
    assert sheet_of(["Who", "Where"], ["Hill Aid", "Gao"]) is None
    assert sheet_of() is None
