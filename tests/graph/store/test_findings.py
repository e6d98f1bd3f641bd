"""What was harmed in a ledger is found out and told in plain words."""

import pytest

from graph.model.decision import Decision
from graph.store.maintenance import check_store
from tests.graph.store.deciding_steps import decide
from tests.graph.store.harming import harm


@pytest.mark.parametrize(
    ("sql", "message", "is_error"),
    [
        ("DELETE FROM documents WHERE id = 3", "3 rows point at documents that do not exist", True),
        ("DELETE FROM contents WHERE document = 3", "3 statements quote a text that is not", True),
        ("UPDATE statements SET more_evidence = 2 WHERE id = 5", "1 statement lacks some", True),
        ("DELETE FROM audit WHERE number = 7", "1 audit entry is missing", True),
        ("UPDATE statements SET recorded = 99 WHERE id = 5", "names a write that is not", True),
        ("DROP INDEX statements_by_object", "An index is missing", False),
        ("DELETE FROM labels WHERE id = 4", "lacks 1 names and has 1 that are gone", False),
        ("PRAGMA journal_mode = DELETE", "the journal mode is delete, not WAL", False),
    ],
)
def test_what_was_harmed_is_found(ledger, sql, message, is_error):
    harm(ledger, sql)
    (finding,) = [finding for finding in check_store(ledger) if message in finding.what]
    assert finding.is_error is is_error
    assert finding.next_step


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("DELETE FROM identities", "1 decision about who is who is missing"),
        ("UPDATE identities SET content = replace(content, 'why', 'because')", "cannot be read as"),
        ("UPDATE identities SET content = 'nothing'", "cannot be read as it was taken"),
    ],
)
def test_a_harmed_decision_is_found(ledger, open_sqlite, sql, message):
    merge = Decision("same", "alpha", "beta", author="curator", at="2026-11-21", reason="why")
    with open_sqlite() as store:
        assert decide(store, merge) == []
    assert check_store(ledger) == []
    harm(ledger, sql)
    (finding,) = check_store(ledger)
    assert message in finding.what
    assert finding.is_error


def test_overwritten_pages_are_found(ledger):
    content = bytearray(ledger.read_bytes())
    content[40960:45056] = bytes(4096)
    ledger.write_bytes(bytes(content))
    assert any("damaged" in finding.what for finding in check_store(ledger))
