"""An account is checked before a ledger is touched; see also the refusals of the contract."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.model.datafiles import data_folder
from graph.model.relations import load_relations
from graph.model.statement import Review
from graph.store.checking import check_account, check_review
from tests.graph.store.accounts import account


@pytest.fixture(scope="module")
def relations():
    return load_relations(data_folder() / "vocabulary")


def refusal(check, *given) -> str | None:
    """Return why a check refuses what it is given, None when it lets it pass."""
    try:
        check(*given)
    except ModelError as error:
        return error.what
    return None


def test_a_good_account_passes_and_one_without_evidence_does_not(relations):
    good = account(1)
    bad = replace(good, statements=(replace(good.statements[0], evidence=()),))
    assert refusal(check_account, good, relations, lambda name: False) is None
    assert refusal(check_account, bad, relations, lambda name: False) == (
        "The statement has no evidence."
    )


def test_nodes_may_be_known_to_the_ledger_instead(relations):
    bare = replace(account(1, ("alpha",)), nodes=())
    check_account(bare, relations, {"alpha", "event-1"}.__contains__)
    with pytest.raises(ModelError, match="node 'event-1', which nobody has described"):
        check_account(bare, relations, {"alpha"}.__contains__)


def test_the_message_names_document_predicate_and_node(relations):
    given = account(1, ("alpha",))
    wrong = replace(given, statements=(replace(given.statements[0], evidence=()),))
    with pytest.raises(ModelError) as caught:
        check_account(wrong, relations, lambda name: False)
    assert caught.value.where == "document doc-1, PARTICIPATED_IN of alpha"
    assert caught.value.next_step == "Give the span or the cell that says so."


def test_no_decision_is_a_decision_too():
    assert refusal(check_review, None) is None
    assert refusal(check_review, Review("accepted", "a curator", "2026")) is None
    assert refusal(check_review, Review("perhaps", "a curator", "2026")) == (
        "'perhaps' is not a decision."
    )
