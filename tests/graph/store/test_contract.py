"""What every ledger promises: one body, run over the one in memory and the one in SQLite."""

from dataclasses import replace

from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.store.base import ViewFilter, WriteResult
from tests.graph.store.accounts import (
    REFUSED,
    account,
    actor_node,
    event_node,
    put,
    statements,
    subjects,
    table_account,
)


def test_a_new_account_is_added_and_read_back_as_it_was(store):
    given = account(1)
    assert put(store, given) == [WriteResult("doc-1", "added", asserted=2)]
    with store.view() as view:
        kept = sorted(given.statements, key=lambda statement: statement.id)
        read = [replace(statement, recorded_at=None) for statement in view.statements()]
        assert read == kept
        assert view.document("doc-1") == given.document
        assert [view.node(node.id) for node in given.nodes] == list(given.nodes)


def test_putting_an_account_twice_changes_nothing_and_says_so(store):
    put(store, account(1))
    with store.view() as view:
        before = (list(view.statements()), list(view.audit()), view.version)
    assert put(store, account(1)) == [WriteResult("doc-1", "unchanged")]
    with store.view() as view:
        assert (list(view.statements()), list(view.audit()), view.version) == before


def test_a_changed_account_adds_what_is_new_and_retracts_what_is_gone(store):
    put(store, account(1, ("alpha", "beta")))
    assert put(store, account(1, ("beta", "gamma"))) == [WriteResult("doc-1", "changed", 1, 1)]
    assert subjects(store) == {"beta", "gamma"}


def test_a_retracted_statement_keeps_its_row_with_the_time(store):
    put(store, account(1))
    with store.write("tester") as writer:
        assert writer.retract("doc-1") == WriteResult("doc-1", "changed", retracted=2)
    assert statements(store) == []
    kept = statements(store, ViewFilter(include_retracted=True))
    assert [s.retracted_at for s in kept] == ["2026-11-21T12:00:00+00:00"] * 2
    assert [s.recorded_at for s in kept] == ["2026-11-21T12:00:00+00:00"] * 2


def test_a_retracted_statement_lives_again_when_its_document_says_it_again(store):
    put(store, account(1))
    with store.write("tester") as writer:
        writer.retract("doc-1")
        assert writer.retract("doc-1") == WriteResult("doc-1", "unchanged")
    assert put(store, account(1)) == [WriteResult("doc-1", "changed", asserted=2)]
    assert {s.retracted_at for s in statements(store)} == {None}


def test_corrected_evidence_changes_the_account_but_not_the_statement(store):
    given = account(1, ("alpha",))
    put(store, given)
    corrected = replace(given.statements[0], confidence=0.5, note="checked")
    assert put(store, replace(given, statements=(corrected,))) == [WriteResult("doc-1", "changed")]
    (read,) = statements(store)
    assert (read.id, read.confidence, read.note) == (corrected.id, 0.5, "checked")


def test_a_statement_made_twice_keeps_all_its_evidence(store):
    given = account(1, ("alpha",))
    elsewhere = replace(given.statements[0], evidence=(Evidence("met", 17, 20),))
    put(store, replace(given, statements=(*given.statements, elsewhere)))
    (read,) = statements(store)
    assert [evidence.quote for evidence in read.evidence] == ["alpha", "met"]


def test_old_evidence_keeps_its_words_when_the_table_changes(store):
    put(store, table_account(1, {"host": "alpha", "guest": "beta"}))
    put(store, table_account(1, {"host": "gamma", "guest": "beta"}))
    read = {s.subject: s for s in statements(store, ViewFilter(include_retracted=True))}
    assert read["alpha"].evidence[0].quote == "alpha"
    assert read["alpha"].retracted_at is not None
    assert read["gamma"].evidence == (Evidence("gamma", sheet="Events", row=2, column="host"),)


def test_a_review_is_seen_and_can_be_undone(store):
    put(store, account(1, ("alpha",)))
    (statement,) = statements(store)
    with store.write("curator") as writer:
        writer.review(statement.id, replace(REFUSED, decision="accepted"))
    assert statements(store)[0].review == replace(REFUSED, decision="accepted")
    with store.write("curator") as writer:
        writer.review(statement.id, None)
    assert statements(store)[0].review is None
    with store.view() as view:
        assert [entry.action for entry in view.audit()] == ["put", "review", "review"]


def test_a_refused_statement_is_hidden_and_stays_refused_when_put_again(store):
    put(store, account(1))
    refused = statements(store)[0]
    with store.write("curator") as writer:
        writer.review(refused.id, REFUSED)
    put(store, account(1))
    assert refused.id not in {s.id for s in statements(store)}
    assert refused.id in {s.id for s in statements(store, ViewFilter(include_refused=True))}


def test_the_same_review_twice_is_one_write(store):
    put(store, account(1, ("alpha",)))
    (statement,) = statements(store)
    for _ in range(2):
        with store.write("curator") as writer:
            writer.review(statement.id, REFUSED)
    with store.view() as view:
        assert view.version == 2


def test_a_node_that_the_ledger_knows_need_not_be_described_again(store):
    put(store, account(1, ("alpha",)))
    given = account(2, ("alpha",))
    assert put(store, replace(given, nodes=(event_node(2),)))[0].asserted == 1


def test_the_first_description_of_a_node_wins_and_gaps_are_filled(store):
    first = replace(account(1, ("alpha",)), nodes=(event_node(1), actor_node("alpha")))
    later = Node("alpha", ("Actor",), "police", "Another name", {"country": "BI"})
    put(store, first, replace(account(2, ("alpha",)), nodes=(event_node(2), later)))
    put(store, replace(account(3, ("alpha",)), nodes=(event_node(3), actor_node("alpha", "CD"))))
    with store.view() as view:
        assert view.node("alpha") == Node("alpha", ("Actor",), "police", "Alpha", {"country": "BI"})


def test_every_write_that_changes_something_has_one_audit_row(store):
    put(store, account(1), account(2), account(1))
    with store.write("curator") as writer:
        writer.retract("doc-2")
    with store.view() as view:
        entries = list(view.audit())
        assert [(e.number, e.author, e.action, e.target) for e in entries] == [
            (1, "tester", "put", "doc-1"),
            (2, "tester", "put", "doc-2"),
            (3, "curator", "retract", "doc-2"),
        ]
        assert entries[0].detail["asserted"] == 2
        assert entries[0].at == "2026-11-21T12:00:00+00:00"
        assert list(view.audit(last=1)) == entries[-1:]
        assert list(view.audit(last=9)) == entries


def test_put_all_yields_what_was_written_in_order(store):
    given = [account(number) for number in range(450)]
    results = list(store.put_all(given, "ingest"))
    assert [result.document for result in results] == [one.document.id for one in given]
    assert {result.outcome for result in results} == {"added"}
    assert {r.outcome for r in store.put_all(given, "ingest")} == {"unchanged"}
    with store.view() as view:
        assert view.version == 450


def test_what_only_the_ledger_may_set_is_not_taken_from_a_reader(store):
    given = account(1, ("alpha",))
    forged = replace(given.statements[0], recorded_at="1999", retracted_at="1999", review=REFUSED)
    put(store, replace(given, statements=(forged,)))
    (read,) = statements(store)
    assert (read.recorded_at, read.retracted_at, read.review) == (
        "2026-11-21T12:00:00+00:00",
        None,
        None,
    )
