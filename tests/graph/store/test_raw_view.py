"""What a store tells so that decisions can be laid over its views."""

from dataclasses import replace

from graph.model.decision import Decision
from graph.store.base import PUBLIC, ViewFilter
from graph.store.raw_view import RawView, labels_holding, open_lines
from tests.graph.store.accounts import account, put
from tests.graph.store.deciding_steps import AT, decide, undo

MERGE = Decision("same", "alpha", "beta", author="curator", at=AT)


def test_a_raw_view_tells_lines_and_siblings(store) -> None:
    given = account(1, ("alpha", "beta"))
    tie = replace(given.statements[0], predicate="COOPERATES_WITH", object="beta", qualifiers={})
    joint = replace(given.statements[1], qualifiers={"joint_with": ["alpha"]})
    put(store, replace(given, statements=(given.statements[0], joint, tie)))
    with store.view() as view:
        assert isinstance(view, RawView)
        assert (view.lines_key(), list(view.lines())) == ((0, ""), [])
        assert [s.id for s in view.naming(["alpha", "it's"])] == [joint.id]
        assert [s.id for s in view.between(["alpha", "beta"])] == [tie.id]
        assert view.targets_node("COOPERATES_WITH")
        assert not view.targets_node("HAS_LABEL")
        nothing = view.sibling(ViewFilter(statuses=()))
        assert (list(nothing.statements()), list(nothing.nodes())) == ([], [])
        assert len(list(view.statements())) == 3
    decide(store, MERGE)
    with store.view(ViewFilter(as_told=True)) as view:
        assert view.lines_key() == (1, MERGE.id)
        assert list(view.lines()) == list(view.decisions()) == [MERGE]


def test_lines_about_what_a_view_does_not_show_are_left_out(store) -> None:
    put(store, account(1, ("alpha",)), account(2, ("beta",), sensitivity="internal"))
    lines = [MERGE, undo(MERGE), Decision("unsure", "alpha", "event-1", author="c", at=AT)]
    with store.view(PUBLIC) as view:
        assert open_lines(view, lines) == lines[2:]
        assert open_lines(view, lines, shows_all=True) == lines


def test_labels_are_found_by_a_part_of_at_least_three_letters(store) -> None:
    put(store, account(1))
    with store.view() as view:
        labels = list(view.labels())
    assert [one.text for one in labels_holding("ALP", labels, 9)] == ["Alpha"]
    assert labels_holding("al", labels, 9) == []
    assert [one.text for one in labels_holding("eta", labels, 9)] == ["Beta"]
