"""The reference ledger forgets everything when it is closed, and keeps moments apart."""

from graph.store import memory_view, open_store
from tests.graph.store.accounts import account, put, statements


def test_a_closed_ledger_in_memory_is_empty(now):
    store = open_store("memory:", clock=lambda: now)
    put(store, account(1))
    store.close()
    assert statements(store) == []


def test_two_ledgers_in_memory_know_nothing_of_each_other(now):
    one, other = (open_store("memory:", clock=lambda: now) for _ in range(2))
    put(one, account(1))
    assert statements(other) == []


def test_a_moment_is_not_changed_by_the_block_that_follows(now):
    store = open_store("memory:", clock=lambda: now)
    put(store, account(1))
    before = store.now.copy()
    moment = store.now
    put(store, account(2, ("alpha", "gamma")))
    assert moment == before
    assert store.now != before


def test_the_names_of_every_node_are_found_without_reading_all_for_each(now, monkeypatch):
    """An ingest into memory asks for them; it took half a minute with the vocabulary in it."""
    looked_at = []
    match = memory_view._matches

    def count(statement, wanted):
        looked_at.append(statement.id)
        return match(statement, wanted)

    monkeypatch.setattr(memory_view, "_matches", count)
    store = open_store("memory:", clock=lambda: now)
    put(store, *(account(number, (f"actor-{number}",)) for number in range(50)))
    with store.view() as view:
        names = {label.text for node in view.nodes("Actor") for label in view.labels(node.id)}
    assert len(names) == 50
    assert len(looked_at) <= 2 * 50
