"""Texts, numbers and days as elements write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from ingest.readers.iati.elements import (
    attributes,
    day_of,
    language_of,
    line_of,
    number_of,
    preferred,
    row_of,
    words_of,
)
from ingest.readers.one_line import one_line


def element(text: str):
    return etree.fromstring(text)


@given(st.text())
def test_a_line_is_the_same_the_short_way(text) -> None:
    assert line_of(text) == one_line(text)


def test_narratives_have_a_column_each() -> None:
    title = element(
        '<title><narrative xml:lang="en"> A  b </narrative><narrative xml:lang="FR">C</narrative>'
        "<narrative/></title>"
    )
    words = words_of(title, "title/")
    assert [(one.column, one.language, one.text) for one in words] == [
        ("title/narrative", "en", "A b"),
        ("title/narrative[2]", "fr", "C"),
    ]
    assert preferred(words, "fr").text == "C"
    assert preferred(words, "en").text == "A b"
    assert preferred(words, None).text == "A b"
    assert preferred([], "en") is None


def test_old_files_have_the_words_in_the_element() -> None:
    assert [one.column for one in words_of(element("<title>Words</title>"))] == ["text"]
    assert words_of(element("<title> \n </title>")) == []


def test_cells_hold_what_is_filled() -> None:
    sector = element('<sector code=" 1 " vocabulary=""/>')
    cells = attributes(sector, "code", "vocabulary", "percentage", path="a/")
    assert cells == {"a/@code": "1"}
    row = row_of(sector, 3, cells)
    assert (row.sheet, row.number, row.cells) == ("sector", 3, {"a/@code": "1"})
    assert language_of(element('<a xml:lang="EN"/>')) == "en"
    assert language_of(element("<a/>")) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("5", 5), ("-1,200.50", -1200.5), ("1 500", 1500), ("33.3%", 33.3), ("1e3", 1000)],
)
def test_numbers(text, number) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("33,5", 33.5), ("1.200,50", 1200.5), ("-0,25%", -0.25), ("1,200,500", 1200500)],
)
def test_a_comma_before_the_end_is_that_of_a_fraction(text, number) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize("text", ["1,2000", "12,34,567", "1.20,50", "1,"])
def test_a_comma_of_which_nobody_knows_what_it_parts_makes_no_number(text) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize("text", ["", None, "much", "nan", "inf", "1e999", "--5"])
def test_no_numbers(text) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-01-02", "2024-01-02"),
        ("2024-01-02T10:00:00Z", "2024-01-02"),
        ("2024-02-30", None),
        ("2024-W01-1", None),
        ("20240102", None),
        ("", None),
        (None, None),
    ],
)
def test_days(text, day) -> None:
    assert day_of(text) == day
