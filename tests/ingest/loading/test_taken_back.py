"""An export that comes back never takes away what it was not allowed to hold."""

from dataclasses import replace

from graph.model.document import Account
from graph.store.base import Store
from ingest.loading.taken_back import holds_more
from ingest.readers.base import ReadAccount
from tests.ingest.loading.records_of import workshop


def public_part(account: Account) -> Account:
    """What a public export holds of an account: no rows, no text, nothing internal."""
    return replace(
        account,
        document=replace(account.document, text=None, rows=()),
        statements=tuple(s for s in account.statements if s.sensitivity == "public"),
    )


def test_a_ledger_that_has_the_rows_holds_more(store: Store, tell) -> None:
    account = tell(**workshop()).account
    list(store.put_all([account], "test"))
    assert holds_more(store, ReadAccount(public_part(account), 2, "public"))


def test_a_ledger_with_an_internal_statement_holds_more(store: Store, tell) -> None:
    account = public_part(tell(**workshop()).account)
    secret = replace(account.statements[0], sensitivity="internal")
    list(store.put_all([replace(account, statements=(secret, *account.statements[1:]))], "test"))
    assert holds_more(store, ReadAccount(account, 2, "public"))
    assert not holds_more(store, ReadAccount(account, 2, "internal"))


def test_a_public_export_taken_twice_is_no_less(store: Store, tell) -> None:
    account = public_part(tell(**workshop()).account)
    assert not holds_more(store, ReadAccount(account, 2, "public"))
    list(store.put_all([account], "test"))
    assert not holds_more(store, ReadAccount(account, 2, "public"))


def test_a_whole_export_may_always_come_back(store: Store, tell) -> None:
    account = tell(**workshop()).account
    list(store.put_all([account], "test"))
    assert not holds_more(store, ReadAccount(account, 2, "restricted"))
