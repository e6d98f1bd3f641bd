import shutil
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.model.datafiles import data_folder
from graph.store.base import Store
from ingest.loading import run, sample
from ingest.loading.sample import build_sample


def test_the_sample_graph_is_built(store: Store) -> None:
    summary = build_sample(store)
    assert summary.added >= 182
    with store.view() as view:
        events = sum(1 for _ in view.nodes("Event"))
        assert view.node("fida-uganda") is not None
    assert events >= 182


def test_a_sample_that_is_not_whole_is_told(store: Store, tmp_path: Path, monkeypatch) -> None:
    shutil.copytree(data_folder() / "vocabulary", tmp_path / "vocabulary")
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "a.yaml").write_text("records: [{events: 5}]")
    monkeypatch.setattr(sample, "data_folder", lambda: tmp_path)
    monkeypatch.setattr(run, "data_folder", lambda: tmp_path)
    with pytest.raises(SourceError, match=r"The sample is not whole: .* Install the program again"):
        build_sample(store)
