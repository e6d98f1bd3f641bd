"""Decisions laid over any ledger: both stores agree, and an undo leaves no trace."""

import json
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from tempfile import TemporaryDirectory

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.store import open_store
from graph.store.base import PUBLIC, View, ViewFilter
from graph.store.columns import columns_of_statements
from graph.store.decided_view import DecidedView
from graph.store.identities import Identities, identities
from graph.store.raw_view import is_named
from tests.graph.store.deciding_steps import decide, decisions, everything, told, undo
from tests.graph.store.test_contract_properties import ACTORS, FILTERS, STEPS, accounts, take

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
NAMES = (*ACTORS, "ev", "country-bdi")
DOCUMENTS = tuple(f"doc-{number}" for number in range(4))
PREDICATES = ("PARTICIPATED_IN", "HAS_COUNT", "HAS_LABEL", "COUNTRY_OF")
RELATIONS = load_relations(data_folder() / "vocabulary")
DECISIONS = st.lists(decisions(ACTORS, DOCUMENTS), max_size=5)
ACCOUNTS = st.lists(accounts(), min_size=1, max_size=4)


@contextmanager
def ledgers():
    """An empty ledger of each kind."""
    with (
        TemporaryDirectory() as folder,
        open_store("memory:", lambda: NOON) as memory,
        open_store(f"{folder}/ledger.db", lambda: NOON) as sqlite,
    ):
        yield memory, sqlite


def seen(store, view_filter=None):
    with store.view(view_filter) as view:
        return everything(view, PREDICATES, NAMES)


@settings(max_examples=80)
@given(STEPS, DECISIONS, STEPS, st.integers(0, 8))
def test_memory_and_sqlite_show_the_same_after_the_same_decisions(before, taken, after, since):
    with ledgers() as stores:
        memory, sqlite = stores
        for step in before:
            assert take(memory, step) == take(sqlite, step)
        assert decide(memory, *taken) == decide(sqlite, *taken)
        for step in after:
            assert take(memory, step) == take(sqlite, step)
        for view_filter in (*FILTERS, ViewFilter(as_told=True)):
            assert seen(memory, view_filter) == seen(sqlite, view_filter)
            with memory.view(view_filter) as one, sqlite.view(view_filter) as other:
                assert one.changes(since) == other.changes(since)
                assert list(one.decisions()) == list(other.decisions())
                assert list(one.find_labels("alp")) == list(other.find_labels("alp"))


@settings(max_examples=80)
@given(ACCOUNTS, DECISIONS, st.sampled_from(FILTERS))
def test_every_question_is_answered_from_the_same_statements(given_accounts, taken, view_filter):
    with ledgers() as stores:
        for store in stores:
            with store.write("tester") as writer:
                for account in given_accounts:
                    writer.put(account)
            decide(store, *taken)
            with store.view(view_filter) as view:
                check_against_statements(view)


def check_against_statements(view: View) -> None:
    """Compare all that a view says with what follows from the list of its statements."""
    said = list(view.statements())
    assert [s.id for s in said] == sorted(s.id for s in said)
    shown = {s.subject for s in said} | {str(s.object) for s in said if is_node(s)}
    assert [node.id for node in view.nodes()] == sorted(shown) == view.node_table().ids
    for name in (*NAMES, "new"):
        node = view.node(name)
        meant = name if node is None else node.id
        assert list(view.statements(subject=name)) == [s for s in said if s.subject == meant]
        about = [s for s in said if s.object == meant and is_node(s)]
        known = node is not None or name != "new"
        assert not known or list(view.statements(object=name)) == about
        told_by = [s for s in said if s.subject == meant and s.document == "doc-1"]
        assert list(view.statements(subject=name, document="doc-1")) == told_by
    assert all(view.statement(s.id) == s for s in said)
    check_columns(view, said)
    counts = view.counts()
    assert (counts["statements"], counts["nodes"]) == (len(said), len(shown))
    assert counts["evidence"] == sum(len(s.evidence) for s in said)
    assert {label.node for label in view.labels()} == shown


def check_columns(view: View, said) -> None:
    ids = view.node_table().ids
    for name in PREDICATES:
        plain = columns_of_statements(
            name,
            (s for s in said if s.predicate == name),
            ids,
            view.document_ids(),
            is_of_nodes(name),
        )
        assert told(view.columns(name)) == told(plain)


def is_of_nodes(predicate: str) -> bool:
    return RELATIONS.get(predicate).range == "node"


def is_node(statement) -> bool:
    return statement.object is not None and is_of_nodes(statement.predicate)


@settings(max_examples=80)
@given(ACCOUNTS, DECISIONS, decisions(ACTORS, DOCUMENTS), st.sampled_from(FILTERS))
def test_a_decision_that_is_undone_leaves_no_trace(given_accounts, taken, decision, view_filter):
    with ledgers() as stores:
        for store in stores:
            with store.write("tester") as writer:
                for account in given_accounts:
                    writer.put(account)
            decide(store, *taken)
            before = seen(store, view_filter)
            assume(decision not in taken and decide(store, decision) == [])
            with store.view() as view:
                lines = [line.id for line in view.decisions()]
            assert decide(store, undo(decision)) == []
            after = seen(store, view_filter)
            assert as_bytes(before) == as_bytes(after)
            with store.view() as view:
                assert [line.id for line in view.decisions()][:-1] == lines


def as_bytes(said: list[object]) -> bytes:
    """What a view says, written out; where no decision stands nothing is inside one node."""
    plain = [
        {name: n for name, n in one.items() if name != "inside" or n}
        if isinstance(one, dict)
        else one
        for one in said
    ]
    return json.dumps(plain, default=asdict, sort_keys=True).encode()


@settings(max_examples=60)
@given(ACCOUNTS, DECISIONS)
def test_the_order_of_decisions_about_others_does_not_matter(given_accounts, taken):
    about_two = [d for d in taken if {d.node, d.other} <= {"alpha", "beta"}]
    elsewhere = [replace(d, node="ev", other="other") for d in taken[:1]]
    assume(about_two)
    shown = []
    for order in ([*about_two, *elsewhere], [*elsewhere, *about_two]):
        with ledgers() as (memory, _):
            with memory.write("tester") as writer:
                for account in given_accounts:
                    writer.put(account)
            decide(memory, *order)
            shown.append(seen(memory))
    assert shown[0] == shown[1]


@settings(max_examples=60)
@given(ACCOUNTS, DECISIONS)
def test_reading_the_same_accounts_again_changes_nothing(given_accounts, taken):
    once = {account.document.id: account for account in given_accounts}.values()
    with ledgers() as stores:
        for store in stores:
            list(store.put_all(once, "tester"))
            decide(store, *taken)
            before = seen(store)
            assert {result.outcome for result in store.put_all(once, "tester")} == {"unchanged"}
            assert seen(store) == before


@settings(max_examples=30)
@given(ACCOUNTS, DECISIONS)
def test_a_view_as_told_knows_nothing_of_decisions(given_accounts, taken):
    with ledgers() as stores:
        for store in stores:
            with store.write("tester") as writer:
                for account in given_accounts:
                    writer.put(account)
            before = seen(store)
            decide(store, *taken)
            assert seen(store, ViewFilter(as_told=True)) == before
            with store.view(ViewFilter(as_told=True)) as view:
                assert not isinstance(view, DecidedView)


@settings(max_examples=80)
@given(ACCOUNTS, DECISIONS, st.booleans())
def test_nothing_of_a_set_with_a_closed_node_shows(given_accounts, taken, as_told):
    with ledgers() as stores:
        for store in stores:
            with store.write("tester") as writer:
                for account in given_accounts:
                    writer.put(account)
            decide(store, *taken)
            with store.view() as view:
                who = identities(view.decisions())
            with store.view(replace(PUBLIC, as_told=as_told)) as view:
                closed = closed_ids(view, who)
                said = list(view.statements())
                assert not closed & {name for s in said for name in (s.subject, node_of(s))}
                assert not any(is_named(q, c) for q in qualifiers_of(said) for c in closed)
                shown = {node.id for node in view.nodes()} | {label.node for label in view.labels()}
                assert not closed & (shown | set(view.node_table().ids))
                assert [view.node(name) for name in closed] == [None] * len(closed)
                assert not any(closed & {line.node, line.other} for line in view.decisions())


def closed_ids(view: View, who: Identities) -> set[str]:
    """The nodes of sets of which the view without decisions does not show one."""
    raw = view.raw if isinstance(view, DecidedView) else view
    sets = [set(members) for members in who.members.values()]
    return {name for one in sets if any(raw.node(n) is None for n in one - {"new"}) for name in one}


def node_of(statement) -> str:
    return str(statement.object) if is_node(statement) else ""


def qualifiers_of(said) -> list[dict[str, object]]:
    words = ("role", "kind")
    return [{n: v for n, v in s.qualifiers.items() if n not in words} for s in said]
