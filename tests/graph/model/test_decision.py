"""Lines about who is who: their ids, which stand, and which counts on a pair."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.model.decision import (
    Decision,
    by_weight,
    decision_data,
    decision_of_data,
    judged,
    said_before,
    standing,
    undone,
)
from graph.model.node import Node

SAME = Decision("same", "a", "b", author="first", at="2026-11-21")
APART = Decision("not same", "b", "a", author="second", at="2026-11-22")
NEW = Node("c", ("Actor",), None, "C", {"country": "BI"})
SPLIT = Decision("split", "a", "c", ("doc-2", "doc-1"), NEW, author="first", at="2026-11-23")


def undo(decision: Decision) -> Decision:
    return Decision("undo", undoes=decision.id, author="third", at="2026-11-24")


def test_the_id_depends_on_everything_and_on_nothing_else() -> None:
    assert SAME.id == replace(SAME).id
    changes = [
        {"reason": "because"},
        {"at": "2026-11-25"},
        {"by_machine": True},
        {"other": "c"},
        {"author": "another"},
    ]
    assert len({SAME.id, *(replace(SAME, **change).id for change in changes)}) == 6
    assert replace(SPLIT, documents=("doc-1", "doc-2")).id == SPLIT.id
    assert replace(SPLIT, described=replace(NEW, label="D")).id != SPLIT.id


@pytest.mark.parametrize("decision", [SAME, APART, undo(SAME), replace(SAME, by_machine=True)])
def test_a_decision_as_plain_data_and_back_is_the_same(decision: Decision) -> None:
    assert decision_of_data(decision_data(decision)) == decision


def test_a_split_as_plain_data_has_its_documents_sorted() -> None:
    assert decision_of_data(decision_data(SPLIT)) == replace(SPLIT, documents=("doc-1", "doc-2"))


@pytest.mark.parametrize(
    ("data", "named"),
    [
        ({"verdict": "same", "colour": "red"}, "see colour"),
        ({"verdict": 3}, "see verdict"),
        ({"node": "a"}, "see verdict, documents"),
        ({"verdict": "split", "documents": [3]}, "see verdict, documents"),
        ({"verdict": "split", "described": {"id": "c"}}, "lacks id, kinds or label"),
    ],
)
def test_what_is_no_decision_is_refused(data: dict[str, object], named: str) -> None:
    with pytest.raises(ModelError, match=named):
        decision_of_data(data)


def test_what_was_taken_back_does_not_stand_until_that_is_taken_back() -> None:
    first, second = undo(SAME), undo(undo(SAME))
    assert standing([SAME, SPLIT]) == [SAME, SPLIT]
    assert standing([SAME, SPLIT, first]) == [SPLIT]
    assert standing([SAME, SPLIT, first, second]) == [SAME, SPLIT]
    assert undone([SAME, first]) == {SAME.id: first}


def test_of_a_pair_the_last_word_of_a_person_counts() -> None:
    machine = replace(SAME, by_machine=True)
    assert judged([SAME, APART]) == {APART.pair: APART}
    assert judged([APART, machine]) == {APART.pair: APART}
    assert judged([machine, replace(APART, by_machine=True)])[SAME.pair].verdict == "not same"
    assert judged([SAME, undo(SAME), SPLIT]) == {}
    assert by_weight([SAME, machine, APART]) == [machine, SAME, APART]


LATER = {"author": "fourth", "at": "2026-11-25"}
AGAIN = replace(SAME, **LATER)
TURNED = Decision("same", "b", "a", **LATER)
BY_MACHINE = replace(SAME, by_machine=True)
AS_D = Decision("split", "a", "d", ("doc-1",), **LATER)


@pytest.mark.parametrize(
    ("decision", "lines", "found"),
    [
        (AGAIN, [], None),
        (AGAIN, [SAME], SAME),
        (AGAIN, [SAME, undo(SAME)], None),
        (AGAIN, [SAME, TURNED], None),
        (TURNED, [SAME], None),
        (AGAIN, [BY_MACHINE], None),
        (replace(AGAIN, by_machine=True), [SAME], SAME),
        (replace(APART, node="a", other="b", **LATER), [APART], APART),
        (Decision("unsure", "b", "a", **LATER), [APART], None),
        (replace(SPLIT, documents=("doc-1",), **LATER), [SPLIT], SPLIT),
        (replace(SPLIT, documents=("doc-1", "doc-3"), **LATER), [SPLIT], None),
        (replace(SPLIT, other="e", described=replace(NEW, id="e")), [SPLIT], SPLIT),
        (replace(SPLIT, other="e", described=replace(NEW, id="e", label="E")), [SPLIT], None),
        (replace(SPLIT, **LATER), [SPLIT, AS_D], None),
        (replace(SPLIT, **LATER), [AS_D, SPLIT], SPLIT),
        (replace(AS_D, node="b"), [AS_D], None),
        (undo(SAME), [SAME], None),
    ],
)
def test_what_counts_already_is_found(
    decision: Decision, lines: list[Decision], found: Decision | None
) -> None:
    assert said_before(decision, lines) == found
