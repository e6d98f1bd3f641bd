"""A bulk load writes what `put` would write, and refuses what it cannot check row by row."""

from dataclasses import replace

import numpy as np
import pytest

from graph.errors import ModelError
from graph.model.document import Account, Document
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store import open_store
from graph.store.bulk_columns import BulkColumns
from graph.store.maintenance import check_store

ACTORS = [Node(f"actor-{n}", ("Actor",), "ngo", f"Étoile {n}", {"country": "BI"}) for n in range(4)]
EVENTS = [Node(f"event-{n}", ("Event",), None, f"Meeting {n}") for n in range(3)]
DOCUMENTS = [
    Document(f"doc-{n}", f"r{n}", text=f"actor-0 actor-1 actor-2 actor-3 {n} " * (1 + 40 * n))
    for n in range(3)
]
ROLES = ("organiser", "guest")
# event, actor, role (-1: none), confidence
TOOK_PART = [(0, 0, 0, 1.0), (0, 1, 1, 0.5), (1, 1, 1, 1.0), (2, 3, -1, 0.25), (2, 0, 1, 0.75)]


def bulk() -> list[BulkColumns]:
    """Return invented columns: participations, names and counts."""
    event, actor, role, confidence = (np.array(c) for c in zip(*TOOK_PART, strict=True))
    everyone = np.arange(3)
    return [
        BulkColumns(
            "PARTICIPATED_IN",
            actor,
            event,
            actor * 8,
            actor * 8 + 7,
            object=event + len(ACTORS),
            roles=ROLES,
            role=role,
            confidence=confidence,
            origin="generator 1",
        ),
        BulkColumns(
            "HAS_LABEL",
            everyone + len(ACTORS),
            everyone,
            everyone * 0,
            everyone * 0 + 5,
            values=["Réunion", "Réunion", "Atelier"],
            qualifiers=[{"kind": "alternative", "language": "fr"}, {}, {"language": "fr"}],
        ),
        BulkColumns(
            "HAS_COUNT", everyone + 4, everyone, everyone, everyone + 1, values=[3, 2.5, 7]
        ),
    ]


def one_by_one() -> list[Account]:
    """Return the same as accounts."""
    says: dict[str, list[Statement]] = {document.id: [] for document in DOCUMENTS}
    for columns in bulk():
        for row in range(len(columns)):
            statement = statement_of(columns, row)
            says[statement.document].append(statement)
    nodes = tuple(ACTORS + EVENTS)
    return [Account(document, nodes, tuple(says[document.id])) for document in DOCUMENTS]


def statement_of(columns: BulkColumns, row: int) -> Statement:
    """Return one row of columns as a statement."""
    nodes = ACTORS + EVENTS
    document = DOCUMENTS[columns.document[row]]
    start, end = int(columns.start[row]), int(columns.end[row])
    qualifiers = {} if columns.qualifiers is None else dict(columns.qualifiers[row])
    if columns.role is not None and columns.role[row] >= 0:
        qualifiers["role"] = columns.roles[columns.role[row]]
    confidence = 1.0 if columns.confidence is None else float(columns.confidence[row])
    target = nodes[columns.object[row]].id if columns.object is not None else None
    return Statement(
        columns.predicate,
        nodes[columns.subject[row]].id,
        columns.values[row] if columns.values is not None else target,
        document.id,
        (Evidence((document.text or "")[start:end], start, end),),
        qualifiers,
        confidence=confidence,
        origin=columns.origin,
    )


def shown(store):
    with store.view() as view:
        documents = [view.document(name) for name in view.document_ids()]
        columns = view.columns("PARTICIPATED_IN")
        return [
            [(s.id, s) for s in view.statements()],
            list(view.nodes()),
            list(view.labels()),
            list(view.find_labels("reunion")),
            documents,
            view.counts(),
            sorted(zip(columns.subject, columns.object, columns.role, strict=True)),
        ]


@pytest.fixture
def clock(now):
    return lambda: now


def test_a_bulk_load_leaves_what_putting_one_by_one_leaves(tmp_path, clock):
    with (
        open_store(str(tmp_path / "bulk.db"), clock) as loaded,
        open_store(str(tmp_path / "put.db"), clock) as written,
    ):
        result = loaded.bulk_load(ACTORS + EVENTS, DOCUMENTS, bulk(), "tester")
        assert (result.nodes, result.documents) == (7, 3)
        assert result.statements == {"PARTICIPATED_IN": 5, "HAS_LABEL": 3, "HAS_COUNT": 3}
        list(written.put_all(one_by_one(), "tester"))
        assert shown(loaded) == shown(written)
        assert {r.outcome for r in loaded.put_all(one_by_one(), "tester")} == {"unchanged"}
        with loaded.view() as view:
            assert [(e.action, e.detail["documents"]) for e in view.audit()] == [("bulk load", 3)]
    assert check_store(tmp_path / "bulk.db") == []


def test_a_bulk_load_into_a_ledger_with_content_adds_to_it(tmp_path, clock):
    accounts = one_by_one()
    with (
        open_store(str(tmp_path / "bulk.db"), clock) as loaded,
        open_store(str(tmp_path / "put.db"), clock) as written,
    ):
        other = Document("doc-other", "other", text="actor-1 was there")
        says = Statement("HAS_COUNT", "event-0", 9, "doc-other", (Evidence("was", 8, 11),))
        before = Account(other, (EVENTS[0], ACTORS[1]), (says,))
        for store in (loaded, written):
            list(store.put_all([before], "tester"))
        loaded.bulk_load(ACTORS + EVENTS, DOCUMENTS, bulk(), "tester")
        list(written.put_all(accounts, "tester"))
        assert shown(loaded) == shown(written)
        with loaded.view() as view:
            assert len(view.changes(1).shown) == 11
    assert check_store(tmp_path / "bulk.db") == []


def test_the_indexes_are_there_after_a_load(tmp_path):
    with open_store(str(tmp_path / "bulk.db")) as store:
        store.bulk_load(ACTORS + EVENTS, DOCUMENTS, bulk(), "tester")
        with store.view() as view:
            assert [s.subject for s in view.statements(object="event-1")] == ["actor-1"]
            assert len(list(view.statements(subject="actor-0"))) == 2


participations, names, _ = bulk()
ZEROS = np.zeros(5, np.int64)
SAYS = ("subject", "object", "document")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (replace(participations, object=None), "objects are missing"),
        (replace(names, values=None), "objects are missing"),
        (replace(participations, end=participations.end[1:]), "differ in length"),
        (replace(participations, subject=participations.subject + 4), "column subject points"),
        (replace(participations, object=participations.object - 9), "column object points"),
        (replace(participations, document=participations.document + 1), "column document points"),
        (replace(participations, role=participations.role + 1), "column role points"),
        (replace(participations, end=participations.end + 99), "outside its text"),
        (replace(participations, start=participations.start + 8), "outside its text"),
        (replace(participations, confidence=participations.confidence * 2), "is impossible"),
        (replace(participations, **{n: ZEROS for n in SAYS}, role=None), "given twice"),
        (replace(participations, predicate="TOOK_PART"), "Unknown relation"),
    ],
)
def test_columns_that_do_not_fit_are_refused_and_nothing_is_kept(tmp_path, columns, message):
    if message == "given twice":
        columns = replace(
            columns, role=None, document=columns.document * 0, object=columns.object * 0
        )
    with open_store(str(tmp_path / "bulk.db")) as store:
        with pytest.raises(ModelError, match=message):
            store.bulk_load(ACTORS + EVENTS, DOCUMENTS, [columns], "tester")
        with store.view() as view:
            assert view.counts()["documents"] == 0
            assert view.version == 0
        store.bulk_load(ACTORS + EVENTS, DOCUMENTS, bulk(), "tester")


def test_protected_documents_are_refused_because_the_statements_are_public(tmp_path):
    protected = [*DOCUMENTS[:2], replace(DOCUMENTS[2], sensitivity="internal")]
    with open_store(str(tmp_path / "bulk.db")) as store:
        with pytest.raises(ModelError, match="takes public documents only; this one is internal"):
            store.bulk_load(ACTORS + EVENTS, protected, bulk(), "tester")
        with store.view() as view:
            assert view.counts()["documents"] == 0


def test_documents_and_nodes_may_be_given_only_once(tmp_path):
    with open_store(str(tmp_path / "bulk.db")) as store:
        with pytest.raises(ModelError, match="A node of the bulk load is given twice"):
            store.bulk_load(ACTORS + ACTORS, [], [], "tester")
        store.bulk_load(ACTORS, DOCUMENTS, [], "tester")
        with pytest.raises(ModelError, match="A document of the bulk load is given twice"):
            store.bulk_load([], DOCUMENTS[:1], [], "tester")
