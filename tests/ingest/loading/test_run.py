from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.export.base import ExportSource
from graph.export.jsonl import JsonlExporter
from graph.model.datafiles import data_folder
from graph.query.whole_network import whole_network
from graph.store import open_store
from graph.store.base import Store
from ingest.loading.progress import StopRequested
from ingest.loading.run import IngestOptions, ingest
from tests.ingest.loading.records_of import workshop

Write = Callable[..., Path]


def audit_of(store: Store) -> list[object]:
    with store.view() as view:
        return list(view.audit())


def test_records_are_brought_into_the_ledger(store: Store, record_file: Write) -> None:
    summary = ingest([record_file("a.yaml", workshop(1), workshop(2))], store)
    assert (summary.added, summary.rejected_total, summary.files) == (2, 0, 1)
    with store.view() as view:
        events = list(view.statements(subject="international-alert", predicate="PARTICIPATED_IN"))
    assert len(events) == 2


def test_the_second_time_nothing_is_written(store: Store, record_file: Write) -> None:
    path = record_file("a.yaml", workshop(1), workshop(2))
    first = ingest([path], store)
    audit = audit_of(store)
    second = ingest([path], store)
    assert (second.unchanged, second.added, second.changed) == (first.added, 0, 0)
    assert (second.asserted, second.retracted, second.new_total) == (0, 0, 0)
    assert audit_of(store) == audit


def test_links_and_doubts_by_score_are_the_same_the_second_time(
    store: Store, record_file: Write
) -> None:
    names = ("Programme Alimentaire Modial", "Médecins Sans Frontières Espagne", "Lake Netwrok")
    actors = [{"key": f"s{at}", "name": name} for at, name in enumerate(names)]
    record = workshop(1)
    record["actors"] += actors
    path = record_file("a.yaml", record)
    ingest([path], store)
    audit = audit_of(store)
    again = ingest([path], store)
    assert (again.unchanged, again.asserted, again.retracted) == (1, 0, 0)
    assert audit_of(store) == audit


def test_an_edited_record_replaces_what_it_said(store: Store, record_file: Write) -> None:
    ingest([record_file("a.yaml", workshop(1))], store)
    summary = ingest([record_file("a.yaml", workshop(1, date="2010-05"))], store)
    assert (summary.changed, summary.added) == (1, 0)
    with store.view() as view:
        assert [s.object for s in view.statements(predicate="HAS_DATE")] == ["2010-05"]


def test_a_broken_file_never_stops_the_others(store: Store, record_file: Write) -> None:
    good = record_file("in/b.yaml", workshop(1))
    (good.parent / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (good.parent / "c.txt").write_bytes(b"")
    summary = ingest([good.parent, good.parent / "nothing"], store)
    assert summary.added == 1
    assert sorted(Path(r.file).name for r in summary.rejected) == ["a.png", "c.txt", "nothing"]
    assert summary.has_rejections


def test_a_source_that_says_two_things_is_kept_once(store: Store, record_file: Write) -> None:
    one, other = workshop(1), workshop(1, date="2011")
    for record in (one, other):
        record["document"]["part"] = "page 1"
    first = record_file("in/a.yaml", one)
    record_file("in/b.yaml", other)
    summary = ingest([first.parent], store)
    assert summary.added == 1
    assert "stands twice in this input and says something else here" in summary.rejected[0].reason


def test_a_dry_run_writes_nothing(empty_store: Store, record_file: Write) -> None:
    path = record_file("a.yaml", workshop(1))
    summary = ingest([path], empty_store, IngestOptions(dry_run=True))
    assert (summary.added, len(summary.changes)) == (1, 1)
    assert any("PARTICIPATED_IN" in line for line in summary.changes[0].asserted)
    assert audit_of(empty_store) == []


def test_it_stops_when_asked_and_keeps_what_was_committed(store: Store, record_file: Write) -> None:
    path = record_file("a.yaml", *(workshop(number) for number in range(203)))

    def stop_after_a_batch(stage: str, done: int, total: int | None, bytes_read: int) -> None:
        if stage == "writing" and done >= 200:
            raise StopRequested

    summary = ingest([path], store, progress=stop_after_a_batch)
    assert (summary.stopped, summary.added) == (True, 200)
    with store.view() as view:
        assert sum(1 for d in view.documents() if d.form == "table") == 200
    rest = ingest([path], store)
    assert (rest.stopped, rest.unchanged, rest.added) == (False, 200, 3)


def test_progress_tells_files_and_bytes(store: Store, record_file: Write) -> None:
    path = record_file("a.yaml", workshop(1))
    told: list[tuple[str, int, int | None, int]] = []
    ingest([path], store, progress=lambda *step: told.append(step))
    size = path.stat().st_size
    assert told[0] == ("found", 0, 1, size)
    assert ("reading", 1, 1, size) in told
    assert [step[:2] for step in told[-2:]] == [("writing", 1), ("comparing", 0)]


def test_time_is_taken_from_the_clock_that_is_given(store: Store, record_file: Write) -> None:
    seconds = iter([10.0, 12.5])
    summary = ingest([record_file("a.yaml")], store, clock=lambda: next(seconds))
    assert summary.seconds == 2.5


@pytest.mark.slow
def test_the_sample_can_be_ingested_twice(store: Store) -> None:
    folder = data_folder() / "sample"
    first = ingest([folder], store)
    audit = audit_of(store)
    second = ingest([folder], store)
    assert first.rejected_total == 0
    assert (second.unchanged, second.asserted, second.retracted) == (first.added, 0, 0)
    assert audit_of(store) == audit


SEED_ACTORS = {
    "wipc",
    "icglr-rtf",
    "uga-mglsd",
    "rchs",
    "fida-uganda",
    "coact",
    "international-alert",
    "dushirehamwe",
    "binub",
    "ictj",
    "cenap",
    "gutwara-neza",
    "bdi-army",
    "bdi-police",
}


def test_the_two_first_reports_name_their_actors(store: Store, shared_folder: Path) -> None:
    summary = ingest([shared_folder / "seeds"], store)
    assert (summary.added, summary.rejected_total) == (2, 0)
    with store.view() as view:
        present = {s.subject for s in view.statements(predicate="PARTICIPATED_IN")}
        programmes = {s.object for s in view.statements(predicate="IN_CONTEXT_OF")}
        labels = {node.label for name in present if (node := view.node(name)) is not None}
    assert present >= SEED_ACTORS
    assert programmes >= {"just-future", "ifp"}
    assert any("military police" in label for label in labels)
    assert any("Minister of Defence" in label for label in labels)


def test_several_processes_find_the_same(store: Store, tmp_path: Path) -> None:
    for number in range(3):
        text = f"International Alert organised a workshop in Goma on {number + 1} March 2019."
        (tmp_path / f"{number}.txt").write_text(text)
    alone = ingest([tmp_path], store, IngestOptions(jobs=1))
    together = ingest([tmp_path], store, IngestOptions(jobs=2))
    assert (alone.added, together.unchanged, together.changed) == (3, 3, 0)


def test_an_exported_ledger_is_a_door_for_no_person(store: Store, tell, tmp_path: Path) -> None:
    record = workshop()
    account = tell(**record).account
    told = [replace(n, label="Jean Dupontelle, juge") for n in account.nodes if "Lake" in n.label]
    nodes = tuple(node for node in account.nodes if "Lake" not in node.label)
    with open_store("memory:") as other:
        list(other.put_all([replace(account, nodes=(*nodes, *told))], "test"))
        JsonlExporter().write(
            ExportSource(other, "restricted", whole_network), tmp_path / "old.jsonl"
        )
    summary = ingest([tmp_path / "old.jsonl"], store)
    assert summary.rejected[0].reason.startswith("This looks like the name of a person")
    with store.view() as view:
        assert [n for n in view.nodes() if "Dupontelle" in n.label] == []
        assert len(list(view.statements(predicate="PARTICIPATED_IN"))) == 1
