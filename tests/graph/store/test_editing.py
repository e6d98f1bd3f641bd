"""A person's edit stands in place of what it replaced, survives the reader, and can be undone."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import ModelError, StoreError
from graph.model.document import TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Review
from graph.store import open_store
from graph.store.base import ViewFilter
from tests.graph.store.accounts import (
    REFUSED,
    account,
    actor_node,
    put,
    statements,
    subjects,
    table_account,
)

EDITED = Review("edited", "Ada", "2026-11-22T08:00:00+00:00")
ACCEPTED = replace(EDITED, decision="accepted")
EVERYTHING = ViewFilter(include_refused=True, include_retracted=True)


def _one(store, subject="alpha"):
    return next(s for s in statements(store) if s.subject == subject)


def _edit(store, original, review=EDITED, nodes=(), **changes):
    with store.write("Ada") as writer:
        return writer.edit(original.id, replace(original, **changes), review, nodes)


def _state(store, view_filter=None):
    with store.view(view_filter) as view:
        labels = list(view.labels())
        return (list(view.statements()), list(view.nodes()), labels, view.counts()["statements"])


def test_an_edit_takes_the_place_of_what_it_replaces(store):
    put(store, account(1))
    original = _one(store)
    name = _edit(store, original, qualifiers={"role": "organiser"})
    (said,) = [s for s in statements(store) if s.subject == "alpha"]
    assert said.id == name
    assert (said.qualifiers, said.origin, said.review) == (
        {"role": "organiser"},
        "person Ada",
        ACCEPTED,
    )
    hidden = [s for s in statements(store, ViewFilter(include_refused=True)) if s.id == original.id]
    assert [s.review for s in hidden] == [EDITED]


def test_an_edit_survives_that_its_document_is_read_again(store):
    put(store, account(1))
    name = _edit(store, _one(store), qualifiers={"role": "organiser"})
    before = statements(store)
    assert [r.outcome for r in put(store, account(1))] == ["unchanged"]
    assert statements(store) == before
    put(store, account(1, ("beta", "gamma")))
    assert name in {s.id for s in statements(store)}


def test_evidence_of_an_edit_follows_its_words_in_a_new_text(store):
    put(store, account(1))
    name = _edit(store, _one(store), qualifiers={"role": "organiser"})
    put(store, account(1, ("gamma", "alpha")))
    (said,) = [s for s in statements(store) if s.id == name]
    assert said.evidence == (Evidence("alpha", 17, 22),)


def test_evidence_of_an_edit_follows_its_cell_to_another_row(store):
    put(store, table_account(1, {"actor": "alpha"}))
    name = _edit(store, _one(store), qualifiers={"role": "organiser"})
    given_now = table_account(1, {"actor": "alpha"})
    row = TableRow("Events", 7, given_now.document.rows[0].cells)
    moved = replace(given_now, document=replace(given_now.document, rows=(row,)), statements=())
    put(store, moved)
    (said,) = [s for s in statements(store) if s.id == name]
    assert said.evidence == (Evidence("alpha", sheet="Events", row=7, column="actor"),)


def test_words_that_are_gone_stay_quoted_as_they_were(store):
    put(store, account(1))
    name = _edit(store, _one(store), qualifiers={"role": "organiser"})
    put(store, account(1, ("gamma",)))
    (said,) = [s for s in statements(store) if s.id == name]
    assert [one.quote for one in said.evidence] == ["alpha"]


def test_an_edit_goes_and_comes_back_with_its_document(store):
    put(store, account(1))
    name = _edit(store, _one(store), qualifiers={"role": "organiser"})
    with store.write("tester") as writer:
        writer.retract("doc-1")
    assert statements(store) == []
    put(store, account(1))
    assert name in {s.id for s in statements(store)}
    assert len(statements(store)) == 2


def test_an_undone_edit_stays_undone_when_the_document_returns(store):
    put(store, account(1))
    original = _one(store)
    name = _edit(store, original, qualifiers={"role": "organiser"})
    with store.write("Ada") as writer:
        writer.review(original.id, None)
    put(store, account(1, ("alpha", "gamma")))
    assert name not in {s.id for s in statements(store)}


def test_an_edit_may_name_a_node_that_the_ledger_lacks(store):
    put(store, account(1))
    before = _state(store)
    original = _one(store)
    _edit(store, original, nodes=(actor_node("delta"),), subject="delta")
    assert subjects(store) == {"delta", "beta"}
    with store.write("Ada") as writer:
        writer.review(original.id, None)
    assert _state(store) == before


def test_a_node_that_is_known_keeps_what_is_known_of_it(store):
    put(store, account(1))
    described = Node("beta", ("Actor",), "ngo", "Another name", {"country": "BI"})
    _edit(store, _one(store), nodes=(described,), subject="beta", qualifiers={"role": "chair"})
    with store.view() as view:
        assert view.node("beta") == actor_node("beta")


def test_undoing_leaves_what_the_source_says_itself(store):
    given_account = account(1, ("alpha",))
    said = given_account.statements[0]
    other = replace(said, qualifiers={"role": "organiser"})
    put(store, replace(given_account, statements=(said, other)))
    before = _state(store, EVERYTHING)
    _edit(store, said, qualifiers={"role": "organiser"})
    assert [s.origin for s in statements(store)] == ["test 1"]
    with store.write("Ada") as writer:
        writer.review(said.id, None)
    assert _state(store, EVERYTHING) == before


def test_undoing_brings_back_the_decision_before_the_edit(store):
    put(store, account(1))
    original = _one(store)
    with store.write("Ada") as writer:
        writer.review(original.id, ACCEPTED)
    before = _state(store)
    _edit(store, original, qualifiers={"role": "organiser"})
    with store.write("Ada") as writer:
        writer.review(original.id, None)
    assert _state(store) == before


def test_an_edit_back_to_what_was_there_shows_it_again(store):
    put(store, account(1))
    original = _one(store)
    name = _edit(store, original, qualifiers={"role": "organiser"})
    second = next(s for s in statements(store) if s.id == name)
    assert _edit(store, second, qualifiers=original.qualifiers) == original.id
    assert original.id in {s.id for s in statements(store)}
    with store.write("Ada") as writer:
        writer.review(name, None)
    assert name in {s.id for s in statements(store)}


def test_an_edit_that_was_edited_is_taken_back_from_the_end(store):
    put(store, account(1))
    original = _one(store)
    name = _edit(store, original, qualifiers={"role": "organiser"})
    _edit(store, next(s for s in statements(store) if s.id == name), qualifiers={"role": "chair"})
    with store.write("Ada") as writer, pytest.raises(StoreError, match="decided on since"):
        writer.review(original.id, None)
    with store.write("Ada") as writer:
        writer.review(name, None)
        writer.review(original.id, None)
    assert _one(store) == replace(original, review=None)


def test_refusing_what_was_edited_takes_the_edit_back_first(store):
    put(store, account(1))
    original = _one(store)
    _edit(store, original, qualifiers={"role": "organiser"})
    with store.write("Ada") as writer:
        writer.review(original.id, REFUSED)
    assert subjects(store) == {"beta"}


def test_the_audit_trail_names_what_replaced_what(store):
    put(store, account(1))
    original = _one(store)
    name = _edit(store, original, qualifiers={"role": "organiser"})
    with store.view() as view:
        entry = list(view.audit())[-1]
    assert (entry.action, entry.target, entry.author) == ("edit", original.id, "Ada")
    assert entry.detail["replacement"] == name


def test_an_edit_is_never_more_open_than_what_it_replaces(store):
    put(store, account(1, sensitivity="internal"))
    _edit(store, _one(store), qualifiers={"role": "organiser"}, sensitivity="public")
    assert _one(store).sensitivity == "internal"


@pytest.mark.parametrize(
    ("changes", "review", "message"),
    [
        ({}, EDITED, "says what the statement says already"),
        ({"subject": "nobody"}, EDITED, "nobody has described"),
        ({"document": "doc-2"}, EDITED, "belongs to another document"),
        ({"object": "event-1", "evidence": ()}, EDITED, "no evidence"),
        (
            {"subject": "beta", "evidence": (Evidence("words", 0, 5),)},
            EDITED,
            "'words' do not stand there",
        ),
        ({"subject": "beta"}, ACCEPTED, "needs the decision 'edited'"),
        ({"subject": "beta"}, replace(EDITED, author=" "), "and an author"),
    ],
)
def test_an_impossible_edit_is_refused_and_changes_nothing(store, changes, review, message):
    put(store, account(1))
    before = _state(store, EVERYTHING)
    with store.write("Ada") as writer, pytest.raises(ModelError, match=message):
        writer.edit(_one(store).id, replace(_one(store), **changes), review)
    assert _state(store, EVERYTHING) == before


def test_a_statement_is_edited_once(store):
    put(store, account(1))
    original = _one(store)
    _edit(store, original, qualifiers={"role": "organiser"})
    with pytest.raises(ModelError, match="Ada has edited this statement already"):
        _edit(store, original, qualifiers={"role": "chair"})


def test_what_is_retracted_or_unknown_cannot_be_edited(store):
    put(store, account(1))
    original = _one(store)
    put(store, account(1, ("beta",)))
    with pytest.raises(ModelError, match="no longer says this"):
        _edit(store, original, qualifiers={"role": "chair"})
    with (
        store.write("Ada") as writer,
        pytest.raises(StoreError, match="There is no statement 'st-none'"),
    ):
        writer.edit("st-none", original, EDITED)


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "subject": st.sampled_from(["alpha", "beta", "delta"]),
        "object": st.sampled_from(["event-1", "event-2"]),
        "qualifiers": st.sampled_from([{"role": "chair"}, {"role": "participant"}, {}]),
        "certainty": st.sampled_from(["certain", "ambiguous"]),
    },
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), CHANGES), min_size=1, max_size=4))
def test_edits_taken_back_in_turn_leave_no_trace_in_any_view(edits):
    for url in ("memory:", None):
        check_edits(url, edits)


def check_edits(url, edits):
    import tempfile

    with tempfile.TemporaryDirectory() as folder, open_store(url or f"{folder}/a.db") as store:
        put(store, account(1), account(2, ("alpha", "gamma")))
        before, hidden = _state(store), _state(store, ViewFilter(include_refused=True))
        done = []
        for number, changes in edits:
            shown = statements(store)
            original = shown[number % len(shown)]
            if replace(original, **changes).id == original.id:
                continue
            _edit(store, original, nodes=(actor_node("delta"),), **changes)
            done.append(original.id)
        for name in reversed(done):
            with store.write("Ada") as writer:
                writer.review(name, None)
        assert _state(store) == before
        assert _state(store, ViewFilter(include_refused=True)) == hidden
