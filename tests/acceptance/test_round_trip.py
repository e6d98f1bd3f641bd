"""The sample leaves, comes back into an empty ledger, and leaves again as the same bytes."""

from pathlib import Path

import pytest

from graph.export import ExportSource
from graph.export.csv_sheets import CsvExporter
from graph.export.jsonl import JsonlExporter
from graph.query.answer import plain
from graph.query.whole_network import whole_network
from graph.store import open_store
from ingest.loading.run import ingest


def contents(target: Path) -> list[bytes]:
    files = sorted(target.iterdir()) if target.is_dir() else [target]
    return [file.read_bytes() for file in files]


def write(exporter, store_path, level, target):
    with open_store(str(store_path), read_only=True) as store:
        source = ExportSource(store, level, lambda view: plain(whole_network(view)))
        return exporter.write(source, target)


@pytest.mark.parametrize("level", ["public", "restricted"])
@pytest.mark.parametrize("exporter", [JsonlExporter(), CsvExporter()], ids=["jsonl", "csv"])
def test_the_same_bytes_come_out_again(exporter, level, sample, tmp_path):
    first, second = tmp_path / f"a{exporter.suffix}", tmp_path / f"b{exporter.suffix}"
    write(exporter, sample.store, level, first)
    copy = tmp_path / "copy.db"
    with open_store(str(copy)) as store:
        summary = ingest([first], store)
    assert summary.rejected == []
    write(exporter, copy, level, second)
    assert contents(first) == contents(second)


def test_the_copy_answers_as_the_original(sample, tmp_path):
    target = tmp_path / "ledger.jsonl"
    write(JsonlExporter(), sample.store, "restricted", target)
    copy = tmp_path / "copy.db"
    with open_store(str(copy)) as store:
        ingest([target], store)
    with (
        open_store(sample.store, read_only=True) as original,
        open_store(str(copy), read_only=True) as copied,
        original.view() as one,
        copied.view() as other,
    ):
        assert whole_network(one).as_json() == whole_network(other).as_json()
        assert one.counts() == other.counts()
