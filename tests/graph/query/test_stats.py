"""The numbers of a ledger keep sessions, sources and vocabulary apart."""

from datetime import UTC, datetime

import pytest

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.query.events import event_list
from graph.query.stats import stats
from graph.store.memory import MemoryStore
from tests.graph.query.conftest import Telling


def test_the_numbers_keep_sessions_and_vocabulary_apart(view):
    numbers = stats(view)
    assert (numbers.events, numbers.sessions, numbers.undated) == (2, 2, 1)
    assert (numbers.earliest, numbers.latest) == ("2009-03-02", "2009-03-06")
    assert numbers.from_vocabulary_only == 1
    assert numbers.sources == {"prose": 2}


def numbers_of(*dates):
    """The numbers of a ledger with one event of these dates."""
    t = Telling("So it says.", uri="report.txt")
    t.say("ev-1", "HAS_LABEL", "Event", "So", kind="preferred", language="en")
    for day in dates:
        t.say("ev-1", "HAS_DATE", day, "So")
    with told(t) as store, store.view() as view:
        return stats(view)


def told(t):
    moment = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
    store = MemoryStore(lambda: moment, load_relations(data_folder() / "vocabulary"))
    with store.write("test") as writer:
        writer.put(t.account())
    return store


@pytest.mark.parametrize("dates", [("2009", "2010-05-02"), ("2010-05-02", "2009")])
def test_of_several_dates_the_most_precise_one_counts(dates):
    numbers = numbers_of(*dates)
    assert (numbers.earliest, numbers.latest) == ("2010-05-02", "2010-05-02")
    assert (numbers.years, numbers.undated) == ({"2010": 1}, 0)


@pytest.mark.parametrize(
    ("date", "years", "undated"),
    [("2012/..", {"2012": 1}, 0), ("../2010", {}, 0), ("XXXX", {}, 1)],
)
def test_a_date_with_one_end_is_a_date_and_one_without_any_is_none(date, years, undated):
    assert (numbers_of(date).years, numbers_of(date).undated) == (years, undated)


@pytest.mark.parametrize(
    ("pairs", "whole"),
    [([("ev-1", "ev-1")], ["ev-1"]), ([("ev-1", "ev-2"), ("ev-2", "ev-1")], ["ev-1"])],
)
def test_events_in_a_circle_are_listed_and_counted_once(pairs, whole):
    t = Telling("So it says.", uri="report.txt")
    for child, parent in pairs:
        t.say(child, "SUB_EVENT_OF", parent, "So")
    with told(t) as store, store.view() as view:
        assert [line.id for line in event_list(view).items] == whole
        assert (stats(view).events, stats(view).sessions) == (1, len(pairs) - 1)
