from dataclasses import replace

from graph.store.base import Store
from ingest.loading.progress import no_progress
from ingest.loading.summary import Summary
from ingest.loading.writing import Writing
from tests.ingest.loading.records_of import workshop


def test_an_impossible_account_does_not_lose_the_others(store: Store, tell) -> None:
    good = [tell(**workshop(number)).account for number in (1, 2)]
    broken = tell(**workshop(3)).account
    bad = replace(broken, statements=(replace(broken.statements[0], evidence=()),))
    summary = Summary()
    accounts = [("a", good[0]), ("b", bad), ("c", good[1])]
    Writing(store, summary, "test").write(accounts, no_progress)
    assert summary.added == 2
    (rejection,) = summary.rejected
    assert rejection.file == "b"
    assert "The statement has no evidence." in rejection.reason


def test_a_dry_run_only_compares(store: Store, tell) -> None:
    summary = Summary(dry_run=True)
    Writing(store, summary, "test").write([("a", tell(**workshop()).account)], no_progress)
    assert summary.added == 1
    with store.view() as view:
        assert list(view.audit()) == []
