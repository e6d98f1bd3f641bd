"""A new source is noticed, also behind decisions; decisions alone are not."""

from dataclasses import replace
from datetime import UTC, datetime

from app_pages._source_writes import SourceWrites
from graph.model.decision import Decision
from graph.model.statement import Review
from graph.store import open_store
from graph.store.base import Store
from tests.graph.store.accounts import account, actor_node, put

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def last(writes: SourceWrites, store: Store) -> int:
    with store.view() as view:
        return writes.last(view)


def decide(store: Store, node: str, other: str) -> None:
    with store.write("test") as writer:
        writer.decide(Decision("not same", node, other, author="test", at=NOON.isoformat()))


BY_ADA = Review("accepted", "Ada", NOON.isoformat())


def test_an_addition_counts_only_when_it_brings_an_actor() -> None:
    store, writes = open_store("memory:"), SourceWrites()
    put(store, account(1, ("alpha", "beta")))
    first = last(writes, store)
    said = replace(account(1).statements[0], qualifiers={"role": "host"})
    with store.write("Ada") as writer:
        added = writer.add(said, BY_ADA)
    assert last(writes, store) == first
    with store.write("Ada") as writer:
        writer.review(added, None)
    assert last(writes, store) == first
    with store.write("Ada") as writer:
        writer.add(replace(said, subject="gamma"), BY_ADA, [actor_node("gamma")])
    assert last(writes, store) > first


def test_an_edit_counts_only_when_it_changes_a_name_or_brings_an_actor() -> None:
    store, writes = open_store("memory:"), SourceWrites()
    told = account(1, ("alpha", "beta"))
    part = told.statements[0]
    label = replace(part, predicate="HAS_LABEL", object="Alpha", qualifiers={"kind": "preferred"})
    put(store, replace(told, statements=(*told.statements, label)))
    moments = [last(writes, store)]
    edited = replace(BY_ADA, decision="edited")
    for read, said, new in (
        (part, replace(part, note="A remark."), ()),
        (part, replace(part, qualifiers={"role": "host"}), ()),
        (label, replace(label, object="Alpha Union"), ()),
        (told.statements[1], replace(part, subject="gamma"), [actor_node("gamma")]),
    ):
        with store.write("Ada") as writer:
            writer.edit(read.id, said, edited, new)
        moments.append(last(writes, store))
    before, remark, role, name, actor = moments
    assert before == remark == role < name < actor


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


def test_an_alias_is_no_source() -> None:
    store, writes = open_store("memory:"), SourceWrites()
    put(store, account(1, ("alpha", "beta")))
    first = last(writes, store)
    with store.write("Ada") as writer:
        writer.keep_alias("p1")
    assert last(writes, store) == first
