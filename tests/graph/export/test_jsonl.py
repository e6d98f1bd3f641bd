"""JSON Lines holds the exact ledger and gives it back."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SourceError
from graph.export.jsonl import JsonlExporter
from graph.export.plain_ledger import (
    document_in,
    document_out,
    node_in,
    node_out,
    statement_in,
    statement_out,
)
from graph.model.document import Document, TableRow
from graph.model.evidence import Evidence
from graph.model.node import Node
from graph.model.statement import Review, Statement
from ingest.findings import Rejection
from ingest.readers.base import ReadAccount
from ingest.readers.ledger_jsonl import LedgerReader

TEXT = st.text(max_size=8)
EVIDENCE = st.builds(
    Evidence, TEXT, st.none() | st.integers(0, 9), st.none() | st.integers(0, 9), st.none() | TEXT
)
STATEMENT = st.builds(
    Statement,
    predicate=TEXT,
    subject=TEXT,
    object=st.none() | TEXT | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    document=st.just("doc"),
    evidence=st.lists(EVIDENCE, max_size=3).map(tuple),
    qualifiers=st.dictionaries(TEXT, TEXT | st.integers() | st.lists(TEXT), max_size=3),
    confidence=st.floats(0, 1),
    note=st.none() | TEXT,
    review=st.none() | st.builds(Review, TEXT, TEXT, TEXT),
)


@given(STATEMENT)
def test_a_statement_survives_json(statement):
    plain = json.loads(json.dumps(statement_out(statement)))
    assert statement_in(plain, "doc") == statement


@given(st.builds(Node, TEXT, st.just(("Actor",)), st.none() | TEXT, TEXT))
def test_a_node_survives_json(node):
    assert node_in(json.loads(json.dumps(node_out(node)))) == node


def test_a_document_survives_json():
    row = TableRow("Events", 3, {"title": "Meeting"})
    document = Document("doc", "x.csv", "p", form="table", rows=(row,), is_event_report=False)
    assert document_in(json.loads(json.dumps(document_out(document)))) == document


@pytest.fixture
def written(source, tmp_path):
    """A ledger on the disk, everything in it."""
    target = tmp_path / "ledger.jsonl"
    JsonlExporter().write(source("restricted"), target)
    return target


def read(path):
    return list(LedgerReader().read(path, None, lambda _: None))


def test_what_is_read_back_and_written_again_is_the_same(written, source, store, tmp_path):
    copy = type(store)(store.clock, store.relations)
    accounts = [item.account for item in read(written)]
    list(copy.put_all(accounts, author="copy"))
    with copy.write("copy") as writer:
        for statement in (s for account in accounts for s in account.statements if s.review):
            writer.review(statement.id, statement.review)
    given_again = source("restricted")
    again = tmp_path / "again.jsonl"
    JsonlExporter().write(type(given_again)(copy, "restricted", given_again.network), again)
    assert again.read_bytes() == written.read_bytes()


def test_decisions_of_people_come_along(written):
    reviews = [s.review for item in read(written) for s in item.account.statements if s.review]
    assert [review.decision for review in reviews] == ["refused"]


def test_a_quote_that_shows_a_withheld_fact_is_withheld_with_it(source, tmp_path):
    target = tmp_path / "public.jsonl"
    report = JsonlExporter().write(source("public"), target)
    text = target.read_text(encoding="utf-8")
    assert report.left_out["quote"] == 1
    assert "stood in Hilltop" not in text
    assert '"quote":"[withheld]"' in text


def test_a_public_export_holds_no_text_of_sources(source, tmp_path):
    target = tmp_path / "public.jsonl"
    JsonlExporter().write(source("public"), target)
    assert "Nobody may know" not in target.read_text(encoding="utf-8")


def test_the_reader_is_sure_of_its_own_format_only(written):
    reader = LedgerReader()
    assert reader.sniff(written.read_bytes()[:200], "x") == 1.0
    assert reader.sniff(b'{"records": []}', "x.jsonl") == 0.0


def test_a_broken_line_is_rejected_alone(written):
    lines = written.read_text(encoding="utf-8").splitlines(keepends=True)
    written.write_text("".join([lines[0], '{"document": 1}\n', "no json\n", *lines[1:]]))
    items = read(written)
    assert [type(item) for item in items] == [Rejection, Rejection, ReadAccount, ReadAccount]
    assert [item.row for item in items[:2]] == [2, 3]
    assert "no account of an exported ledger" in items[0].reason


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("not json", "The first line does not name the format."),
        ('{"format": "other"}', "This is no exported ledger."),
        ('{"format": "mtandao-ledger", "version": 9}', "version 9 of the format"),
    ],
)
def test_another_head_is_refused_in_plain_words(head, says, tmp_path):
    path = tmp_path / "x.jsonl"
    path.write_text(head + "\n", encoding="utf-8")
    with pytest.raises(SourceError, match=says):
        read(path)
