"""The data folder is found wherever the program is started, and its files are read safely."""

from pathlib import Path

import pytest
import yaml

from graph.model.datafiles import data_folder, read_yaml


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


def test_yaml_is_read_as_plain_values_and_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("été: [1, no, ~]\n", encoding="utf-8")
    assert read_yaml(path) == {"été": [1, False, None]}
    path.write_text("!!python/object/apply:os.getcwd []\n", encoding="utf-8")
    with pytest.raises(yaml.YAMLError, match="could not determine a constructor"):
        read_yaml(path)
