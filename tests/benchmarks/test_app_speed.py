"""The bench of the app starts it, looks at it in a real browser, and tells what it found."""

import importlib.util
import json
import math
from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks import run
from benchmarks.app_server import served
from benchmarks.rows import app


@pytest.mark.browser
def test_a_visit_gives_every_figure(monkeypatch, tmp_path, browser_path):
    monkeypatch.setenv("MTANDAO_BROWSER", str(browser_path))
    monkeypatch.setattr(app, "_STARTS", 1)
    monkeypatch.setattr(app, "_BEGINNINGS", ("cenap", "icglr"))
    # In a thread of its own: the walk's browser may still be open in this one.
    with ThreadPoolExecutor(1) as own:
        found = own.submit(app.ours, tmp_path).result()
    assert set(app.GOALS) <= found.figures.keys()
    assert {"start to answer ms", "click p50 ms", "first network ms"} <= found.figures.keys()
    assert all(0 < value < 60_000 for value in found.figures.values())
    assert found.figures["first page title ms"] <= found.figures["first page complete ms"]
    assert "load" in found.note


def test_without_playwright_it_says_why_it_was_not_run(monkeypatch, tmp_path):
    monkeypatch.setattr(app, "find_browser", lambda environment: tmp_path)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert app.ours(tmp_path).note == (
        "not run: needs a browser and playwright, which make test sets up"
    )


def test_an_app_that_does_not_answer_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr("benchmarks.app_server._PATIENCE_SECONDS", 0.0)
    with pytest.raises(TimeoutError, match="the app did not answer"), served(tmp_path / "no.db"):
        pass


def test_the_sample_is_measured_once_whatever_the_sizes(monkeypatch, tmp_path, capsys):
    asked = []

    def measured(row, function, place):
        asked.append((row, function))
        return {"figures": {"click p95 ms": 600.0}, "note": ""}

    monkeypatch.setattr(run, "_run", measured)
    file = tmp_path / "figures.json"
    assert run.main(["--sizes", "S,M", "--rows", "app", "--json", str(file)]) == 0
    assert asked == [("app", "ours")]
    (line,) = json.loads(file.read_text())
    assert line["size"] == "sample"
    assert "click p95 ms ≤ 500: NO" in capsys.readouterr().out
    assert math.isclose(line["outcome"]["figures"]["click p95 ms"], 600.0)
