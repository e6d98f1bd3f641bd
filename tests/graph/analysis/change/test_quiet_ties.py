"""Ties gone quiet: when, why it is told so, and what keeps a tie from being quiet."""

from datetime import date

import pytest

from graph.analysis.change import change_words as words
from graph.analysis.change.quiet_ties import closed_words
from graph.analysis.change.window import Window
from graph.analysis.ended import SOME_DAY
from tests.graph.analysis.change.changed_world import (
    YEAR,
    about,
    brief,
    fill,
    meeting,
    section,
    sight_of,
    teller_of,
)
from tests.graph.query.conftest import Telling


def quiet(store, window=YEAR, **asked):
    """Pairs that are told to be quiet, with why."""
    found = section(brief(store, window, **asked), words.QUIET)
    return {tuple(one.id for one in change.about): change.state for change in found.changes.items}


@pytest.mark.parametrize(
    ("last", "is_told"),
    [("2023-06-30", False), ("2023-07-01", True), ("2024-06-30", True), ("2024-07-01", False)],
)
def test_it_is_told_in_the_time_in_which_the_months_ran_out(store, last, is_told):
    fill(store, meeting("ev-last", last, ["alpha", "beta"]))
    assert (("alpha", "beta") in quiet(store)) == is_told


@pytest.mark.parametrize("last", ["2024-08-28", "2024-08-29", "2024-08-31", "2024-09-01"])
def test_each_tie_is_told_in_one_month_also_where_months_are_of_unlike_length(store, last):
    fill(store, meeting("ev-last", last, ["alpha", "beta"]))
    months = [(date(2026, 2, 1), date(2026, 2, 28)), (date(2026, 3, 1), date(2026, 3, 31))]
    assert sum(len(quiet(store, Window(*month))) for month in months) == 1


def test_a_meeting_that_may_have_been_after_the_time_leaves_it_open(store):
    fill(
        store,
        meeting("ev-one", "2024-02-01", ["alpha", "beta"]),
        meeting("ev-two", "2025", ["alpha", "beta"]),
    )
    until_august = Window(YEAR.since, date(2025, 8, 31))
    found = section(brief(store, until_august), words.QUIET)
    assert (found.changes.total, found.unsure) == (0, 1)
    assert quiet(store) == {}


def test_fewer_months_make_a_tie_quiet_sooner(store):
    fill(store, meeting("ev-last", "2025-02-01", ["alpha", "beta"]))
    assert quiet(store) == {}
    assert quiet(store, Window(YEAR.since, YEAR.until, 6)) == {("alpha", "beta"): words.SILENT}


def test_who_met_since_is_not_quiet(store):
    fill(
        store,
        meeting("ev-one", "2024-02-01", ["alpha", "beta"]),
        meeting("ev-two", "2024-11-01", ["alpha", "beta"]),
    )
    assert quiet(store) == {}


def test_silence_of_the_sources_is_told_apart(store):
    fill(
        store,
        meeting("ev-one", "2024-02-01", ["alpha", "beta"]),
        meeting("ev-two", "2024-02-02", ["gamma", "delta"]),
        meeting("ev-three", "2024-02-03", ["kappa", "iota"]),
        meeting("ev-alone", "2025-02-01", ["alpha"]),
        meeting("ev-also", "2025-02-02", ["beta", "gamma"]),
    )
    assert quiet(store) == {
        ("alpha", "beta"): words.APART,
        ("delta", "gamma"): words.ONE_SILENT,
        ("iota", "kappa"): words.SILENT,
    }
    told = section(brief(store), words.QUIET).changes.items
    assert any("with Delta since: nothing is known" in one.sentence["en"] for one in told)
    assert all(one.sentence["fr"].endswith(".") for one in told)


def test_a_later_meeting_without_a_sure_date_leaves_it_open(store):
    fill(
        store,
        meeting("ev-one", "2024-02-01", ["alpha", "beta"]),
        meeting("ev-some-day", None, ["alpha", "beta"]),
    )
    found = section(brief(store), words.QUIET)
    assert (found.changes.total, found.unsure) == (0, 1)
    assert found.unsure_words["en"].startswith("1 more may belong here")


@pytest.mark.parametrize("says", [{"at": "2025-03"}, {"valid_from": "2025-03"}])
def test_who_a_source_says_works_together_since_is_not_quiet(store, says):
    telling = Telling("Alpha works with Beta in 2025.", uri="works")
    telling.say("alpha", "COOPERATES_WITH", "beta", "Alpha works with Beta", **says)
    fill(store, meeting("ev-one", "2024-02-01", ["alpha", "beta"]))
    assert list(quiet(store)) == [("alpha", "beta")]
    fill(store, telling)
    assert quiet(store) == {}


def test_who_is_closed_is_told_to_be_closed(store):
    fill(store, meeting("ev-one", "2009-02-01", ["binub", "alpha"]))
    window = Window(date(2010, 1, 1), date(2011, 12, 31))
    assert quiet(store, window) == {("alpha", "binub"): words.CLOSED}
    (told,) = section(brief(store, window), words.QUIET).changes.items
    assert told.sentence["en"].endswith("Binub closed (31 December 2010).")


def test_an_end_that_no_source_dates_is_told_without_a_day(store):
    fill(store, meeting("ev-one", "2009-02-01", ["alpha", "beta"]))
    with sight_of(store) as sight:
        told = closed_words(teller_of(sight), "alpha", SOME_DAY)
    assert told["en"] == "Alpha closed (no source says when)."


def test_the_strongest_tie_comes_first_and_all_its_meetings_count(store):
    fill(
        store,
        meeting("ev-a1", "2019-02-01", ["gamma", "delta"]),
        meeting("ev-a2", "2020-02-01", ["gamma", "delta"]),
        meeting("ev-a3", "2024-02-01", ["gamma", "delta"]),
        meeting("ev-b1", "2024-02-01", ["alpha", "beta"]),
    )
    assert about(brief(store), words.QUIET) == [("delta", "gamma"), ("alpha", "beta")]


def test_up_to_the_last_day_there_is_nobody_has_closed_unless_told(store):
    fill(store, meeting("ev-last", "2023-08-01", ["alpha", "beta"]))
    assert quiet(store, Window(YEAR.since, date.max))["alpha", "beta"] != words.CLOSED
