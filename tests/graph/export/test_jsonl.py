"""JSON Lines holds the exact ledger and gives it back."""

import pytest

from graph.export.jsonl import JsonlExporter
from ingest.readers.records.ledger_jsonl import LedgerReader


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
