"""The pieces that lay decisions over a view."""

import numpy as np
import pytest

from graph.errors import StoreError
from graph.model.decision import Decision
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import AS_TOLD
from graph.store.columns import table_of_nodes
from graph.store.decided_statement import DecidedStatement, Rewriting, as_new
from graph.store.decided_table import HIDDEN, decided_table
from graph.store.decided_view import DecidedView, everything_of, filter_of
from graph.store.identities import identities
from tests.graph.store.accounts import account, put, statements
from tests.graph.store.deciding_steps import AT, decide

MERGE = Decision("same", "alpha", "beta", author="curator", at=AT)
WHO = identities([MERGE])


def rewriting(closed: tuple[str, ...] = ()) -> Rewriting:
    return Rewriting(
        WHO, WHO.touched(), lambda name: name == "COOPERATES_WITH", lambda name: name in closed
    )


def said(predicate: str, subject: str, target: str, **qualifiers: object) -> Statement:
    return Statement(predicate, subject, target, "doc", (Evidence("so"),), dict(qualifiers))


def test_what_nothing_was_decided_about_is_left_as_it_is() -> None:
    given = said("COOPERATES_WITH", "gamma", "delta", wording="alpha", role="alpha")
    assert rewriting().read(given) is given


def test_a_rewritten_statement_keeps_its_id_and_made_anew_has_its_own() -> None:
    given = said("COOPERATES_WITH", "alpha", "gamma", at=["alpha", "beta", "gamma"])
    read = rewriting().read(given)
    assert isinstance(read, DecidedStatement)
    assert (read.subject, read.qualifiers["at"], read.id) == ("beta", ["gamma"], given.id)
    assert as_new(read).id != given.id
    assert as_new(given) is given


def test_a_text_that_is_spelled_like_an_id_is_no_node() -> None:
    read = rewriting(closed=("beta",)).read(said("HAS_LABEL", "gamma", "alpha"))
    assert read is not None
    assert read.object == "alpha"
    assert not rewriting().is_inside(said("HAS_LABEL", "alpha", "beta"))


def test_the_preferred_name_of_a_merged_node_is_another_name() -> None:
    read = rewriting().read(said("HAS_LABEL", "alpha", "A", kind="preferred", language="en"))
    assert read is not None
    assert read.qualifiers == {"kind": "alternative", "language": "en"}


def test_what_is_closed_is_left_out_also_of_qualifiers() -> None:
    closed = rewriting(closed=("beta",))
    assert closed.read(said("COOPERATES_WITH", "gamma", "alpha")) is None
    given = said("COOPERATES_WITH", "gamma", "delta", on_behalf_of="alpha", joint_with=["alpha"])
    read = closed.read(given)
    assert read is not None
    assert read.qualifiers == {"joint_with": []}


def test_a_table_keeps_its_order_when_nodes_go_and_come() -> None:
    nodes = [Node(name, ("Actor",), None, name) for name in ("alpha", "beta", "gamma")]
    new = Node("b", ("Actor",), None, "B", {"country": "BI"})
    table = decided_table(table_of_nodes(nodes), {"alpha": None, "beta": nodes[1], "b": new}, WHO)
    assert table.nodes.ids == ["b", "beta", "gamma"]
    assert table.nodes.attributes == {0: {"country": "BI"}}
    assert table.meant.tolist() == [1, 1, 2]
    assert table.own.tolist() == [HIDDEN, 1, 2]
    assert table.meant.dtype == np.int64


def test_a_view_of_exact_ids_finds_nothing_for_a_merged_one(store) -> None:
    put(store, account(1))
    decide(store, MERGE)
    with store.view() as view:
        assert isinstance(view, DecidedView)
        exact = view.exactly()
        assert exact.node("alpha") is None
        assert list(exact.statements(subject="alpha")) == list(exact.labels("alpha")) == []
        assert list(exact.statements(subject="beta")) == list(view.statements(subject="alpha"))
        assert filter_of(view) == view.view_filter


def test_the_whole_of_a_view_shows_what_was_retracted(store) -> None:
    put(store, account(1))
    with store.write("tester") as writer:
        writer.retract("doc-1")
    with store.view(AS_TOLD) as view:
        assert len(list(everything_of(view).statements())) == 2
    decide(store, MERGE)
    with store.view() as view:
        whole = everything_of(view)
        assert {s.subject for s in whole.statements()} == {"beta"}


def test_a_closed_decided_view_says_so(store) -> None:
    put(store, account(1))
    decide(store, MERGE)
    view = store.view()
    view.close()
    with pytest.raises(StoreError, match="The view is closed"):
        list(view.statements())


def test_changes_tell_what_a_decision_hid_and_showed(store) -> None:
    put(store, account(1, ("alpha",)), account(2, ("beta",)), account(3, ("gamma",)))
    decide(store, MERGE)
    with store.view() as view:
        changes = view.changes(3)
        assert [s.subject for s in changes.shown] == ["beta", "beta"]
        assert sorted(s.subject for s in changes.hidden) == ["alpha", "beta"]
        assert view.changes(4).shown == view.changes(4).hidden == ()
        assert len(view.changes(0).shown) == 3
    assert len(statements(store)) == 3
