"""A moving line while an answer is worked out, on a terminal only."""

import io
import sys
from contextlib import contextmanager
from importlib import import_module

import pytest

from ingest.cli.printing import Printer
from ingest.cli.words import Words
from ingest.cli.working import working


def test_it_says_nothing_when_piped(capsys):
    with working(Printer(Words("en"))):
        pass
    assert capsys.readouterr() == ("", "")


def test_it_shows_a_line_on_a_terminal(monkeypatch):
    class _Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stderr", _Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with working(Printer(Words("fr"))):
        pass
    assert "Calcul en cours" in sys.stderr.getvalue()


@pytest.mark.parametrize(
    "asked",
    [
        ("suggest", "alpha"), ("backtest",), ("path", "alpha", "beta"), ("guests", "alpha"),
        ("rank",), ("gaps",), ("ties",), ("changes", "--since", "2019"),
    ],
)  # fmt: skip
def test_insight_commands_say_that_they_work(filled, monkeypatch, asked):
    began = []

    @contextmanager
    def noted(printer):
        began.append(asked[0])
        yield

    module = import_module(f"ingest.cli.{asked[0]}")
    monkeypatch.setattr(module, "working", noted)
    filled(*asked)
    assert began == [asked[0]]
