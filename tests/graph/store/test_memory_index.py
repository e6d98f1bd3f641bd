"""Statements of the reference ledger are found by what they say, without reading all of them."""

import time

import pytest

from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store import memory_view, open_store
from graph.store.base import PUBLIC
from graph.store.memory_index import MemoryIndex
from tests.graph.store.accounts import account, put

PROOF = (Evidence("so"),)
SAID = {
    "a": Statement("PARTICIPATED_IN", "alpha", "event", "d", PROOF, {"on_behalf_of": "gamma"}),
    "b": Statement("HAS_LABEL", "alpha", "event", "d", PROOF, {"role": "coded", "kind": "former"}),
    "c": Statement("PARTICIPATED_IN", "beta", "event", "d", PROOF, {"joint_with": ["alpha"]}),
    "d": Statement("HAS_COUNT", "event", 3, "d", PROOF, {"role": {"inner": ("delta", 1)}}),
}


@pytest.fixture
def index():
    return MemoryIndex(SAID, lambda statement: statement.predicate == "PARTICIPATED_IN")


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ((None, None, None), "abcd"),
        (("alpha", None, None), "ab"),
        ((None, "PARTICIPATED_IN", None), "ac"),
        ((None, None, "event"), "abc"),
        ((None, None, 3), "d"),
        (("beta", "PARTICIPATED_IN", "event"), "c"),
        (("nobody", "PARTICIPATED_IN", None), ""),
    ],
)
def test_the_rarest_part_is_looked_up(index, parts, found):
    assert "".join(index.find(*parts)) == found


@pytest.mark.parametrize(
    ("text", "named_by"),
    [("alpha", "abc"), ("event", "acd"), ("gamma", "a"), ("delta", "d"), ("coded", ""), ("3", "")],
)
def test_a_node_is_named_at_an_end_or_in_a_qualifier(index, text, named_by):
    assert "".join(index.naming(text)) == named_by


def test_what_is_said_of_each_thing_is_found_in_a_few_looks(now, monkeypatch):
    looked_at = []
    match = memory_view._matches
    monkeypatch.setattr(memory_view, "_matches", lambda *a: looked_at.append(a) or match(*a))
    store = open_store("memory:", clock=lambda: now)
    put(store, *(account(number, (f"actor-{number}",)) for number in range(50)))
    with store.view(PUBLIC) as view:
        found = [s for number in range(50) for s in view.statements(object=f"event-{number}")]
        assert list(view.statements(predicate="HAS_TYPE")) == []
    assert len(found) == len(looked_at) == 50


def test_views_of_one_moment_share_where_statements_are_found(now):
    store = open_store("memory:", clock=lambda: now)
    put(store, account(1))
    before = store.now.index(store.relations)
    assert store.now.index(store.relations) is before
    put(store, account(2))
    assert store.now.index(store.relations) is not before


def test_a_public_view_of_many_things_is_read_in_seconds(now):
    """It took minutes when every question read every statement; this takes a second."""
    store = open_store("memory:", clock=lambda: now)
    put(store, *(account(number, (f"actor-{number}",)) for number in range(4_000)))
    start = time.monotonic()
    with store.view(PUBLIC) as view:
        for node in view.nodes():
            assert list(view.labels(node.id))
            list(view.statements(object=node.id))
    assert time.monotonic() - start < 15.0
