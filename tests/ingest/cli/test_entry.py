"""Every error becomes one plain line and the right exit code."""

import io
import json
import sys

import pytest

from ingest.cli import entry


@pytest.mark.parametrize("wrong", [("nonsense",), ("events", "--limit", "none"), ("show",)])
def test_a_wrong_command_line_ends_with_2(run, wrong):
    done = run(*wrong)
    assert done.code == 2
    assert "Error" in done.err


@pytest.mark.parametrize(
    ("raised", "says", "code"),
    [
        (OSError(28, "No space left on device", "mtandao.db"), "No space left on device", 2),
        (PermissionError(13, "Permission denied", "x.db"), "Permission denied (x.db)", 2),
        (KeyboardInterrupt(), "Stopped.", 130),
    ],
)
def test_what_goes_wrong_is_one_line_without_a_traceback(run, monkeypatch, raised, says, code):
    def fail(**_options):
        raise raised

    monkeypatch.setattr(entry, "build_app", lambda language: fail)
    done = run("stats")
    assert done.code == code
    assert done.err.startswith("Error: ")
    assert says in done.err
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("as_json", [False, True])
def test_an_output_without_accents_shows_their_numbers(filled, monkeypatch, as_json):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    filled("search", "réforme", *(["--json"] if as_json else []))
    sys.stdout.flush()
    text = raw.getvalue().decode("ascii")
    if as_json:
        assert json.loads(text)["query"] == "réforme"
    else:
        assert "r\\xe9forme" in text


def test_a_closed_output_breaks_nothing(filled, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    assert filled("stats").code == 0


@pytest.mark.parametrize("asked", [("--lang", "fr"), ("--lang=fr",)])
def test_what_goes_wrong_is_said_in_the_language_asked_for(run, asked):
    done = run("stats", *asked)
    assert done.code == 2
    assert done.err.startswith("Erreur : Il n’y a pas encore de registre. (mtandao.db) Remplissez")


def test_what_goes_wrong_is_said_in_the_language_of_the_locale(run, monkeypatch):
    monkeypatch.setenv("LANG", "fr_BI.UTF-8")
    assert run("restore", "gone.db").err.startswith("Erreur : ")
    assert run("stats", "--lang", "en").err.startswith("Error: There is no ledger yet.")


def test_what_the_system_refuses_is_said_in_french_too(run, monkeypatch):
    def fail(**_options):
        raise PermissionError(13, "Permission denied", "x.db")

    monkeypatch.setattr(entry, "build_app", lambda language: fail)
    assert run("stats", "--lang", "fr").err == "Erreur : permission refusée (x.db)\n"


def test_an_error_never_steers_the_terminal(filled):
    done = filled("show", "no\u202esuch\x1b[31m\nthing")
    assert done.code == 2
    assert not set(done.err.rstrip("\n")) & {"\u202e", "\x1b", "\n"}


def test_an_error_keeps_the_spaces_of_french(filled):
    assert "« none »" in filled("show", "none", "--lang", "fr").err
