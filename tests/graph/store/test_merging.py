"""What makes two statements one, and how a later description fills an earlier one."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import ModelError
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.merging import describes_alike, fill, merged, nodes_by_id, says

HERE = Evidence("here", 0, 4)
VALUES = st.sampled_from(["a", "1", 1, 1.0, None, True, '{"role": "x"}'])
KEYS = st.sampled_from(["role", "n"])
STATEMENTS = st.builds(
    Statement,
    predicate=st.sampled_from(["HAS_LABEL", "HAS_COUNT"]),
    subject=st.sampled_from(["alpha", "beta"]),
    object=st.sampled_from(["a", "1", 1, 1.0, None]),
    document=st.just("doc-1"),
    evidence=st.just((HERE,)),
    qualifiers=st.dictionaries(
        st.sampled_from(["role", "n"]), VALUES | st.lists(VALUES), max_size=2
    ),
    status=st.sampled_from(["asserted", "absent"]),
    valid_from=st.sampled_from([None, "2009"]),
    note=st.sampled_from([None, "seen"]),
)


@given(STATEMENTS, STATEMENTS)
def test_two_statements_of_a_document_say_the_same_when_their_ids_are_equal(one, other):
    assert (says(one) == says(other)) == (one.id == other.id)


@given(st.lists(STATEMENTS))
def test_merging_keeps_each_statement_once(statements):
    kept = merged(statements).values()
    assert {statement.id for statement in kept} == {statement.id for statement in statements}
    assert list(merged(kept).values()) == list(kept)


def test_merging_joins_the_evidence_in_order():
    statement = Statement("HAS_COUNT", "alpha", 3, "doc-1", (HERE,))
    there = Evidence("there", 9, 14)
    (one,) = merged([statement, replace(statement, evidence=(there, HERE))]).values()
    assert one.evidence == (HERE, there)


def test_only_what_may_be_corrected_makes_descriptions_differ():
    statement = Statement("HAS_COUNT", "alpha", 3, "doc-1", (HERE,))
    assert describes_alike(statement, replace(statement, recorded_at="2026", subject="beta"))
    assert not describes_alike(statement, replace(statement, sensitivity="internal"))
    assert not describes_alike(statement, replace(statement, origin="rule 2"))


def test_a_later_description_fills_only_what_is_missing():
    known = Node("alpha", ("Actor",), None, "Alpha", {"country": "BI"})
    later = Node("alpha", ("Actor",), "police", "Other", {"country": "CD", "founded": 1999})
    filled = Node("alpha", ("Actor",), "police", "Alpha", {"country": "BI", "founded": 1999})
    assert fill(known, later) == filled
    assert fill(filled, later) is filled


def test_a_node_named_twice_is_one_with_sorted_kinds():
    twice = [
        Node("alpha", ("Mechanism", "Actor"), None, "Alpha"),
        Node("alpha", ("Actor",), "body", "Other"),
    ]
    assert list(nodes_by_id(twice)) == [Node("alpha", ("Actor", "Mechanism"), "body", "Alpha")]


def test_one_id_is_never_two_things():
    event = Node("x", ("Event",), "workshop", "A workshop")
    with pytest.raises(ModelError, match=r"'x' already belongs to 'A workshop' \(Event\)"):
        fill(event, Node("x", ("Actor",), "police", "Police"))


def test_a_body_may_be_actor_and_mechanism():
    body = Node("x", ("Actor",), None, "ICGLR")
    assert fill(body, Node("x", ("Mechanism",), "body", "ICGLR")).subtype == "body"


def test_of_two_levels_the_more_closed_one_holds():
    open_one = Statement("HAS_COUNT", "alpha", 3, "doc-1", (HERE,))
    for pair in permutations([open_one, replace(open_one, sensitivity="restricted")]):
        assert [one.sensitivity for one in merged(pair).values()] == ["restricted"]
