"""What every view promises, run over the ledger in memory and the one in SQLite."""

from dataclasses import replace

from graph.model.document import Account, Document, TableRow
from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store.base import PUBLIC, Label, ViewFilter
from tests.graph.store.accounts import (
    REFUSED,
    account,
    put,
    statements,
    subjects,
    table_account,
)


def test_a_filter_hides_levels_statuses_and_low_confidence(store):
    put(
        store,
        account(1, ("alpha",), sensitivity="restricted"),
        account(2, ("beta",), status="implied"),
        account(3, ("gamma",), confidence=0.4),
    )
    assert subjects(store, PUBLIC) == {"beta", "gamma"}
    assert subjects(store, ViewFilter(statuses=("asserted",))) == {"alpha", "gamma"}
    assert subjects(store, ViewFilter(min_confidence=0.5)) == {"alpha", "beta"}
    assert subjects(store, ViewFilter(sensitivities=())) == set()


def test_nodes_labels_and_counts_show_only_what_visible_statements_name(store):
    put(store, account(1, ("alpha",), sensitivity="internal"), account(2, ("beta",)))
    with store.view(PUBLIC) as view:
        assert [node.id for node in view.nodes()] == ["beta", "event-2"]
        assert [node.id for node in view.nodes("Actor")] == ["beta"]
        assert [label.node for label in view.labels()] == ["beta", "event-2"]
        assert list(view.labels("alpha")) == []
        assert view.counts()["nodes"] == 2
        assert view.counts()["statements"] == 1


def test_documents_above_the_level_are_not_shown(store):
    given = account(1, sensitivity="restricted")
    secret = replace(given, document=replace(given.document, sensitivity="restricted"))
    put(store, secret)
    with store.view(PUBLIC) as view:
        assert view.document("doc-1") is None
        assert list(view.documents()) == []
    with store.view() as view:
        assert list(view.documents()) == [replace(secret.document, text=None)]


def test_a_view_does_not_see_later_writes(store):
    put(store, account(1))
    with store.view() as view:
        put(store, account(2))
        assert {s.document for s in view.statements()} == {"doc-1"}
        assert view.document("doc-2") is None
        assert view.version == 1
    with store.view() as view:
        assert view.version == 2


def test_labels_are_the_title_and_the_given_names(store):
    given = account(1, ("alpha",))
    named = [
        Statement(
            "HAS_LABEL",
            "alpha",
            text,
            "doc-1",
            (Evidence("alpha", 10, 15),),
            {"kind": kind, **({"language": language} if language else {})},
        )
        for text, kind, language in [("ALF", "acronym", ""), ("Éclair", "preferred", "fr")]
    ]
    put(store, replace(given, statements=(*given.statements, *named)))
    with store.view() as view:
        expected = [
            Label("alpha", "ALF", "acronym"),
            Label("alpha", "Éclair", "preferred", "fr"),
            Label("alpha", "Alpha", "title"),
        ]
        assert list(view.labels("alpha")) == expected
        assert list(view.labels()) == [*expected, Label("event-1", "Meeting 1", "title")]
        assert list(view.labels("nobody")) == []


def test_texts_and_rows_come_back_as_they_were(store):
    text = "Réunion à Bujumbura — “paix” 和平 🕊 \x00 end\n" * 100
    prose = Document("doc-t", "https://example.org/ü", text=text, title="T", published="2009-03")
    rows = (
        TableRow("Events", 2, {"title": "A", "": "empty name", "when": "=1+1"}),
        TableRow("Événements", 3, {}),
    )
    table = Document("doc-r", "f.csv", "r2", "table", "hash", rows=rows, is_event_report=False)
    put(store, Account(prose, ()), Account(table, ()))
    with store.view() as view:
        assert view.document("doc-t") == prose
        assert view.document("doc-r") == table
        bare = [replace(table, rows=()), replace(prose, text=None)]
        assert list(view.documents()) == bare
        assert view.document_ids() == ["doc-r", "doc-t"]


def test_statements_are_found_by_every_part(store):
    put(store, account(1), account(2, ("alpha",)), table_account(3, {"host": "beta"}))
    given = account(4, ("alpha",))
    counted = replace(given.statements[0], predicate="HAS_COUNT", object=22, subject="event-4")
    named = replace(given.statements[0], predicate="HAS_LABEL", object="beta")
    put(store, replace(given, statements=(counted, named)))
    with store.view() as view:

        def found(**parts: object) -> list[str]:
            return [s.document for s in view.statements(**parts)]  # type: ignore[arg-type]

        assert sorted(found(subject="alpha")) == ["doc-1", "doc-2", "doc-4"]
        assert found(subject="alpha", object="event-2") == ["doc-2"]
        assert found(object="event-1", document="doc-1", subject="beta") == ["doc-1"]
        assert sorted(found(document="doc-1")) == ["doc-1", "doc-1"]
        assert found(object=22) == ["doc-4"]
        assert found(object=22.0) == []
        assert found(predicate="HAS_LABEL", object="beta") == ["doc-4"]
        assert found(object="beta") == []
        assert found(predicate="HAS_LABEL") == ["doc-4"]
        assert found(predicate="BROADER") == []
        assert found(subject="nobody") == []
        assert found(document="nothing") == []
        assert found(object="nothing") == []


def test_statements_come_sorted_by_id_and_are_found_by_it(store):
    put(store, *(account(number, ("alpha", "beta", "gamma")) for number in range(5)))
    with store.view() as view:
        names = [statement.id for statement in view.statements()]
        assert names == sorted(names)
        assert len(set(names)) == 15
        assert [s.id for s in view.statements(subject="beta")] == [
            s.id for s in view.statements() if s.subject == "beta"
        ]
        found = view.statement(names[7])
        assert found is not None
        assert found.id == names[7]
        assert view.statement(names[7].upper()) is None
        assert view.statement("st-0-0") is None


def test_changes_tell_what_came_and_went_since_a_version(store):
    put(store, table_account(1, {"host": "alpha", "guest": "beta"}), account(2, ("alpha",)))
    put(store, table_account(1, {"host": "gamma", "guest": "beta"}))
    with store.view() as view:
        changes = view.changes(2)
        assert [s.subject for s in changes.shown] == ["gamma"]
        assert [s.subject for s in changes.hidden] == ["alpha"]
        assert view.changes(3).shown == view.changes(99).shown == ()
        assert {s.id for s in view.changes(0).shown} == {s.id for s in view.statements()}
        assert view.changes(0).hidden == ()


def test_changes_tell_of_reviews_and_revivals(store):
    put(store, account(1, ("alpha",)), account(2, ("beta",)))
    first, second = sorted(statements(store), key=lambda s: s.subject)
    with store.write("curator") as writer:
        writer.review(first.id, REFUSED)
        writer.retract("doc-2")
    with store.view() as view:
        assert view.changes(2).shown == ()
        assert {s.id for s in view.changes(2).hidden} == {first.id, second.id}
    with store.write("curator") as writer:
        writer.review(first.id, None)
        writer.put(account(2, ("beta",)))
    with store.view() as view:
        assert {s.id for s in view.changes(4).shown} == {first.id, second.id}


def test_counts_tell_live_from_retracted(store):
    put(store, account(1, ("alpha", "beta")), account(2, ("alpha",)))
    put(store, account(1, ("alpha",)))
    with store.view() as view:
        assert view.counts() == {
            "documents": 2,
            "statements": 2,
            "evidence": 2,
            "nodes": 3,
            "retracted": 1,
        }


def test_qualifiers_keep_their_shape(store):
    given = account(1, ("alpha",))
    rich = {
        "role": "unspecified",
        "readings": [{"role": "speaker", "weight": 0.5}, {"role": "guest", "weight": 0.25}],
        "joint_with": ["beta"],
        "list_open": True,
        "n": 4,
    }
    odd = {"role": ["two", "roles"]}
    first = replace(given.statements[0], qualifiers=rich)
    put(store, replace(given, statements=(first, replace(first, qualifiers=odd))))
    read = sorted(statements(store), key=lambda s: len(s.qualifiers))
    assert [s.qualifiers for s in read] == [odd, rich]
