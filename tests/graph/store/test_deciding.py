"""Decisions about who is who that no ledger takes, and what it says instead."""

from dataclasses import replace

import pytest

from graph.errors import StoreError
from graph.model.decision import Decision
from graph.model.node import Node
from tests.graph.store.accounts import account, put, subjects
from tests.graph.store.deciding_steps import AT, decide, undo

CURATOR = {"author": "curator", "at": AT}
MERGE = Decision("same", "alpha", "beta", reason="a former name", **CURATOR)
NEW = Node("league", ("Actor",), None, "League")
SPLIT = Decision("split", "alpha", "league", ("doc-1",), NEW, **CURATOR)


def refused(store, *decisions: Decision) -> str:
    """What is said against the last decision; the others are taken."""
    assert decide(store, *decisions[:-1]) == []
    (why,) = decide(store, decisions[-1])
    return why


GROUP = Node("alpha", ("Actor",), "group", "Some women")
_OTHER = Decision("same", "alpha", "event-1", **CURATOR)


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (replace(MERGE, verdict="maybe"), "'maybe' is not a verdict. Use same, not same"),
        (replace(MERGE, author=" "), "The decision has no author. Say who decides."),
        (replace(MERGE, at="soon"), "'soon' is not a time. Write it like 2026"),
        (replace(MERGE, other="nobody"), "There is no node 'nobody'. Check the id"),
        (replace(MERGE, other="alpha"), "'alpha' is the same as itself."),
        (_OTHER, r"'Alpha' (Actor) and 'Meeting 1' (Event) are things of different kinds."),
        (replace(SPLIT, documents=()), "The decision names no document."),
        (replace(SPLIT, documents=("doc-9",)), "There is no document 'doc-9'."),
        (replace(SPLIT, described=None), "There is no node 'league'."),
        (replace(MERGE, described=NEW), "Only the other node of a split can be described."),
        (replace(SPLIT, described=replace(NEW, kinds=("Club",))), "'Club' is not a kind of node."),
        (replace(MERGE, reason="\ud800"), "A text holds half a character"),
        (undo(MERGE), f"There is no decision '{MERGE.id}'."),
    ],
)
def test_a_decision_that_cannot_be_taken_says_why(store, decision, why):
    put(store, account(1))
    assert why in refused(store, decision)
    with store.view() as view:
        assert (list(view.decisions()), view.version) == ([], 1)


def test_nothing_is_decided_about_a_group_without_a_name(store):
    given = account(1)
    put(store, replace(given, nodes=(given.nodes[0], GROUP, given.nodes[2])))
    assert "'Some women' is a group without a name." in refused(store, MERGE)


def test_a_split_of_what_counts_as_the_same_says_what_to_undo(store):
    put(store, account(1))
    told = refused(store, MERGE, replace(SPLIT, other="beta", described=None))
    assert "'alpha' and 'beta' count as the same." in told
    assert f"Undo one of these decisions first: {MERGE.id}." in told


def test_who_was_told_apart_is_not_merged_in_a_roundabout_way(store):
    put(store, account(1, ("alpha", "beta", "gamma")))
    apart = Decision("not same", "alpha", "gamma", **CURATOR)
    further = Decision("same", "beta", "gamma", **CURATOR)
    assert f"first: {apart.id}." in refused(store, MERGE, apart, further)
    decide(store, undo(apart), further)
    told = refused(store, replace(apart, reason="surely"))
    assert f"Undo one of these decisions first: {MERGE.id}, {further.id}." in told
    assert f"first: {apart.id}." not in told


def test_an_undo_that_brings_back_a_contradiction_is_refused(store):
    put(store, account(1, ("alpha", "beta", "gamma")))
    apart = Decision("not same", "alpha", "gamma", **CURATOR)
    back = undo(apart)
    further = Decision("same", "beta", "gamma", **CURATOR)
    assert f"Undo one of these decisions first: {apart.id}." in refused(
        store, apart, back, MERGE, further, undo(back)
    )


def test_what_was_undone_is_not_undone_again(store):
    put(store, account(1))
    again = replace(undo(MERGE), author="second")
    assert "This decision was undone before." in refused(store, MERGE, undo(MERGE), again)


def test_a_program_does_not_undo_what_a_person_decided(store):
    put(store, account(1))
    told = refused(store, MERGE, replace(undo(MERGE), by_machine=True))
    assert "A program cannot undo what a person decided." in told


def test_a_refused_decision_does_not_spoil_the_block(store):
    put(store, account(1))
    with store.write("curator") as writer:
        with pytest.raises(StoreError, match="There is no node 'nobody'"):
            writer.decide(replace(MERGE, node="nobody"))
        writer.decide(MERGE)
    assert subjects(store) == {"beta"}
