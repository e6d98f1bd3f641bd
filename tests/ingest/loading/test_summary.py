from graph.store.base import WriteResult
from ingest.findings import Notice, Rejection
from ingest.loading import summary as summary_module
from ingest.loading.summary import Change, Summary
from ingest.resolution.mention import Resolution


def resolution(node: str, is_new: bool = True, is_named: bool = True) -> Resolution:
    return Resolution(
        node, ("Actor",), None, "N", None, "new", None, "New.", is_new=is_new, is_named=is_named
    )


def test_documents_and_statements_are_counted() -> None:
    summary = Summary()
    for outcome in ("added", "changed", "unchanged", "added"):
        summary.count(WriteResult("d", outcome, 2, 1))
    assert (summary.added, summary.changed, summary.unchanged) == (2, 1, 1)
    assert (summary.asserted, summary.retracted, summary.documents) == (8, 4, 4)


def test_a_new_node_is_told_once_and_a_group_never() -> None:
    summary = Summary()
    for found in (
        resolution("a"),
        resolution("a"),
        resolution("b", is_new=False),
        resolution("c", is_named=False),
    ):
        summary.note_new("N", found)
    assert (summary.new_total, summary.new_names) == (1, [("N", "a", "New.")])


def test_long_lists_are_cut_and_totals_stay_exact(monkeypatch) -> None:
    monkeypatch.setattr(summary_module, "MOST_KEPT", 2)
    summary = Summary()
    for row in range(5):
        summary.reject(Rejection("f", row, None, "wrong"))
        summary.warn(Notice("f", row, None, "odd"))
    assert (len(summary.rejected), summary.rejected_total) == (2, 5)
    assert (len(summary.warnings), summary.warnings_total) == (2, 5)
    assert summary.has_rejections


def test_the_json_is_what_programs_rely_on() -> None:
    summary = Summary(added=1)
    summary.reject(Rejection("a.csv", 3, "role", "wrong"))
    found = summary.as_json()
    assert {"added", "changed", "unchanged", "rejected", "warnings"} <= set(found)
    assert found["rejected"] == [{"file": "a.csv", "row": 3, "field": "role", "reason": "wrong"}]
    assert "changes" not in found


def test_a_dry_run_shows_only_what_would_change() -> None:
    summary = Summary(dry_run=True)
    summary.note_change(Change("f", "d1", "u", "", "unchanged"))
    summary.note_change(Change("f", "d2", "u", "", "added", asserted=("a line",)))
    assert [change.document for change in summary.changes] == ["d2"]
    assert (summary.added, summary.asserted) == (1, 1)
    assert summary.as_json()["changes"][0]["asserted"] == ("a line",)
