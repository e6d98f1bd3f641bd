"""What all reading commands have in common: JSON, two languages, plain errors."""

import pytest

from ingest.cli.search import SearchCommand

READING = [
    ("stats",),
    ("search", "RIVAL"),
    ("show", "ev-one"),
    ("events",),
    ("sources",),
    ("network", "ev-one"),
    ("review", "list"),
    ("review", "log"),
]


@pytest.mark.parametrize("command", READING)
def test_without_a_ledger_each_says_what_to_do(run, command):
    done = run(*command)
    assert done.code == 2
    assert done.err.startswith("Error: There is no ledger yet. (mtandao.db)")
    assert "mtandao ingest" in done.err


@pytest.mark.parametrize("command", READING)
def test_each_answers_as_json_and_in_words(filled, command):
    assert isinstance(filled(*command, "--json").json, dict)
    for language in ("en", "fr"):
        done = filled(*command, "--lang", language)
        assert (done.code, done.err) == (0, "")
        assert done.out


def test_json_is_the_same_each_time(filled):
    assert filled("network", "ev-one", "--json").out == filled("network", "ev-one", "--json").out


def test_a_missing_ledger_names_the_example_when_it_was_built(run, tmp_path):
    assert "sample.db" not in run("stats").err
    (tmp_path / ".mtandao").mkdir()
    (tmp_path / ".mtandao" / "sample.db").touch()
    done = run("stats")
    assert done.code == 2
    assert "There is no ledger yet." in done.err
    assert "--store .mtandao/sample.db" in done.err


def test_a_command_reads_its_words_once(monkeypatch):
    read = []
    monkeypatch.setattr("ingest.cli.command.Words", lambda language: read.append(language))
    command = SearchCommand(text="x")
    assert command.words is command.words
    assert command.printer is command.printer
    assert len(read) == 1
