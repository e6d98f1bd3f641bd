"""A new source is noticed, also behind decisions; decisions alone are not."""

from datetime import UTC, datetime

from app_pages._source_writes import SourceWrites
from graph.model.decision import Decision
from graph.store import open_store
from graph.store.base import Store
from tests.graph.store.accounts import account, put

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def last(writes: SourceWrites, store: Store) -> int:
    with store.view() as view:
        return writes.last(view)


def decide(store: Store, node: str, other: str) -> None:
    with store.write("test") as writer:
        writer.decide(Decision("not same", node, other, author="test", at=NOON.isoformat()))


def test_a_source_changes_it_and_a_decision_does_not() -> None:
    store, writes = open_store("memory:"), SourceWrites()
    put(store, account(1, ("alpha", "beta")))
    first = last(writes, store)
    decide(store, "alpha", "beta")
    assert last(writes, store) == first
    put(store, account(2, ("alpha", "gamma")))
    decide(store, "alpha", "gamma")
    second = last(writes, store)
    assert second > first
    assert last(writes, store) == second


def test_a_view_from_before_sees_the_sources_of_before() -> None:
    store, writes = open_store("memory:"), SourceWrites()
    put(store, account(1, ("alpha", "beta")))
    with store.view() as old:
        first = writes.last(old)
        put(store, account(2, ("alpha", "gamma")))
        assert last(writes, store) > first
        assert writes.last(old) == first


def test_who_is_far_behind_starts_anew(monkeypatch) -> None:
    monkeypatch.setattr("app_pages._source_writes._MOST_READ", 1)
    store, writes = open_store("memory:"), SourceWrites()
    put(store, account(1, ("alpha", "beta")))
    first = last(writes, store)
    decide(store, "alpha", "beta")
    put(store, account(2, ("alpha", "gamma")))
    assert last(writes, store) > first
