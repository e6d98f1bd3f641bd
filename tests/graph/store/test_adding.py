"""A person adds what a reader missed; it stays when the source is read again, and can be undone."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.model.evidence import Evidence
from graph.model.statement import Review
from tests.graph.store.accounts import account, actor_node, participation, put, statements

ACCEPTED = Review("accepted", "Ada", "2026-11-22T10:00:00+00:00")


def missed():
    """That beta organised too: the reader said that it took part."""
    return participation(account(1).document, "beta", 1, qualifiers={"role": "organiser"})


def add(store, said, *nodes):
    with store.write("Ada") as writer:
        return writer.add(said, ACCEPTED, nodes)


def test_it_is_said_by_its_author_and_stays_when_the_source_is_read_again(store):
    put(store, account(1))
    name = add(store, missed())
    for _ in range(2):
        (said,) = [s for s in statements(store) if s.id == name]
        assert (said.origin, said.review, said.qualifiers["role"]) == (
            "person Ada",
            ACCEPTED,
            "organiser",
        )
        put(store, account(1))


def test_undone_it_is_as_if_it_had_not_been(store):
    put(store, account(1))
    before = statements(store)
    name = add(store, missed())
    with store.write("Ada") as writer:
        writer.review(name, None)
    assert statements(store) == before
    put(store, account(1, ("alpha", "beta", "gamma")))
    assert name not in {s.id for s in statements(store)}
    assert add(store, missed()) == name


def test_somebody_new_comes_along(store):
    put(store, account(1))
    said = replace(missed(), subject="gamma")
    name = add(store, said, actor_node("gamma"))
    assert [s.subject for s in statements(store) if s.id == name] == ["gamma"]


def test_what_was_added_and_then_rejected_is_hidden_and_comes_back(store):
    put(store, account(1))
    name = add(store, missed())
    with store.write("Grace") as writer:
        writer.review(name, Review("refused", "Grace", ACCEPTED.at))
    assert name not in {s.id for s in statements(store)}
    with store.write("Grace") as writer:
        writer.review(name, None)
    assert name in {s.id for s in statements(store)}


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (lambda: replace(missed(), evidence=(Evidence("Beta", 1, 5),)), "do not stand there in"),
        (lambda: replace(missed(), subject="nobody"), "nobody"),
        (lambda: account(1).statements[0], "is read to say this already"),
    ],
)
def test_what_rests_on_nothing_is_not_added(store, said, why):
    put(store, account(1))
    before = statements(store)
    with pytest.raises(ModelError, match=why):
        add(store, said())
    assert statements(store) == before
