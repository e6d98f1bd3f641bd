"""Of a ledger into which nothing was read that is said, with what to do; answers stay the same."""

import json

import pytest

from graph.store import open_store

SAID = "No source has been read into this ledger yet, so nothing can be found in it. Fill it with"
EMPTY = [
    ("events",),
    ("search", "x"),
    ("sources",),
    ("stats",),
    ("rank",),
    ("rank", "--communities"),
    ("ties",),
    ("gaps",),
    ("suggest",),
    ("changes", "--since", "2020"),
    ("review", "list"),
]


@pytest.fixture
def empty(run, tmp_path):
    """The program in a folder whose ledger has tables and nothing in them."""
    open_store(str(tmp_path / "mtandao.db")).close()
    return run


@pytest.mark.parametrize("command", EMPTY)
def test_an_empty_ledger_is_told_before_nothing_is_found(empty, command):
    done = empty(*command)
    assert done.code == 0, done.err
    assert done.err.startswith(SAID)
    assert "aucune source" in empty(*command, "--lang", "fr").err.lower()


def test_answers_for_programs_stay_as_they_are(empty):
    done = empty("events", "--json")
    assert json.loads(done.out)["total"] == 0
    assert done.err.startswith(SAID)


def test_what_is_unknown_in_an_empty_ledger_is_told_with_the_reason(empty):
    done = empty("suggest", "cenap")
    assert done.code == 2
    assert done.err.startswith(SAID)
    assert "Nothing here has the id 'cenap'." in done.err


def test_a_ledger_with_a_source_is_not_called_empty(filled):
    assert filled("search", "xyzzy").err == ""


def test_who_fills_the_ledger_is_not_told_that_it_is_empty(empty, records):
    assert SAID not in empty("ingest", str(records)).err


def test_a_file_of_no_length_says_what_it_is_and_what_to_do(run, tmp_path):
    (tmp_path / "mtandao.db").touch()
    for command in (("events",), ("rank",), ("backup", "copy.db")):
        done = run(*command)
        assert done.code == 2
        assert "The file is empty: no ledger was made in it yet. (" in done.err
        assert "Fill it with `mtandao ingest FILE`" in done.err


def test_a_dry_run_leaves_a_file_of_no_length_as_it_is(run, records, tmp_path):
    (tmp_path / "mtandao.db").touch()
    done = run("ingest", "--dry-run", str(records))
    assert done.code == 0, done.err
    assert "would be added" in done.out
    assert [one.stat().st_size for one in tmp_path.glob("mtandao.db*")] == [0]


def test_a_dry_run_opens_the_ledger_for_reading_only(filled, records, monkeypatch):
    opened = []

    def opening(url, *given, **named):
        opened.append(named.get("read_only", False))
        return open_store(url, *given, **named)

    monkeypatch.setattr("ingest.cli.ingest_files.open_store", opening)
    done = filled("ingest", "--dry-run", str(records))
    assert done.code == 0, done.err
    assert opened == [True]


def test_a_folder_that_nobody_may_look_into_is_told_with_what_to_do(filled, monkeypatch):
    def refused(self, **_):
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr("pathlib.Path.exists", refused)
    done = filled("events", "--lang", "fr")
    assert done.code == 2
    assert "Le dossier du registre ne peut pas être consulté : permission refusée." in done.err
    assert "Demandez l’accès" in done.err
