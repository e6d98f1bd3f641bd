"""What the ledger knew around a time, with no index that it can do without."""

from datetime import date

from graph.analysis.change.learned import known_around
from graph.analysis.change.window import Window
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.store.base import ViewFilter
from tests.graph.analysis.change.changed_world import fill, meeting

RELATIONS = load_relations(data_folder() / "vocabulary")
TODAY = date(2030, 1, 1)


def around(store, since: str, until: str):
    window = Window(date.fromisoformat(since), date.fromisoformat(until))
    with store.view() as shown, store.view(ViewFilter(include_retracted=True)) as ever:
        return known_around(shown, ever, window, RELATIONS, TODAY)


def test_of_a_ledger_that_was_all_read_in_the_time_nothing_was_known(store):
    fill(store, meeting("ev-one", "2009-01-01", ["alpha", "beta"]))
    found = around(store, "2000-01-01", "2030-01-01")
    assert (found.ever, found.before, found.after) == (None, None, None)
    assert (found.is_new, found.documents) == (True, 1)


def test_when_nothing_was_read_since_nothing_is_new(store):
    fill(store, meeting("ev-one", "2009-01-01", ["alpha", "beta"]))
    found = around(store, "2029-12-31", "2030-01-01")
    assert (found.is_new, found.documents, found.before) == (False, 0, None)
