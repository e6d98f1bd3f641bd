"""The server readies the first page while the browser loads, and a broken ledger keeps it up."""

import sys

import pytest

from app_pages import _data, _ready, serving
from graph.errors import StoreError


@pytest.fixture
def no_waiting(monkeypatch):
    """The server stands at once, and nothing is put off."""
    monkeypatch.setattr("streamlit.runtime.exists", lambda: True)
    monkeypatch.setattr(serving, "_LATER_SECONDS", 0.0)


def test_the_first_page_finds_its_answers_ready(monkeypatch, sample_path, sample_size):
    monkeypatch.setenv("MTANDAO_STORE", str(sample_path))
    _ready.ready_ledger()
    asked = []
    monkeypatch.setattr(_data, "stats", lambda view: asked.append("stats"))
    monkeypatch.setattr(_data, "listed", lambda view, language: asked.append("listed"))
    opened = _data.ledger()
    with opened.store.view() as view:
        assert _data.stats_of(opened.url, view).events == sample_size["event"]
        for language in ("en", "fr"):
            assert _data.listed_of(opened.url, view, language).actors
    assert asked == []


def test_getting_ready_says_what_is_wrong_with_the_ledger(monkeypatch, tmp_path):
    monkeypatch.setenv("MTANDAO_STORE", str(tmp_path / "nosuch.db"))
    with pytest.raises(StoreError, match="There is no ledger here"):
        _ready.ready_ledger()


def test_a_ledger_that_cannot_be_opened_does_not_stop_it(monkeypatch, tmp_path, no_waiting):
    monkeypatch.setenv("MTANDAO_STORE", str(tmp_path / "nosuch.db"))
    loaded = []
    monkeypatch.setattr(serving.importlib, "import_module", loaded.append)
    serving._get_ready()
    assert loaded[-3:] == ["pandas", "pyarrow", "pyvis.network"]


def test_streamlit_gets_the_arguments_of_the_process(monkeypatch, no_waiting):
    got = []
    monkeypatch.setattr(serving, "_get_ready", lambda: got.append("ready"))
    monkeypatch.setattr("streamlit.web.cli.main", lambda **given: got.append(sys.argv[1:]))
    monkeypatch.setattr(sys, "argv", ["serving", "run", "app.py"])
    serving.main()
    assert sorted(map(str, got)) == ["['run', 'app.py']", "ready"]
