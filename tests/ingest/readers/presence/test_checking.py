"""Rows that are left out whole, and why."""

import pytest

from tests.ingest.readers.presence.rows import GAO, LAKE


@pytest.mark.parametrize(
    ("cells", "few_words", "reason"),
    [
        (GAO, "without an organisation", "The row names no organisation; it was left out."),
        (
            LAKE | {"start": "2023-02-30"},
            "with a date that does not exist",
            "'2023-02-30' is a date that does not exist; the row was left out. Correct the date.",
        ),
        (
            LAKE | {"end": "31/02/2023"},
            "with a date that does not exist",
            "'31/02/2023' is a date that does not exist; the row was left out. Correct the date.",
        ),
        (
            LAKE | {"start": "2023-05", "end": "2022"},
            "that end before they begin",
            "It ends before it begins; the row was left out. Correct one of the dates.",
        ),
        (
            LAKE | {"status": "annulé"},
            "of activities that were called off",
            "The activity is 'annulé', so nobody works there for it; the row was left out.",
        ),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_and_counted(read, cells, few_words, reason) -> None:
    found = read(
        [
            LAKE | GAO,
            {"organisation.name": "", **cells} if "organisation.name" not in cells else cells,
        ]
    )
    (rejection,) = found.rejections
    assert (rejection.row, str(rejection.reason)) == (3, reason)
    assert found.count.rejected == {few_words: 1}
    assert str(found.count.told()).startswith(f"2 rows: 1 read, 1 rejected (1 {few_words})")


def test_a_date_that_could_be_two_is_left_out_alone(read) -> None:
    found = read([LAKE | GAO | {"start": "02/03/2024"}])
    assert [r.valid_from for r in found.relations("OPERATES_IN")] == [None]
    assert found.count.unknown == {"dates of rows": {"02/03/2024": 1}}
