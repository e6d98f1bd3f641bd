import time

import pytest

from graph.model.template import ACTORS, EVENTS, PARTICIPATIONS
from ingest.readers.sheets.headings import GridRow, count_known, find_heading, sheet_of_name
from tests.yardstick import slowness


def rows(*lines: str) -> list[GridRow]:
    return [GridRow(n, [c.strip() for c in line.split("|")]) for n, line in enumerate(lines, 1)]


def test_french_headings_and_synonyms_are_understood() -> None:
    heading = find_heading(rows("Événement | TITRE * | Lieu | Pays | Thème"), EVENTS)
    assert heading is not None
    assert list(heading.columns.values()) == ["event", "title", "place", "country", "themes"]


def test_the_sheet_is_told_by_its_headings() -> None:
    participations = find_heading(rows("event | organisation | rôle"), None)
    actors = find_heading(rows("actor | name | acronym"), None)
    assert participations is not None
    assert actors is not None
    assert (participations.sheet, actors.sheet) == (PARTICIPATIONS, ACTORS)


@pytest.mark.parametrize("name", ["Events", "événements", "EVENTS", "Activities"])
def test_the_sheet_is_told_by_its_name(name: str) -> None:
    assert sheet_of_name(name) is EVENTS


def test_titles_above_the_headings_are_skipped() -> None:
    heading = find_heading(rows("Our workshops", "event | title | date", "e1 | A | 2009"), EVENTS)
    assert heading is not None
    assert (heading.row, heading.skipped) == (2, (1,))


def test_a_second_row_in_the_other_language_is_no_data() -> None:
    heading = find_heading(rows("event | title | date", "événement | titre | date", "e1"), EVENTS)
    assert heading is not None
    assert (heading.row, heading.skipped) == (1, (2,))


def test_a_heading_merged_over_two_rows_is_found_above() -> None:
    heading = find_heading(rows("Event | Where | | Title", " | place | country | "), EVENTS)
    assert heading is not None
    assert heading.row == 2
    assert heading.columns == {0: "event", 1: "place", 2: "country", 3: "title"}


def test_unknown_and_double_headings_are_told() -> None:
    heading = find_heading(rows("event | title | titel | place | lieu | zzz"), EVENTS)
    assert heading is not None
    told = dict(heading.remarks)
    assert "Did you mean 'title'?" in told["titel"]
    assert "second column 'place'" in told["lieu"]
    assert told["zzz"] == "The sheet Events has no column 'zzz'; it was not read."


def test_the_order_of_day_and_month_may_stand_in_the_heading() -> None:
    heading = find_heading(rows("event | date (jj/mm/aaaa)"), EVENTS)
    assert heading is not None
    assert heading.orders == {"date": "day first"}


def test_required_columns_that_are_missing_are_named() -> None:
    heading = find_heading(rows("title | date | place"), EVENTS)
    assert heading is not None
    assert heading.missing == ["event"]
    assert find_heading(rows("a | b | c"), EVENTS) is None


def test_of_very_many_unknown_columns_the_rest_is_counted(read_csv) -> None:
    names = ",".join(f"c{number}" for number in range(20_000))
    found = read_csv(events=f"event,title,{names}\ne1,T\n")
    assert list(found.events) == ["e1"]
    assert len(found.notices) == 101
    assert "19900 more columns, up to 'c19999', are unknown" in found.messages[-1]


def test_of_a_row_of_millions_of_cells_the_first_are_looked_at() -> None:
    wide = GridRow(2, ["x", *(f"y{n}" for n in range(1_500_000)), "title"])
    before = time.process_time()
    heading = find_heading([GridRow(1, ["event", "title", "start"]), wide, wide], None)
    assert time.process_time() - before < 1 * slowness()
    assert heading is not None
    assert heading.row == 1
    assert count_known([*["x"] * 1_000, "event", "title"]) == 0
