"""Progress goes to standard error: lines now and then when nobody watches."""

from ingest.cli.printing import Printer
from ingest.cli.progress import progress_bar
from ingest.cli.words import Words


def test_a_line_is_written_every_five_thousand_documents(capsys):
    with progress_bar(Printer(Words("en"))) as note:
        note("found", 0, 3, 900)
        note("reading", 1, 3, 300)
        for done in (4000, 6000, 7000, 11000):
            note("writing", done, None, done)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [line.split()[0] for line in printed.err.splitlines()] == ["6000", "11000"]


def test_a_bar_moves_on_a_terminal(capsys, monkeypatch):
    monkeypatch.setattr("rich.console.Console.is_terminal", True)
    with progress_bar(Printer(Words("fr"))) as note:
        note("found", 0, 3, 900)
        note("reading", 1, 3, 300)
        note("writing", 2, None, 900)
    assert "Écriture" in capsys.readouterr().err
