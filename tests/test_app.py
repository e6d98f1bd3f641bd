"""The front end on a store that cannot be opened: a plain message, never a traceback."""

import os
import sqlite3
import subprocess
import sys

import pytest

from tests.app_pages.conftest import open_page, sample_path, small_path
from tests.app_pages.serving import ROOT

__all__ = ["open_page", "sample_path", "small_path"]


def _missing(folder):
    return folder / "nowhere" / "missing.db"


def _no_database(folder):
    path = folder / "notes.db"
    path.write_text("these are notes " * 100, encoding="utf-8")
    return path


def _other_database(folder):
    path = folder / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (a)")
    connection.close()
    return path


def _newer(folder):
    from graph.store import open_store

    path = folder / "newer.db"
    open_store(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 9999")
    connection.close()
    return path


@pytest.mark.parametrize("make", [_missing, _no_database, _other_database, _newer])
@pytest.mark.parametrize(
    ("language", "said", "advice"),
    [
        ("en", "The data store cannot be opened", "What to do:"),
        ("fr", "Le fichier de données ne peut pas être ouvert", "Que faire :"),
    ],
)
def test_store_that_cannot_be_opened_is_said_plainly(
    open_page, tmp_path, make, language, said, advice
):
    app = open_page(make(tmp_path), "home", language)
    assert not app.exception
    assert said in app.error[0].value
    assert advice in " ".join(element.value for element in app.markdown)


def test_error_of_a_question_is_said_in_the_page(open_page, small_path, monkeypatch):
    from graph.errors import ModelError

    def broken(*_: object, **__: object) -> None:
        raise ModelError("A circle was met.", "theme:evil", "Look at the vocabulary.")

    monkeypatch.setattr("graph.query.theme.theme_page", broken)
    app = open_page(small_path, "theme", node="theme:evil")
    assert not app.exception
    assert "cannot be answered" in app.error[0].value
    assert "A circle was met" in app.markdown[0].value


def test_first_page_loads_no_heavy_library(small_path):
    program = (
        "import sys\n"
        "from streamlit.testing.v1 import AppTest\n"
        "app = AppTest.from_file('app.py', default_timeout=30).run()\n"
        "assert not app.exception\n"
        "heavy = {'pandas', 'pyarrow', 'networkx', 'pyvis', 'altair'} & sys.modules.keys()\n"
        "sys.stdout.write(' '.join(sorted(heavy)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "MTANDAO_STORE": str(small_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == ""


def test_title_and_switch_follow_the_language_of_the_address(open_page, small_path):
    app = open_page(small_path, "home", "fr")
    assert app.title[0].value.replace("\\", "") == "Qui travaille avec qui, où et sur quoi"
    assert app.button_group[0].value == "fr"


def test_app_starts_from_any_folder(small_path, tmp_path):
    program = (
        "import sys\n"
        "from streamlit.testing.v1 import AppTest\n"
        "app = AppTest.from_file(sys.argv[1], default_timeout=30).run()\n"
        "sys.stdout.write(' '.join(element.message for element in app.exception))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(ROOT / "app.py")],
        cwd=tmp_path,
        env={**os.environ, "MTANDAO_STORE": str(small_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == ""
