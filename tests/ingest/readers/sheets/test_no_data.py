"""Rows among the data that are none."""

import pytest

from ingest.readers.sheets.no_data import ADDS_UP, REPEATS, no_data

NAMES = ("Organisation", "Pays", "Budget / EUR")


@pytest.mark.parametrize(
    "texts",
    [
        ("Total", "", "1 200,50"),
        ("TOTAUX", "2", "€ 300"),
        ("", "Sous-total", "15 %"),
        ("Grand Total", "", ""),
    ],
)
def test_a_row_that_adds_up_others_is_no_data(texts: tuple[str, ...]) -> None:
    reason = no_data(texts, NAMES)
    assert reason is not None
    assert reason[0] == ADDS_UP


@pytest.mark.parametrize("texts", [("Organisation", "Pays", "EUR"), ("", "Pays", "Budget")])
def test_headings_once_more_are_no_data(texts: tuple[str, ...]) -> None:
    reason = no_data(texts, NAMES)
    assert reason is not None
    assert reason[0] == REPEATS


@pytest.mark.parametrize(
    "texts",
    [
        ("Total", "France", "5"),
        ("Total Peace Network", "", "5"),
        ("Organisation", "Kenya", "5"),
        ("Pays", "", ""),
        ("", "", ""),
    ],
)
def test_a_company_of_that_name_and_other_rows_are_data(texts: tuple[str, ...]) -> None:
    assert no_data(texts, NAMES) is None


def test_the_one_column_of_a_list_may_hold_a_company_of_that_name() -> None:
    assert no_data(("Total",), ("Organisation",)) is None
    assert no_data(("Organisation",), ("Organisation",)) is not None
