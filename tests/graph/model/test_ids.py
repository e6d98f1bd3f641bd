"""Identifiers are a promise: the same content has the same id, other content another."""

from hypothesis import given
from hypothesis import strategies as st

from graph.model.ids import (
    content_hash,
    document_id,
    document_key,
    node_id,
    statement_id,
    text_hash,
)


def test_parts_are_fenced() -> None:
    assert content_hash(["a.b", "c"]) != content_hash(["a", "b.c"])
    assert content_hash(["a", None]) != content_hash(["a", ""])
    assert content_hash(["1"]) != content_hash([1])


def test_order_of_keys_does_not_matter() -> None:
    assert content_hash({"role": "host", "n": 2}) == content_hash({"n": 2, "role": "host"})


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_lists_have_different_hashes(one: list[str], other: list[str]) -> None:
    assert (content_hash(one) == content_hash(other)) == (one == other)


def test_a_text_is_named_by_its_content_wherever_it_lies() -> None:
    assert document_id("a.txt", text="Peace.") == document_id("b.txt", text="Peace.")
    assert document_id("a.txt", text="Peace.") != document_id("a.txt", text="Peace!")


def test_a_row_is_named_by_its_address_and_key() -> None:
    assert document_id("a.xlsx", "e1") != document_id("a.xlsx", "e2")
    assert document_id("a.xlsx", "e1") == document_id("a.xlsx", "e1")


def test_ministries_of_two_countries_are_two_nodes() -> None:
    burundi = node_id("Actor", "Ministry of Gender", country="BI")
    assert burundi != node_id("Actor", "Ministry of Gender", country="UG")
    assert burundi == node_id("Actor", "ministry  of GENDER", country="bi")


def test_a_group_is_bound_to_its_event() -> None:
    assert node_id("Actor", "local women", scope="e1") != node_id(
        "Actor", "local women", scope="e2"
    )


def test_a_statement_id_tells_its_document() -> None:
    first, second = statement_id("doc-1", ["a"]), statement_id("doc-1", ["b"])
    assert first != second
    assert first.rsplit("-", 1)[0] == second.rsplit("-", 1)[0]


def test_any_text_has_a_hash() -> None:
    assert len(text_hash("\ud800")) == 64


@given(st.text(st.characters(codec="utf-8")))
def test_the_key_of_a_document_is_the_hash_of_its_id(name):
    assert document_key(name) == content_hash([name], 12)
