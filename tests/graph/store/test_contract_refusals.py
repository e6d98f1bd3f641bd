"""What every ledger refuses, and that nothing of it is kept."""

from dataclasses import replace

import pytest

from graph.errors import ModelError, StoreError
from graph.model.document import Account
from graph.model.evidence import Evidence
from graph.model.node import Node
from tests.graph.store.accounts import (
    REFUSED,
    account,
    put,
    statements,
)


def test_an_unknown_document_cannot_be_retracted(store):
    with (
        pytest.raises(StoreError, match="There is no document 'doc-9'"),
        store.write("tester") as writer,
    ):
        writer.retract("doc-9")


@pytest.mark.parametrize("name", ["st-000000000000-0000000000000000", "st-1", "nonsense", ""])
def test_an_unknown_statement_cannot_be_reviewed(store, name):
    put(store, account(1))
    with (
        pytest.raises(StoreError, match="There is no statement"),
        store.write("curator") as writer,
    ):
        writer.review(name, REFUSED)


def test_a_decision_must_be_one_that_exists(store):
    put(store, account(1))
    name = statements(store)[0].id
    with (
        pytest.raises(ModelError, match="'maybe' is not a decision"),
        store.write("curator") as writer,
    ):
        writer.review(name, replace(REFUSED, decision="maybe"))


def test_a_closed_view_says_so(store):
    view = store.view()
    view.close()
    view.close()
    with pytest.raises(StoreError, match="The view is closed"):
        view.node("alpha")


def test_a_writer_works_only_inside_its_block(store):
    with pytest.raises(StoreError, match="The writer is not open"):
        store.write("tester").put(account(1))


def test_a_failed_block_writes_nothing(store):
    put(store, account(1))
    with pytest.raises(ModelError, match="has no evidence"):
        put(store, account(2, ("alpha", "delta")), wrong(evidence=()))
    with store.view() as view:
        assert view.version == 1
        assert view.node("delta") is None
        assert view.counts()["documents"] == 1
    assert put(store, account(2, ("alpha", "delta")))[0].outcome == "added"


def wrong(**changes: object) -> Account:
    given = account(1, ("alpha",))
    return replace(given, statements=(replace(given.statements[0], **changes),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (wrong(evidence=()), "has no evidence"),
        (wrong(document="doc-2"), "belongs to another document, doc-2"),
        (wrong(subject="nobody"), "node 'nobody', which nobody has described"),
        (wrong(object="nowhere"), "node 'nowhere', which nobody has described"),
        (wrong(object=7), "The object 7 is not a node"),
        (wrong(object=None), "has no object"),
        (wrong(predicate="PARTICIPATED"), "Unknown relation 'PARTICIPATED'"),
        (wrong(predicate="HAS_THEME"), "'HAS_THEME' is an older name"),
        (wrong(status="guessed"), "'guessed' is not a status"),
        (wrong(certainty="so so"), "'so so' is not a certainty"),
        (wrong(modality="dreamt"), "'dreamt' is not a modality"),
        (wrong(sensitivity="secret"), "'secret' is not a sensitivity"),
        (wrong(confidence=1.5), "A confidence of 1.5 is impossible"),
        (wrong(confidence=float("nan")), "A confidence of nan is impossible"),
        (wrong(qualifiers={"n": float("inf")}), "is not plain data"),
        (wrong(qualifiers={"n": {1, 2}}), "is not plain data"),
        (wrong(note="half \ud800"), "half a character"),
        (wrong(evidence=(Evidence("alpha", start=3),)), "has only one end"),
        (wrong(predicate="HAS_COUNT", object=float("nan")), "not a finite number"),
        (wrong(predicate="HAS_COUNT", object=2**63), "too large to be kept"),
    ],
)
def test_what_the_model_does_not_allow_is_refused_and_nothing_is_kept(store, given, message):
    with pytest.raises(ModelError, match=message), store.write("tester") as writer:
        writer.put(given)
    with store.view() as view:
        assert view.counts()["documents"] == 0


@pytest.mark.parametrize(
    ("document", "statement"),
    [("internal", "public"), ("restricted", "public"), ("restricted", "internal")],
)
def test_a_statement_is_never_more_open_than_its_document(store, document, statement):
    given = account(1, ("alpha",), sensitivity=statement)
    protected = replace(given, document=replace(given.document, sensitivity=document))
    message = f"The statement is {statement}, but its document is {document}.*Mark the statement"
    with pytest.raises(ModelError, match=message):
        put(store, protected)
    with store.view() as view:
        assert view.counts()["documents"] == 0
    said = tuple(replace(s, sensitivity=document) for s in protected.statements)
    assert put(store, replace(protected, statements=said))[0].outcome == "added"


def test_documents_and_nodes_must_be_of_a_known_kind(store):
    given = account(1, ("alpha",))
    cases = [
        (replace(given, document=replace(given.document, form="film")), "not a form of document"),
        (replace(given, document=replace(given.document, sensitivity="x")), "not a sensitivity"),
        (replace(given, nodes=(Node("alpha", ("Hero",), None, "A"),)), "'Hero' is not a kind"),
        (replace(given, nodes=(Node("alpha", (), None, "A"),)), "is not a kind of node"),
    ]
    for wrong_account, message in cases:
        with pytest.raises(ModelError, match=message), store.write("tester") as writer:
            writer.put(wrong_account)
