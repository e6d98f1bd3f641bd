"""Graphs with dates as meetings, and the table of what came true."""

from datetime import date

import pytest

from benchmarks import backtested
from graph.analysis.suggestions.backtest_tally import OURS


def test_facts_of_meetings_are_meetings_of_two(tmp_path):
    # As in the data: words are joined by lines below, and days are told in hours.
    names = (
        *("Consult", "Threaten", "Make_a_visit", "Express_intent_to_meet_or_negotiate"),
        *("Meet_at_a_'third'_location", "Sign_formal_agreement", "Halt_negotiations"),
    )
    lines = "".join(f"{name}\t{number}\n" for number, name in enumerate(names))
    (tmp_path / "relation2id.txt").write_text(lines)
    for part, rows in (
        ("train", "0 0 1 0\n0 1 2 0\n0 3 2 0\n"),
        ("valid", "2 2 1 72\n"),
        ("test", "1 0 1 96\n0 4 1 96\n0 5 2 120\n0 6 2 120\n"),
    ):
        (tmp_path / f"{part}.txt").write_text(rows)
    found = backtested.icews(tmp_path)
    # A threat, a wish and the end of talks are no meeting, and nobody meets itself.
    assert found.event.tolist() == [0, 0, 1, 1, 2, 2, 3, 3]
    assert found.actor.tolist() == [0, 1, 2, 1, 0, 1, 0, 2]
    assert [date.fromordinal(int(day)).isoformat() for day in found.day] == [
        "2014-01-01", "2014-01-04", "2014-01-05", "2014-01-06",
    ]  # fmt: skip


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
