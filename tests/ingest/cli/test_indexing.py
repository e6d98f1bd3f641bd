"""What the program says while and after it builds the index of a large ledger."""

import io
import sys

import pytest

from graph.errors import StoreError
from ingest.cli.indexing import refresh_index, served
from ingest.cli.printing import Printer
from ingest.cli.words import Words


@pytest.fixture
def url(filled, tmp_path, monkeypatch):
    """The address of a ledger that counts as large."""
    monkeypatch.setattr("graph.index.serving.FROM_NODES", 1)
    return str(tmp_path / "mtandao.db")


@pytest.mark.parametrize(
    ("language", "building", "built"),
    [
        ("en", "Building the index", "The index was built in "),
        ("fr", "Construction de l’index", "L’index a été construit en "),
    ],
)
def test_it_says_what_it_does_and_what_it_did(url, capsys, language, building, built):
    out = Printer(Words(language))
    assert refresh_index(out, url).startswith(built)
    assert capsys.readouterr().err.startswith(building)
    assert refresh_index(out, url) == ""
    assert capsys.readouterr().err == ""


def test_on_a_terminal_a_line_moves_and_leaves_nothing_behind(url, monkeypatch):
    class Terminal(io.StringIO):
        """What is written to a person who looks on."""

        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert refresh_index(Printer(Words("en")), url) != ""
    assert "Building the index" in terminal.getvalue()
    assert terminal.getvalue().endswith("\x1b[2K")


def test_why_it_was_not_built_is_said_in_the_language_of_the_reader(url, tmp_path):
    (tmp_path / "mtandao.db.index").write_text("in the way")
    told = refresh_index(Printer(Words("fr")), url)
    assert told.startswith("L’index n’a pas été construit : L’index ne peut pas être écrit")


def test_a_question_finds_ledger_and_index_at_one_moment(url, capsys):
    out = Printer(Words("en"))
    with served(out, url) as (view, serving):
        index = serving.graph(view)
        assert index is not None
        assert index.version == view.version
        assert serving.names(view) is index.labels
    assert capsys.readouterr().err.startswith("Building the index")


def test_without_a_ledger_there_is_nothing_to_serve(run):
    with (
        pytest.raises(StoreError, match="There is no ledger yet"),
        served(Printer(Words("en")), "gone.db"),
    ):
        pass
