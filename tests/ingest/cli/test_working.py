"""A moving line while an answer is worked out, on a terminal only."""

import io
import sys

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
