"""`mtandao app` starts the front end on a ledger, building the sample when there is none."""

import socket
from pathlib import Path

import pytest

from ingest.cli import app as app_file


@pytest.fixture
def started(monkeypatch):
    """What would have been started: arguments and environment."""
    calls = []

    def note(arguments, environment):
        calls.append((arguments, environment))
        return 0

    monkeypatch.setattr(app_file, "run_below", note)
    monkeypatch.setattr(app_file, "require_free_port", lambda port: None)
    return calls


def test_without_a_ledger_the_sample_is_built(run, started, monkeypatch):
    built = []
    monkeypatch.setattr(app_file, "build_sample", lambda store, progress: built.append(store))
    done = run("app", "--no-browser")
    assert done.code == 0
    assert len(built) == 1
    assert "the sample graph is built in .mtandao" in done.out
    assert started[0][1]["MTANDAO_STORE"] == f"sqlite:{Path('.mtandao') / 'sample.db'}"


def test_the_sample_is_built_anew_when_asked_and_the_tried_one_is_kept(run, started, monkeypatch):
    monkeypatch.setattr(app_file, "build_sample", lambda store, progress: None)
    assert run("app", "--no-browser").code == 0
    (Path(".mtandao") / "sample.db").write_bytes(b"tried")
    done = run("app", "--no-browser", "--fresh-sample", "--lang", "fr")
    kept = Path(".mtandao") / "sample.db.tried-1"
    assert kept.read_bytes() == b"tried"
    assert f"est gardé sous {kept}" in done.out
    assert (Path(".mtandao") / "sample.db").read_bytes() != b"tried"


def test_a_ledger_in_the_folder_is_shown(filled, started):
    filled("app", "--no-browser", "--port", "8600")
    arguments, environment = started[0]
    assert environment["MTANDAO_STORE"] == "sqlite:mtandao.db"
    assert arguments[1:4] == ["-m", "app_pages.serving", "run"]
    assert "--server.port=8600" in arguments
    assert "--server.address=localhost" in arguments
    assert "--browser.gatherUsageStats=false" in arguments
    assert "--logger.hideWelcomeMessage=true" in arguments
    assert "--server.headless=true" in arguments


@pytest.mark.parametrize("missing", ["streamlit", "pyvis"])
def test_without_the_extra_it_is_said_what_to_install(filled, started, monkeypatch, missing):
    """Who installed the command line alone has no streamlit."""
    monkeypatch.setattr(app_file, "find_spec", lambda name: None if name == missing else name)
    done = filled("app", "--no-browser", "--lang", "fr")
    assert done.code == 2
    assert done.err == (
        "Erreur : L’interface n’est pas installée. Installez-la avec : pip install 'mtandao[app]'\n"
    )
    assert started == []


def test_a_named_ledger_that_is_missing_is_an_error_not_a_sample(run, started):
    done = run("app", "--store", "mine.db")
    assert done.code == 2
    assert done.err.startswith("Error: ")
    assert started == []


def test_ctrl_c_stops_it_without_a_word(filled, monkeypatch):
    def stop(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(app_file, "require_free_port", lambda port: None)
    monkeypatch.setattr(app_file, "run_below", stop)
    done = filled("app", "--no-browser")
    assert (done.code, done.err) == (0, "")


def test_a_taken_port_is_said_before_any_address_is_told(filled):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = filled("app", "--no-browser", "--port", str(port))
    assert (done.code, done.out) == (2, "")
    assert f"Another program uses this port, perhaps an earlier `mtandao app`. (port {port})" in (
        done.err
    )
    assert "try --port " in done.err
