"""Graphs with dates as meetings, and the table of what came true."""

from datetime import date

import pytest

from benchmarks import backtested
from graph.analysis.suggestions.backtest_tally import OURS


def test_facts_of_meetings_are_meetings_of_two(tmp_path):
    (tmp_path / "relation2id.txt").write_text("Consult\t0\nThreaten\t1\nMake a visit\t2\n")
    for part, rows in (
        ("train", "0 0 1 0\n0 1 2 0\n"),
        ("valid", "2 2 1 3\n"),
        ("test", "1 0 1 4\n"),
    ):
        (tmp_path / f"{part}.txt").write_text(rows)
    found = backtested.icews(tmp_path)
    # A threat is no meeting, and nobody meets itself.
    assert found.event.tolist() == [0, 0, 1, 1]
    assert found.actor.tolist() == [0, 1, 2, 1]
    assert [date.fromordinal(int(day)).day for day in found.day] == [1, 4]


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    small = backtested.generated(600)
    return {"small": backtested._asked(small, False, 25)}


def test_the_table_tells_every_way_and_how_far_ahead_ours_is(measured):
    told = measured["small"]
    assert told.state == "measured"
    lines = backtested.table(measured)
    assert sum(line.startswith("| ") for line in lines) == 1 + len(told.methods)
    assert f"{told.methods[OURS].mrr:.3f}" in next(line for line in lines if "| ours |" in line)
    assert any(line.startswith(f"Ours less {told.best}: ") for line in lines)


def test_earlier_days_end_where_the_reported_ones_begin(measured):
    earlier = backtested._asked(backtested.generated(600), True, 5)
    assert max(earlier.cuts) < min(measured["small"].cuts)
