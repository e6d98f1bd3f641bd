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
BUILD = """
from graph.store import open_store
from ingest.loading.sample import build_sample
with open_store("sample.db") as store:
    print(build_sample(store).added)
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


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel in it; its dependencies are those of the running environment."""
    site = tmp_path_factory.mktemp("installed") / "site"
    install = ["-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(site)]
    subprocess.run([sys.executable, *install, str(wheel)], check=True)
    return site


def run_in(folder: Path, site: Path, *program: str) -> str:
    """What Python prints in another folder, with what is installed there and not the checkout."""
    environment = {**os.environ, "PYTHONPATH": str(site), "LANG": "en_GB.UTF-8"}
    for name in ("LC_ALL", "LC_MESSAGES", "MTANDAO_STORE"):
        environment.pop(name, None)
    done = subprocess.run(
        [sys.executable, "-P", "-c", *program],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_installed_elsewhere_it_finds_its_data(installed: Path, tmp_path: Path) -> None:
    place, themes, samples = run_in(tmp_path, installed, LOAD).split()
    assert Path(place) == installed
    assert int(themes) >= 150
    assert int(samples) >= 1


@pytest.mark.slow
def test_installed_elsewhere_its_commands_work(installed: Path, tmp_path: Path) -> None:
    """From an empty folder: a filled sheet, its graph, a name in French, a reason in French."""

    def mtandao(*arguments: str) -> str:
        return run_in(tmp_path, installed, "from ingest.cli import main; main()", *arguments)

    mtandao("template", "--filled", "mine.xlsx")
    assert "3 added, 0 changed, 0 unchanged; left out: 0 rows" in mtandao("ingest", "mine.xlsx")
    assert "International Conference on the Great Lakes Region" in mtandao("search", "CIRGL")
    assert " trouvés" in mtandao("search", "CIRGL", "--lang", "fr")
    assert "Nothing was left out" in mtandao(
        "export", "jsonl", "--out", "all.jsonl", "--level", "restricted"
    )
    assert "--port" in mtandao("app", "--help")
    assert sorted(path.name for path in tmp_path.iterdir() if ".db" not in path.name) == [
        "all.jsonl",
        "mine.xlsx",
    ]


def test_installed_elsewhere_the_sample_is_built(installed: Path, tmp_path: Path) -> None:
    assert int(run_in(tmp_path, installed, BUILD).strip()) >= 182
