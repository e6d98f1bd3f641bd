"""What every ledger promises of decisions about who is who: taken, refused, seen, undone."""

from dataclasses import replace

import pytest

from graph.model.decision import Decision
from graph.model.node import Node
from graph.model.statement import Review
from graph.store.base import PUBLIC, Label, ViewFilter
from tests.graph.store.accounts import account, actor_node, put, statements, subjects
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


def test_a_merged_node_is_the_one_it_was_merged_into(store):
    put(store, account(1, ("alpha",)), account(2, ("beta",)))
    ids = {statement.id for statement in statements(store)}
    decide(store, MERGE)
    with store.view() as view:
        assert view.node("alpha") == view.node("beta") == actor_node("beta")
        said = list(view.statements(subject="alpha"))
        assert said == list(view.statements(subject="beta"))
        assert {s.id for s in said} == ids
        assert all(view.statement(name).subject == "beta" for name in ids)
        assert [node.id for node in view.nodes("Actor")] == ["beta"]
        assert list(view.labels("alpha")) == [
            Label("beta", "Alpha", "alternative"),
            Label("beta", "Beta", "title"),
        ]
        assert list(view.decisions()) == [MERGE]


def test_a_decision_is_one_write_and_the_same_one_twice_is_none(store):
    put(store, account(1))
    decide(store, MERGE, MERGE)
    with store.view() as view:
        entry = list(view.audit())[-1]
        assert (view.version, entry.action, entry.target) == (2, "decide", MERGE.id)
        assert (entry.author, entry.detail) == ("curator", {"verdict": "same"})


def test_a_node_is_filled_up_from_those_that_were_merged_into_it(store):
    given = replace(
        account(1),
        nodes=(
            *account(1).nodes[:1],
            actor_node("alpha", "BI"),
            Node("beta", ("Actor",), None, "Beta"),
        ),
    )
    put(store, given)
    decide(store, MERGE)
    with store.view() as view:
        assert view.node("beta") == Node("beta", ("Actor",), None, "Beta", {"country": "BI"})


def test_what_would_tie_a_node_to_itself_is_left_out_and_counted(store):
    given = account(1)
    tie = replace(given.statements[0], predicate="COOPERATES_WITH", object="beta", qualifiers={})
    put(store, replace(given, statements=(*given.statements, tie)))
    decide(store, MERGE)
    with store.view() as view:
        assert [s.predicate for s in view.statements()] == ["PARTICIPATED_IN"] * 2
        assert (view.counts()["statements"], view.counts()["inside"]) == (2, 1)
        assert view.statement(tie.id) is None
        assert len(view.columns("COOPERATES_WITH")) == 0


def test_merges_follow_each_other(store):
    put(store, account(1, ("alpha", "beta", "gamma")))
    decide(store, MERGE, Decision("same", "beta", "gamma", **CURATOR))
    assert subjects(store) == {"gamma"}
    decide(store, Decision("same", "gamma", "alpha", **CURATOR))
    assert subjects(store) == {"alpha"}


def test_nodes_in_qualifiers_are_rewritten_too(store):
    given = account(1, ("alpha", "beta", "gamma"))
    said = replace(
        given.statements[2],
        qualifiers={"role": "host", "joint_with": ["alpha", "beta"], "on_behalf_of": "alpha"},
    )
    put(store, replace(given, statements=(said,)))
    decide(store, MERGE)
    (read,) = statements(store)
    assert read.qualifiers == {"role": "host", "joint_with": ["beta"], "on_behalf_of": "beta"}
    decide(store, Decision("same", "gamma", "beta", **CURATOR))
    (read,) = statements(store)
    assert (read.subject, read.qualifiers) == ("beta", {"role": "host", "joint_with": []})


def test_a_split_makes_of_a_node_another_one_in_some_documents(store):
    put(store, account(1, ("alpha",)), account(2, ("alpha",)))
    decide(store, SPLIT)
    with store.view() as view:
        assert view.node("league") == NEW
        assert [s.document for s in view.statements(subject="league")] == ["doc-1"]
        assert [s.document for s in view.statements(subject="alpha")] == ["doc-2"]
        assert [label.text for label in view.labels("league")] == ["League"]
        assert view.node_table().ids == ["alpha", "event-1", "event-2", "league"]
    decide(store, Decision("same", "league", "alpha", **CURATOR))
    assert subjects(store) == {"alpha"}


def test_a_split_holds_for_what_was_merged_into_the_node(store):
    put(store, account(1, ("alpha", "beta")), account(2, ("alpha", "beta")))
    decide(store, MERGE, replace(SPLIT, node="beta"))
    with store.view() as view:
        found = sorted((s.document, s.subject) for s in view.statements())
    assert found == [("doc-1", "league")] * 2 + [("doc-2", "beta")] * 2


def test_people_win_over_machines_whatever_the_order(store):
    put(store, account(1))
    machine = replace(MERGE, author="mtandao", by_machine=True)
    decide(store, machine)
    assert subjects(store) == {"beta"}
    decide(store, Decision("not same", "beta", "alpha", **CURATOR))
    assert subjects(store) == {"alpha", "beta"}
    assert "curator decided that 'beta' and 'alpha' are not the same." in refused(
        store, replace(machine, at="2026-11-22")
    )


def test_of_two_people_the_later_line_wins(store):
    put(store, account(1))
    decide(store, MERGE, Decision("unsure", "alpha", "beta", author="second", at=AT))
    assert subjects(store) == {"alpha", "beta"}
    decide(store, Decision("same", "beta", "alpha", author="third", at=AT))
    assert subjects(store) == {"alpha"}


def test_an_undo_can_be_undone(store):
    put(store, account(1))
    back = undo(MERGE)
    decide(store, MERGE, back)
    assert subjects(store) == {"alpha", "beta"}
    assert f"Undo {back.id} to take it again." in refused(store, MERGE)
    decide(store, undo(back))
    assert subjects(store) == {"beta"}


def test_a_review_of_a_merged_node_is_kept(store):
    put(store, account(1))
    decide(store, MERGE)
    (name,) = {s.id for s in statements(store) if s.evidence[0].quote == "alpha"}
    with store.write("curator") as writer:
        writer.review(name, Review("accepted", "curator", AT))
    decide(store, undo(MERGE))
    with store.view() as view:
        assert (view.statement(name).subject, view.statement(name).review.decision) == (
            "alpha",
            "accepted",
        )


def test_a_merged_statement_that_is_told_anew_is_a_statement_of_its_own(store):
    put(store, account(1, ("alpha",)))
    decide(store, replace(SPLIT))
    (read,) = statements(store)
    copied = replace(account(2, ("alpha",)), statements=(replace(read, document="doc-2"),))
    copied = replace(copied, nodes=(*copied.nodes, NEW, *account(1).nodes))
    put(store, copied)
    told = statements(store, ViewFilter(as_told=True))
    assert {(s.document, s.subject) for s in told} == {("doc-1", "alpha"), ("doc-2", "league")}
    assert len({s.id for s in told}) == 2


def test_names_are_found_by_a_part_of_them_after_a_merge(store):
    put(store, account(1))
    decide(store, MERGE)
    with store.view() as view:
        assert list(view.find_labels("alp")) == [Label("beta", "Alpha", "alternative")]
        assert [one.node for one in view.find_labels("bet")] == ["beta"]
        assert list(view.find_labels("al")) == []
        assert [one.text for one in view.find_labels("e", 1)] == []
        assert [one.text for one in view.find_labels("meeting", 1)] == ["Meeting 1"]


def closed_account(number: int, name: str):
    given = account(number, (name,), sensitivity="internal")
    return replace(given, document=replace(given.document, sensitivity="internal"))


@pytest.mark.parametrize(("node", "other"), [("alpha", "beta"), ("beta", "alpha")])
def test_a_set_with_a_closed_node_is_closed(store, node, other):
    put(store, account(1, ("alpha",)), closed_account(2, "beta"), account(3, ("gamma",)))
    decide(store, Decision("same", node, other, **CURATOR))
    for as_told in (False, True):
        with store.view(replace(PUBLIC, as_told=as_told)) as view:
            assert {s.subject for s in view.statements()} == {"gamma"}
            assert [n.id for n in view.nodes()] == ["event-3", "gamma"]
            assert {label.node for label in view.labels()} == {"event-3", "gamma"}
            assert view.node("alpha") is view.node("beta") is view.node("event-1") is None
            assert list(view.labels("alpha")) == list(view.find_labels("alp")) == []
            assert view.counts()["statements"] == len(view.columns("PARTICIPATED_IN")) == 1
            assert list(view.decisions()) == []
    with store.view() as view:
        assert {s.subject for s in view.statements()} == {other, "gamma"}


def test_a_set_opens_when_a_source_that_may_be_seen_names_its_closed_node(store):
    put(store, account(1, ("alpha",)), closed_account(2, "beta"))
    decide(store, MERGE)
    assert subjects(store, PUBLIC) == set()
    put(store, account(3, ("beta",)))
    assert subjects(store, PUBLIC) == {"beta"}
    with store.view(PUBLIC) as view:
        assert list(view.decisions()) == [MERGE]


def test_what_a_split_leaves_to_closed_sources_is_closed(store):
    put(store, account(1, ("alpha",)), closed_account(2, "alpha"))
    decide(store, SPLIT)
    with store.view(PUBLIC) as view:
        assert view.node("alpha") is None
        assert view.node("league") == NEW
        assert subjects(store, PUBLIC) == {"league"}
