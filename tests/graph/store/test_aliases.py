"""What every ledger promises of aliases: only the audit trail knows whose they are."""

import pytest

from graph.errors import StoreError
from graph.store.aliases import ALIAS


def test_an_alias_stands_in_the_audit_trail_with_its_author_and_nowhere_else(store):
    with store.view() as view:
        before = view.counts()
    with store.write("ada") as writer:
        writer.keep_alias("p1")
    with store.view() as view:
        assert view.counts() == before
        last = list(view.audit(1))
    assert [(e.action, e.author, e.target, e.detail) for e in last] == [(ALIAS, "ada", "p1", {})]


def test_a_writer_that_is_not_open_keeps_none(store):
    with pytest.raises(StoreError, match="The writer is not open"):
        store.write("ada").keep_alias("p1")
