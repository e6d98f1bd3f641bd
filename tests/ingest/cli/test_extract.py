"""`mtandao extract` prints what a text says and stores nothing."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import build_lexicon
from ingest.extraction.llm import model_reader
from ingest.extraction.nlp import model
from ingest.loading import prose


def test_extract_prints_the_record_and_stores_nothing(run, tmp_path):
    report = Path("report.txt")
    report.write_text(
        "A workshop on security sector reform was held in Bujumbura on 3 March 2009. "
        "It was organised by International Alert.",
        encoding="utf-8",
    )
    done = run("extract", str(report), "--json")
    assert done.code == 0
    assert done.json["document"]["text"].startswith("A workshop")
    assert done.json["events"][0]["date"] == "2009-03-03"
    assert not (tmp_path / "mtandao.db").exists()


def test_extract_of_a_missing_file_is_an_error_in_plain_words(run):
    done = run("extract", "nowhere.txt")
    assert done.code == 2
    assert done.err.startswith("Error: ")
    assert "nowhere.txt" in done.err


TEXT = "UNHCR held a workshop on access to justice in Goma on 4 May 2016."


def written(text):
    report = Path("report.txt")
    report.write_text(text, encoding="utf-8")
    return str(report)


@pytest.fixture
def no_setup(monkeypatch):
    """Nothing is named, and no test before it set anything up."""
    for name in ("MODEL", "URL", "KEY", "CACHE"):
        monkeypatch.delenv(f"MTANDAO_LLM_{name}", raising=False)
    prose._extractor.cache_clear()
    yield
    prose._extractor.cache_clear()


@pytest.mark.parametrize("command", ["extract", "ingest"])
def test_a_language_model_that_nobody_named_is_an_error_in_plain_words(run, no_setup, command):
    done = run(command, written(TEXT), "--with", "llm")
    assert done.code == 2
    assert done.err.startswith("Error: No language model is named. Set MTANDAO_LLM_MODEL")


def test_statistical_names_that_are_not_installed_are_an_error_in_plain_words(
    run, no_setup, monkeypatch
):
    monkeypatch.setitem(sys.modules, "spacy", None)
    model._model.cache_clear()
    done = run("extract", written(TEXT), "--with", "nlp")
    assert done.code == 2
    assert "requirements/nlp.txt" in done.err


def test_a_kept_answer_of_a_language_model_is_read_without_a_network(
    run, no_setup, monkeypatch, tmp_path
):
    answer = {
        "is_event_report": True,
        "actors": [{"key": "x", "name": "UNHCR", "type": "un-agency", "quote": "UNHCR held"}],
        "events": [],
    }
    folder = tmp_path / "answers"
    monkeypatch.setenv("MTANDAO_LLM_MODEL", "made-up")
    monkeypatch.setenv("MTANDAO_LLM_CACHE", str(folder))
    lexicon = build_lexicon(load_vocabulary(data_folder() / "vocabulary"))
    asking = replace(model_reader(os.environ), ask=lambda _: json.dumps(answer))
    asking.read(TEXT, lexicon)
    done = run("extract", written(TEXT), "--with", "llm", "--json")
    assert done.code == 0
    assert [actor["name"] for actor in done.json["actors"]] == ["UNHCR"]
    assert done.json["origin"] == "llm-made-up-1"


def test_an_extra_that_there_is_none_of_is_refused(run):
    done = run("extract", "report.txt", "--with", "magic")
    assert done.code == 2
    assert "magic" in done.err
