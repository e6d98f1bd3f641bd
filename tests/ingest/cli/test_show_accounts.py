"""One account alone is not told twice."""

from graph.query.event import event_page
from graph.store import open_store
from ingest.cli.printing import Printer
from ingest.cli.show_accounts import print_accounts
from ingest.cli.words import Words


def test_one_account_without_issues_prints_nothing(ledger, capsys):
    with open_store(str(ledger), read_only=True) as store, store.view() as view:
        print_accounts(Printer(Words("en")), event_page(view, "ev-one"))
    assert capsys.readouterr().out == ""
