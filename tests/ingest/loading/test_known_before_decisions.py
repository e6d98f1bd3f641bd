"""A source read again after a decision about who is who: nothing changes, an undo is exact."""

from collections.abc import Callable
from pathlib import Path

from graph.export.base import ExportSource
from graph.export.jsonl import JsonlExporter
from graph.model.decision import Decision
from graph.query.whole_network import whole_network
from graph.store.base import Store
from ingest.loading.run import IngestOptions, ingest
from tests.graph.store.deciding_steps import AT, decide, everything, undo
from tests.ingest.loading.records_of import workshop

Write = Callable[..., Path]
PREDICATES = ("PARTICIPATED_IN", "HAS_LABEL", "HELD_IN")


def seen(store: Store) -> list[object]:
    with store.view() as view:
        return everything(view, PREDICATES, ("international-alert",))


def new_actor(store: Store) -> str:
    with store.view() as view:
        return next(label.node for label in view.labels() if label.text == "Lake Network")


def merged(store: Store) -> Decision:
    """The new network is the known organisation."""
    return Decision("same", new_actor(store), "international-alert", author="curator", at=AT)


def test_reading_again_changes_nothing_after_a_merge_and_a_split(
    store: Store, record_file: Write
) -> None:
    path = record_file("a.yaml", workshop(1), workshop(2))
    ingest([path], store)
    with store.view() as view:
        document = next(s.document for s in view.statements(new_actor(store), "PARTICIPATED_IN"))
    split = Decision(
        "split", "international-alert", "un-women", (document,), author="curator", at=AT
    )
    assert decide(store, merged(store), split) == []
    with store.view() as view:
        before, version = seen(store), view.version
    assert ingest([path], store, IngestOptions(dry_run=True)).changed == 0
    summary = ingest([path], store)
    assert (summary.unchanged, summary.asserted, summary.retracted) == (2, 0, 0)
    assert seen(store) == before
    with store.view() as view:
        assert view.version == version


def test_a_name_of_a_merged_actor_in_a_new_report_is_the_actor_it_was_merged_into(
    store: Store, record_file: Write
) -> None:
    ingest([record_file("a.yaml", workshop(1))], store)
    decide(store, merged(store))
    ingest([record_file("b.yaml", workshop(2))], store)
    with store.view() as view:
        parts = list(view.statements("international-alert", "PARTICIPATED_IN"))
        assert len(parts) == 4
    decide(store, undo(merged_line(store)))
    with store.view() as view:
        assert len(list(view.statements("international-alert", "PARTICIPATED_IN"))) == 2
        assert len(list(view.statements(new_actor(store), "PARTICIPATED_IN"))) == 2


def merged_line(store: Store) -> Decision:
    with store.view() as view:
        return next(iter(view.decisions()))


def test_an_exported_ledger_that_comes_back_changes_nothing_after_a_merge(
    store: Store, record_file: Write, tmp_path: Path
) -> None:
    ingest([record_file("a.yaml", workshop(1))], store)
    decide(store, merged(store))
    before = seen(store)
    target = tmp_path / "out.jsonl"
    JsonlExporter().write(ExportSource(store, "restricted", whole_network), target)
    assert "stored_id" not in target.read_text(encoding="utf-8")
    summary = ingest([target], store)
    assert (summary.asserted, summary.retracted, summary.rejected_total) == (0, 0, 0)
    assert seen(store) == before
