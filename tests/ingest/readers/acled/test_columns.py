"""An export of ACLED is known by its headings, of whatever year."""

import csv

import pytest

from ingest.readers.acled.columns import COLUMNS, READ, headings
from tests.ingest.readers.acled.acled_rows import OLDER, OLDEST, TODAY


@pytest.mark.parametrize("columns", [TODAY, OLDER, OLDEST, tuple(reversed(TODAY))])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_exports_of_all_years_are_known(columns, delimiter: str) -> None:
    found = headings("\ufeff" + delimiter.join(columns) + "\r\n")
    assert found is not None
    assert found.layout.delimiter == delimiter
    assert len(found.layout.columns) == len(columns) == len(set(found.layout.columns))
    assert {"event_date", "actor1", "assoc_actor_1", "geo_precision"} <= set(found.layout.wanted)
    assert "notes" in found.unread
    assert set(found.layout.wanted).isdisjoint(found.unread)


@pytest.mark.parametrize("line", ["", "a,b", "event,title,date", ",".join(TODAY[5:]), '"open'])
def test_other_tables_are_not(line: str) -> None:
    assert headings(line) is None


def test_headings_in_quotation_marks_and_twice_are_read() -> None:
    quoted = ",".join(f'"{name}"' for name in (*TODAY, "actor1", ""))
    found = headings(quoted)
    assert found is not None
    assert found.layout.wanted.count("actor1") == 1
    assert "actor1 31" in found.unread


def test_a_line_that_is_no_csv_is_no_export() -> None:
    assert headings(",".join(TODAY) + "\rmore") is not None
    most = csv.field_size_limit(100)
    try:
        assert headings(",".join(TODAY) + "," + "x" * 101) is None
    finally:
        csv.field_size_limit(most)


def test_what_is_read_are_columns_of_acled() -> None:
    assert len(TODAY) == 31
    assert set(COLUMNS) >= READ
