"""Statements as columns of numbers say what the statements say, in every ledger."""

from dataclasses import replace

from graph.model.statement import Review
from tests.graph.store.accounts import (
    account,
    put,
)


def test_columns_say_what_the_statements_say(store):
    odd = account(2, ("alpha",), certainty="ambiguous", confidence=0.25)
    odd = replace(odd, statements=(replace(odd.statements[0], qualifiers={"n": 3}),))
    put(store, account(1), odd)
    with store.view() as view:
        table, columns = view.node_table(), view.columns("PARTICIPATED_IN")
        documents = view.document_ids()
        rows = {
            (table.ids[s], table.ids[o], documents[d], r, float(c), int(k))
            for s, o, d, r, c, k in zip(
                columns.subject,
                columns.object,
                columns.document,
                columns.role,
                columns.confidence,
                columns.certainty,
                strict=True,
            )
        }
        assert rows == {
            ("alpha", "event-1", "doc-1", 0, 1.0, 0),
            ("beta", "event-1", "doc-1", 0, 1.0, 0),
            ("alpha", "event-2", "doc-2", -1, 0.25, 1),
        }
        assert columns.roles == ("participant",)
        (row,) = columns.qualifiers
        assert (float(columns.confidence[row]), columns.qualifiers[row]) == (0.25, {"n": 3})
        assert columns.values == {}
        assert len(view.columns("BROADER")) == 0
        assert table.labels[table.ids.index("alpha")] == "Alpha"


def test_columns_of_texts_and_absent_things(store):
    given = account(1, ("alpha",))
    dated = replace(
        given.statements[0],
        subject="event-1",
        predicate="HAS_DATE",
        object="2009-03",
        qualifiers={"precision": "month"},
    )
    absent = replace(dated, predicate="HELD_IN", object=None, status="absent", qualifiers={})
    put(store, replace(given, statements=(dated, absent)))
    with store.view() as view:
        dates, places = view.columns("HAS_DATE"), view.columns("HELD_IN")
    assert (dates.object.tolist(), dates.values) == ([-1], {0: "2009-03"})
    assert dates.qualifiers == {0: {"precision": "month"}}
    assert (places.object.tolist(), places.values, places.status.tolist()) == ([-1], {}, [5])


def test_columns_say_what_a_person_accepted(store):
    put(store, account(1, certainty="unknown", modality="evaluative", status="absent"))
    with store.view() as view:
        accepted = min(view.statements(), key=lambda statement: statement.subject)
    with store.write("a curator") as writer:
        writer.review(accepted.id, Review("accepted", "a curator", "2026-11-21T12:00:00+00:00"))
    with store.view() as view:
        ids, columns = view.node_table().ids, view.columns("PARTICIPATED_IN")
    said = dict(zip((ids[n] for n in columns.subject), columns.accepted.tolist(), strict=True))
    assert said == {"alpha": True, "beta": False}
    states = (columns.certainty, columns.modality, columns.status)
    assert [set(state.tolist()) for state in states] == [{3}, {4}, {5}]
