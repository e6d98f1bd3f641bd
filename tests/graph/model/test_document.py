"""Documents and accounts: values that compare by content and hold nothing by default."""

from dataclasses import FrozenInstanceError, replace

import pytest

from graph.model.document import Account, Document, TableRow


def test_a_document_is_public_prose_unless_it_says_otherwise() -> None:
    document = Document("doc-1", "report.txt")
    assert (document.form, document.sensitivity, document.part) == ("prose", "public", "")
    assert (document.text, document.rows) == (None, ())


def test_what_is_not_known_is_none_and_not_no() -> None:
    document = Document("doc-1", "report.txt")
    assert document.is_event_report is None
    assert replace(document, is_event_report=False) != document


def test_rows_compare_by_sheet_number_and_cells() -> None:
    row = TableRow("Events", 3, {"event": "e1"})
    assert row == TableRow("Events", 3, {"event": "e1"})
    others = [TableRow("Actors", 3, {"event": "e1"}), TableRow("Events", 4, {"event": "e1"})]
    assert row not in [*others, TableRow("Events", 3, {"event": "e2"})]


def test_a_document_cannot_be_changed() -> None:
    document = Document("doc-1", "report.txt", text="It was held.")
    with pytest.raises(FrozenInstanceError, match="text"):
        document.text = "It was not held."  # type: ignore[misc]


def test_an_account_may_say_nothing() -> None:
    account = Account(Document("doc-1", "report.txt"), ())
    assert (account.nodes, account.statements) == ((), ())
