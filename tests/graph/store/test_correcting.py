"""A person corrects the words or the remark of a statement, and takes that back exactly."""

import tempfile
from contextlib import contextmanager
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import ModelError
from graph.model.evidence import Evidence
from graph.model.statement import Review
from graph.store import open_store
from graph.store.base import ViewFilter
from tests.graph.store.accounts import REFUSED, account, put, statements

EDITED = Review("edited", "Ada", "2026-11-22T08:00:00+00:00")
ACCEPTED = replace(EDITED, decision="accepted")
EVERYTHING = ViewFilter(include_refused=True, include_retracted=True)


def _one(store, subject="alpha"):
    return next(s for s in statements(store, EVERYTHING) if s.subject == subject)


def _edit(store, original, author="Ada", **changes):
    with store.write(author) as writer:
        review = replace(EDITED, author=author)
        return writer.edit(original.id, replace(original, **changes), review)


def _decide(store, name, review):
    with store.write("Ada") as writer:
        writer.review(name, review)


def _words(store, start, end):
    """Words of the text as evidence."""
    with store.view() as view:
        text = view.document("doc-1").text
    return (Evidence(text[start:end], start, end),)


def test_other_words_are_evidence_of_the_same_statement(store):
    put(store, account(1))
    original = _one(store)
    words = _words(store, 0, 3)
    assert _edit(store, original, evidence=words) == original.id
    said = _one(store)
    assert (said.evidence, said.origin, said.review) == (words, "person Ada", ACCEPTED)
    assert len(statements(store)) == 2


def test_a_correction_survives_that_its_document_is_read_again(store):
    put(store, account(1))
    _edit(store, _one(store), note="As I read it.")
    assert [r.outcome for r in put(store, account(1))] == ["unchanged"]
    put(store, account(1, ("alpha", "gamma")))
    assert (_one(store).note, _one(store).review) == ("As I read it.", ACCEPTED)


def test_the_decision_before_it_comes_back(store):
    put(store, account(1))
    original = _one(store)
    _decide(store, original.id, ACCEPTED)
    before = statements(store, EVERYTHING)
    _edit(store, _one(store), author="Grace", note="A remark.")
    _decide(store, original.id, None)
    assert statements(store, EVERYTHING) == before


def test_a_later_decision_is_taken_back_without_the_correction(store):
    put(store, account(1))
    name = _edit(store, _one(store), note="A remark.")
    _decide(store, name, REFUSED)
    _decide(store, name, None)
    assert (_one(store).note, _one(store).review) == ("A remark.", None)


def test_words_that_do_not_stand_there_are_refused(store):
    put(store, account(1))
    wrong = (Evidence("nowhere", 0, 7),)
    with pytest.raises(ModelError, match="'nowhere' do not stand there"):
        _edit(store, _one(store), evidence=wrong)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["note", "words", "role", "again"]), max_size=5))
def test_taking_back_every_edit_leaves_no_trace(steps):
    for url in ("memory:", "sqlite:"):
        with _store(url) as store:
            put(store, account(1))
            before = statements(store)
            done = [_step(store, number, step) for number, step in enumerate(steps)]
            for name in reversed([one for one in done if one is not None]):
                _decide(store, name, None)
            assert statements(store) == before


def _step(store, number, step):
    """One edit of what stands now; the id by which it is taken back."""
    now = next((s for s in statements(store) if s.subject == "alpha"), None)
    if step == "again":
        put(store, account(1))
        return None
    changes = {
        "note": {"note": f"Remark {number}."},
        "words": {"evidence": _words(store, number, number + 2)},
        "role": {"qualifiers": {"role": f"role-{number}"}},
    }[step]
    _edit(store, now, **changes)
    return now.id


@contextmanager
def _store(url):
    with tempfile.TemporaryDirectory() as folder:
        address = url if url == "memory:" else f"{url}{folder}/ledger.db"
        with open_store(address) as store:
            yield store
