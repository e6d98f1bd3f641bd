"""The wheel carries what the program reads, laid out so that the program finds it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOAD = """
from pathlib import Path
import graph, ingest
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
print(Path(graph.__file__).parents[1])
print(len(load_vocabulary(data_folder() / "vocabulary").themes))
print(len(list((data_folder() / "sample").iterdir())))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(folder.glob("mtandao-*-py3-none-any.whl"))


def test_it_has_the_rooms_the_data_and_the_settings(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "data").rglob("*.yaml")}
    wanted |= {"app.py", ".streamlit/config.toml", "graph/__init__.py", "ingest/__init__.py"}
    wanted |= {p.relative_to(ROOT).as_posix() for p in (ROOT / "app_pages").glob("*.[jcsh]*")}
    assert wanted - set(names) == set()
    assert any(name.startswith("data/sample/") for name in names)


def test_it_has_nothing_of_the_workshop(wheel: Path) -> None:
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    rooms = {"graph", "ingest", "app_pages", "app.py", "data", ".streamlit"}
    assert {top for top in tops if not top.endswith(".dist-info")} == rooms


def test_installed_elsewhere_it_finds_its_data(wheel: Path, tmp_path: Path) -> None:
    """Installed without its dependencies, which the running environment has."""
    site = tmp_path / "site"
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site)]
    subprocess.run([sys.executable, *install, str(wheel)], check=True)
    done = subprocess.run(
        [sys.executable, "-c", LOAD],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    )
    place, themes, samples = done.stdout.split()
    assert Path(place) == site
    assert int(themes) >= 150
    assert int(samples) >= 1
