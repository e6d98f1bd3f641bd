import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ModelError
from ingest.readers.sheets.cell_dates import (
    DAY_FIRST,
    MONTH_FIRST,
    date_order,
    day_of_serial,
    read_date,
)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2009-03-02", "2009-03-02"),
        ("2009-3-2", "2009-03-02"),
        ("2009/03/02", "2009-03-02"),
        ("2009", "2009"),
        ("20XX", "20XX"),
        ("2009-03-02/2009-03-06", "2009-03-02/2009-03-06"),
        ("2009-03-02T10:00:00", "2009-03-02"),
        ("25/12/2010", "2010-12-25"),
        ("12.25.2010", "2010-12-25"),
        ("2/2/2009", "2009-02-02"),
        ("03/2009", "2009-03"),
        ("2 March 2009", "2009-03-02"),
        ("March 2, 2009", "2009-03-02"),
        ("1er août 2010", "2010-08-01"),
        ("mars 2009", "2009-03"),
        ("2 March 2009 - 6 March 2009", "2009-03-02/2009-03-06"),
        ("2 mars 2009 au 6 mars 2009", "2009-03-02/2009-03-06"),
        ("2-6 March 2009", "2009-03-02/2009-03-06"),
        ("March 2-6, 2009", "2009-03-02/2009-03-06"),
        ("du 2 au 6 mars 2009", "2009-03-02/2009-03-06"),
        ("du 30 mars au 2 avril 2009", "2009-03-30/2009-04-02"),
        ("30 March - 2 April 2009", "2009-03-30/2009-04-02"),
        ("2-Mar-2009", "2009-03-02"),
        ("2/mars/2009", "2009-03-02"),
        ("lundi 2 mars 2009", "2009-03-02"),
    ],
)
def test_what_people_type_becomes_edtf(text: str, edtf: str) -> None:
    assert read_date(text) == edtf


@pytest.mark.parametrize(
    "text", ["31-32 March 2019", "31/02/2019", "31.2.2019", "2019-02-31", "30 February 2019"]
)
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    with pytest.raises(ModelError, match="does not exist"):
        read_date(text)


def test_what_could_be_two_dates_is_refused() -> None:
    with pytest.raises(ModelError, match=r"'02/03/2009' could be two dates.*dd/mm/yyyy"):
        read_date("02/03/2009")


def test_a_heading_can_state_the_order() -> None:
    assert date_order("Date (jj/mm/aaaa)") == DAY_FIRST
    assert date_order("date (mm/dd/yyyy)") == MONTH_FIRST
    assert date_order("Date") is None
    assert read_date("02/03/2009", DAY_FIRST) == "2009-03-02"
    assert read_date("02/03/2009", MONTH_FIRST) == "2009-02-03"


def test_the_inner_number_of_a_date_is_explained() -> None:
    told = "a spreadsheet keeps a day: 2009-03-02, if it counts.*, or write 2009-03-02"
    with pytest.raises(ModelError, match=told):
        read_date("39874")
    assert day_of_serial("45291.75") == "2023-12-31"
    with pytest.raises(ModelError, match="2173-10-13"):
        read_date("99999")


def test_a_year_of_two_digits_is_refused() -> None:
    with pytest.raises(ModelError, match="four digits"):
        read_date("25/12/09")


@pytest.mark.parametrize("text", ["next week", "2 mars 2009 au", "5 Foober 2009", "tbc"])
def test_other_words_are_no_date(text: str) -> None:
    with pytest.raises(ModelError, match="is not a date"):
        read_date(text)


@given(st.dates())
def test_every_day_survives(day) -> None:
    assert read_date(day.isoformat()) == day.isoformat()
    assert read_date(f"{day.day}/{day.month}/{day.year:04d}", DAY_FIRST) == day.isoformat()


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        edtf = read_date(text)
    except ModelError:
        return
    assert read_date(edtf) == edtf
