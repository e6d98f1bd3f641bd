from dataclasses import replace

from graph.model.statement import Review
from graph.store.base import Store, ViewFilter
from ingest.loading import writing
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


def test_a_dry_run_only_compares(empty_store: Store, tell) -> None:
    summary = Summary(dry_run=True)
    Writing(empty_store, summary, "test").write([("a", tell(**workshop()).account)], no_progress)
    assert summary.added == 1
    with empty_store.view() as view:
        assert list(view.audit()) == []


def test_a_decision_of_a_file_never_replaces_one_taken_here(store: Store, tell) -> None:
    account = tell(**workshop()).account
    first, second = account.statements[:2]
    Writing(store, Summary(), "test").write([("a", account)], no_progress)
    with store.write("curator") as writer:
        writer.review(first.id, Review("refused", "curator", "2026-11-21"))
    brought = Review("accepted", "other", "2026-01-01")
    told = tuple(replace(s, review=brought) for s in (first, second))
    summary = Summary()
    again = replace(account, statements=(*told, *account.statements[2:]))
    Writing(store, summary, "test").write([("b", again)], no_progress)
    with store.view(ViewFilter(include_refused=True)) as view:
        known = [view.statement(one.id) for one in (first, second)]
    assert [one.review.author for one in known if one and one.review] == ["curator", "other"]
    (notice,) = summary.warnings
    assert "'refused'" in notice.message
    assert first.id in notice.message


def test_accounts_that_say_much_are_written_few_at_a_time(store: Store, tell, monkeypatch) -> None:
    accounts = [(str(n), tell(**workshop(n)).account) for n in range(5)]
    said = len(accounts[0][1].statements)
    monkeypatch.setattr(writing, "MOST_STATEMENTS", 2 * said)
    steps: list[int] = []
    summary = Summary()
    Writing(store, summary, "test").write(
        accounts, lambda stage, done, total, read: steps.append(done)
    )
    assert steps == [2, 4, 5]
    assert summary.added == 5
