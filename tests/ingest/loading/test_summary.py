from graph.model.document import Account, Document
from graph.model.node import Node
from graph.store.base import WriteResult
from ingest.findings import Notice, ReadCount, Rejection
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


def test_entries_that_were_left_out_are_told_apart_from_parts_of_others() -> None:
    summary = Summary(counts=[ReadCount("a.csv", "rows", 9, {"without a name": 2})])
    for row in (1, 2):
        summary.reject(Rejection("a.csv", row, "name", "It was left out."))
    for row in (3, 4, 5):
        summary.reject(Rejection("a.csv", row, "amount", "It is no number."))
    summary.reject(Rejection("b.csv", None, None, "The file cannot be read."))
    assert (summary.entries_left_out, summary.parts_left_out) == (3, 3)
    # Events of another file that are counted and not told one by one.
    summary.counts.append(ReadCount("d.csv", "events", 90, {"without a name": 40}))
    assert (summary.entries_left_out, summary.parts_left_out) == (43, 3)


def test_triples_are_no_entries_and_the_things_they_tell_of_are() -> None:
    summary = Summary(counts=[ReadCount("c.ttl", "triples", 9_000, {"on persons": 40})])
    assert (summary.entries_left_out, summary.triples_left_out) == (0, 40)
    summary.reject(Rejection("c.ttl", 7, "schema:name", "It was left out: it has no name."))
    assert (summary.entries_left_out, summary.parts_left_out) == (1, 0)
    assert summary.as_json()["triples_left_out"] == 40


def test_what_only_moved_is_unchanged() -> None:
    summary = Summary()
    summary.count(WriteResult("d", "changed", 0, 0), moved=True)
    summary.note_change(Change("f", "d2", "u", "", "changed"), moved=True)
    assert (summary.changed, summary.unchanged, summary.moved) == (0, 2, 2)
    assert summary.changes == []


def test_what_was_found_in_texts_is_summed() -> None:
    summary = Summary()
    nodes = (Node("e", ("Event",), None, "E"), Node("a", ("Actor",), None, "A"))
    summary.texts.note(Account(Document("d", "d", text="A text"), nodes))
    assert summary.as_json()["texts"] == {"texts": 1, "events": 1, "actors": 1, "parts": 0}


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
