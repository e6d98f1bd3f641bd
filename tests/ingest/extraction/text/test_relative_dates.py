"""Days that only the day of writing makes days of the calendar."""

from datetime import date

import pytest

from ingest.extraction.text.relative_dates import nearest_year, relative_days_in

WRITTEN = date(2019, 4, 10)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("held on Monday in the town", date(2019, 4, 8)),
        ("held last Friday", date(2019, 4, 5)),
        ("held on Wednesday morning", WRITTEN),
        ("held in the town yesterday", date(2019, 4, 9)),
        ("tenu mardi dernier dans la ville", date(2019, 4, 9)),
        ("tenu lundi soir dans la ville", date(2019, 4, 8)),
        ("tenu ce jour dans la ville", WRITTEN),
        ("tenu hier", date(2019, 4, 9)),
        ("tenu la semaine dernière", None),
        ("held last month", None),
    ],
)
def test_a_wording_means_a_day_to_who_wrote_on_a_day(text: str, day: date | None) -> None:
    assert [found.on(WRITTEN) for found in relative_days_in(text)] == [day]


@pytest.mark.parametrize(
    "text",
    ["on Monday 4 May", "mercredi 5 mars", "ce jour 26 mars", "next Tuesday", "jeudi prochain", ""],
)
def test_full_dates_and_days_to_come_are_no_such_wordings(text: str) -> None:
    assert relative_days_in(text) == []


@pytest.mark.parametrize(
    ("month", "day", "year"),
    [(4, 9, 2019), (6, 30, 2019), (12, 20, 2018), (2, 29, None), (4, 31, None)],
)
def test_a_day_without_a_year_is_the_last_such_day_or_one_that_comes_soon(
    month: int, day: int, year: int | None
) -> None:
    assert nearest_year(month, day, WRITTEN) == year
