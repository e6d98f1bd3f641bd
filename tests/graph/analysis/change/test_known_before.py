"""What the ledger knew before a day, and what it has learned since."""

from dataclasses import replace
from datetime import UTC, date, datetime

import numpy as np
import pytest

from graph.analysis.attending import attendance_of
from graph.analysis.change import change_words as words
from graph.analysis.change.changes import ChangeQuestion, changes
from graph.analysis.change.known_before import KnownBefore
from graph.analysis.change.learned import known_around
from graph.analysis.change.window import ENTERED, Window
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.statement import Review
from graph.store import open_store
from graph.store.base import ViewFilter
from tests.graph.analysis.change.changed_world import about, fill, meeting, section, sight_of
from tests.graph.store.accounts import put

RELATIONS = load_relations(data_folder() / "vocabulary")
TODAY = date(2025, 6, 30)
SPRING = Window(date(2025, 3, 1), date(2025, 6, 30))
PREDICATES = ("PARTICIPATED_IN", "HAS_DATE", "ADDRESSES", "HELD_IN")


@pytest.fixture
def growing(tmp_path):
    """A ledger that was written in January, in March and in May 2025."""
    days = {}
    with open_store(str(tmp_path / "g.db"), clock=lambda: days["now"]) as store:
        days["now"] = datetime(2025, 1, 10, tzinfo=UTC)
        fill(store, meeting("ev-one", "2009-01-01", ["alpha", "beta"]),
             meeting("ev-two", "2010-01-01", ["gamma", "delta"]))  # fmt: skip
        days["now"] = datetime(2025, 3, 10, tzinfo=UTC)
        fill(store, meeting("ev-three", "2008-01-01", ["beta", "gamma"]))
        days["now"] = datetime(2025, 5, 10, tzinfo=UTC)
        fill(store, meeting("ev-four", "2008-02-01", ["zeta", "gamma"]))
        yield store, days


def learned(store, window=SPRING):
    """What was learned in a time."""
    ever = ViewFilter(include_retracted=True)
    with sight_of(store) as sight, store.view(ever) as known:
        around = known_around(sight.view, known, window, RELATIONS, TODAY)
        return changes(sight, ChangeQuestion(window, ENTERED), around)


def told_of(columns):
    """The rows of columns, in any order."""
    return sorted(
        (int(columns.subject[row]), int(columns.object[row]), columns.values.get(row),
         None if columns.role[row] < 0 else columns.roles[columns.role[row]],
         str(columns.qualifiers.get(row)), float(columns.confidence[row]))
        for row in range(len(columns))
    )  # fmt: skip


def test_what_was_read_since_is_told_whenever_it_happened(growing):
    found = learned(growing[0])
    assert about(found, words.ACTORS) == [("zeta",)]
    assert about(found, words.TIES) == [("beta", "gamma"), ("gamma", "zeta")]
    assert about(found, words.BROKERS) == [("beta", "gamma"), ("gamma", "beta")]
    assert (found.documents, found.events, found.undated) == (2, 2, 0)
    (new,) = section(found, words.ACTORS).changes.items
    assert new.sentence["en"] == "Zeta: now known to have been at Ev four (1 February 2008)."
    assert "whenever it happened" in found.summary["en"]


def test_silence_has_no_day_of_entry(growing):
    found = learned(growing[0])
    for kind in (words.QUIET, words.LOST):
        assert section(found, kind).state == "not told"
        assert "silence has none" in section(found, kind).measure["en"]


def test_a_time_that_is_over_does_not_know_what_came_later(growing):
    found = learned(growing[0], Window(date(2025, 3, 1), date(2025, 4, 30)))
    assert about(found, words.ACTORS) == []
    assert about(found, words.TIES) == [("beta", "gamma")]
    assert found.documents == 1


def test_a_time_in_which_nothing_was_read_says_so(growing):
    found = learned(growing[0], Window(date(2025, 6, 1), date(2025, 6, 30)))
    assert found.no_data
    assert found.cautions[0] == words.NOTHING[ENTERED]


def test_what_was_known_and_taken_back_is_not_new(growing):
    store, days = growing
    days["now"] = datetime(2025, 6, 1, tzinfo=UTC)
    with store.write("tester") as writer, store.view() as view:
        told = [one for one in view.statements(subject="alpha")]
        writer.retract(told[0].document)
    fill(store, meeting("ev-five", "2011-01-01", ["alpha", "kappa"]))
    found = learned(store, Window(date(2025, 5, 20), date(2025, 6, 30)))
    assert about(found, words.ACTORS) == [("kappa",)]


def test_a_source_that_was_written_again_is_known_by_its_statements(growing):
    store, days = growing
    days["now"] = datetime(2025, 6, 1, tzinfo=UTC)
    again = meeting("ev-one", "2009-01-01", ["alpha", "beta"])
    again.say("omega", "PARTICIPATED_IN", "ev-one", "Alpha came", role="host", themes=["theme:gbv"])
    fill(store, again)
    found = learned(store, Window(date(2025, 5, 20), date(2025, 6, 30)))
    assert about(found, words.ACTORS) == [("omega",)]
    assert found.documents == 0


@pytest.mark.parametrize("day", ["2025-01-01", "2025-03-01", "2025-06-01", "2025-12-31"])
def test_its_columns_are_those_of_its_statements(growing, day):
    store, days = growing
    days["now"] = datetime(2025, 6, 1, tzinfo=UTC)
    again = meeting("ev-two", "2010-01-01", ["gamma", "delta"])
    again.say("omega", "PARTICIPATED_IN", "ev-two", "Delta came", role="host", n=3)
    put(store, again.account())
    with store.view() as view:
        before = KnownBefore(view, day, RELATIONS)
        ids = before.node_table().ids
        for predicate in PREDICATES:
            rows = told_of(before.columns(predicate))
            said = list(before.statements(predicate=predicate))
            assert len(rows) == len(said)
            assert all(one.recorded_at[:10] < day for one in said)
            assert sorted(ids[row[0]] for row in rows) == sorted(one.subject for one in said)


def test_everything_else_is_as_it_is_now(growing):
    store, _ = growing
    with store.view() as view:
        before = KnownBefore(view, "2025-02-01", RELATIONS)
        assert before.version == view.version
        assert before.node("zeta") == view.node("zeta")
        assert list(before.nodes("Event")) == list(view.nodes("Event"))
        assert list(before.labels("zeta")) == list(view.labels("zeta"))
        assert before.document_ids() == view.document_ids()
        assert list(before.documents()) == list(view.documents())
        assert before.document(view.document_ids()[0]) is not None
        assert before.counts() == view.counts()
        assert list(before.audit(1)) == list(view.audit(1))
        assert list(before.decisions()) == []
        assert before.changes(view.version) == view.changes(view.version)
        new = next(iter(view.statements(subject="zeta")))
        old = next(iter(view.statements(subject="alpha")))
        assert before.statement(new.id) is None
        assert before.statement(old.id) == old
        before.close()
        assert view.node("zeta") is not None


def test_a_source_that_a_person_edited_since_is_looked_at_closely(growing):
    store, days = growing
    days["now"] = datetime(2025, 6, 1, tzinfo=UTC)
    with store.view() as view:
        said = next(iter(view.statements(subject="alpha", predicate="PARTICIPATED_IN")))
    review = Review("edited", "a curator", "2025-06-01T00:00:00+00:00")
    with store.write("curator") as writer:
        writer.edit(said.id, replace(said, qualifiers={"role": "host"}), review)
    with store.view(ViewFilter(include_refused=True)) as view:
        before = KnownBefore(view, "2025-05-20", RELATIONS)
        _, mixed = before.read_since
        assert mixed == {said.document}
        attendance = attendance_of(index_of_view(before))
        place = attendance.actor_number("alpha")
        assert place is not None
        assert np.all(attendance.events_of(place) >= 0)
