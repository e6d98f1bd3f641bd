"""Which ids are one node, worked out from lines alone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from graph.model.decision import Decision
from graph.store.identities import identities, told_apart

SAY = {"author": "curator", "at": "2026-11-21"}


def same(node: str, other: str, **more: object) -> Decision:
    return Decision("same", node, other, **{**SAY, **more})


def apart(node: str, other: str, **more: object) -> Decision:
    return Decision("not same", node, other, **{**SAY, **more})


def split(node: str, other: str, *documents: str) -> Decision:
    return Decision("split", node, other, documents, **SAY)


def test_without_lines_every_id_means_itself() -> None:
    who = identities([])
    assert not who
    assert (who.of("a"), who.meant("a", "doc"), who.set_of("a")) == ("a", "a", ("a",))
    assert who.touched() == frozenset()


def test_chains_lead_to_their_end_in_any_order() -> None:
    for lines in ([same("a", "b"), same("b", "c")], [same("b", "c"), same("a", "b")]):
        who = identities(lines)
        assert who.canonical == {"a": "c", "b": "c"}
        assert who.set_of("b") == ("a", "b", "c")


def test_a_circle_ends_in_the_other_of_its_last_line() -> None:
    assert identities([same("a", "b"), same("b", "c"), same("c", "b")]).of("a") == "b"
    assert identities([same("a", "b"), same("b", "a")]).canonical == {"b": "a"}


def test_a_machine_does_not_change_whom_people_chose_to_see() -> None:
    machine = same("b", "c", by_machine=True)
    assert identities([same("a", "b"), machine]).of("c") == "b"
    assert identities([machine, same("a", "b")]).of("c") == "b"
    assert identities([machine]).of("b") == "c"


def test_a_merge_by_a_machine_gives_way_to_what_people_told_apart() -> None:
    lines = [same("a", "b", by_machine=True), same("b", "c", by_machine=True), apart("a", "c")]
    assert identities(lines).canonical == {"a": "b"}
    assert told_apart(lines) == []


def test_merges_of_people_against_what_people_told_apart_are_named() -> None:
    lines = [apart("a", "c"), same("a", "b"), same("b", "c"), same("x", "y")]
    assert told_apart(lines) == [(lines[0], lines[1:3])]


def test_a_split_goes_on_from_the_splits_before_it() -> None:
    who = identities([split("a", "b", "doc-1", "doc-2"), split("b", "c", "doc-1")])
    assert who.meant("a", "doc-1") == who.meant("b", "doc-1") == "c"
    assert (who.meant("a", "doc-2"), who.meant("a", "doc-3")) == ("b", "a")
    assert who.moved == {"b": (("doc-2", "a"),), "c": (("doc-1", "a"), ("doc-1", "b"))}
    assert who.split_ids() == {"a", "b", "c"}


def test_a_later_split_of_the_same_node_wins_and_a_way_back_is_no_split() -> None:
    assert identities([split("a", "b", "doc"), split("a", "c", "doc")]).meant("a", "doc") == "c"
    assert identities([split("a", "b", "doc"), split("b", "a", "doc")]).meant("a", "doc") == "a"


def test_a_split_is_meant_for_all_that_was_merged_into_its_node_and_not_for_the_rest() -> None:
    lines = [same("a", "b"), same("b", "c"), split("b", "x", "doc")]
    who = identities(lines)
    assert [who.meant(name, "doc") for name in "abc"] == ["x", "x", "c"]


LINES = st.lists(
    st.builds(
        Decision,
        st.sampled_from(["same", "same", "not same", "unsure"]),
        st.sampled_from("abcde"),
        st.sampled_from("fghij"),
        author=st.just("curator"),
        at=st.just("2026-11-21"),
        by_machine=st.booleans(),
    ),
    max_size=12,
)


@given(LINES)
def test_every_id_leads_to_one_that_leads_to_itself(lines: list[Decision]) -> None:
    who = identities(lines)
    for name in "abcdefghij":
        assert who.of(who.of(name)) == who.of(name)
        assert who.of(name) in who.set_of(name)
        assert {who.of(one) for one in who.set_of(name)} == {who.of(name)}


@given(LINES, LINES)
def test_lines_about_others_do_not_matter(lines: list[Decision], more: list[Decision]) -> None:
    others = [replace(d, node=d.node.upper(), other=d.other.upper()) for d in more]
    both = identities([*others, *lines])
    assert identities([*lines, *others]).canonical == both.canonical
    alone = identities(lines)
    assert {n: both.of(n) for n in "abcdefghij"} == {n: alone.of(n) for n in "abcdefghij"}
