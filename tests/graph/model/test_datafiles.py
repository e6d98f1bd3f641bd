"""The data folder is found wherever the program is started."""

from pathlib import Path

import pytest

from graph.model.datafiles import data_folder


def test_it_holds_the_vocabulary_and_the_sample(project_root: Path) -> None:
    assert data_folder() == project_root / "data"
    assert (data_folder() / "vocabulary" / "actors.yaml").is_file()


def test_the_folder_one_starts_from_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = data_folder()
    monkeypatch.chdir(tmp_path)
    assert data_folder() == before
    assert data_folder().is_absolute()
