"""The reference ledger forgets everything when it is closed, and keeps moments apart."""

from graph.store import open_store
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
