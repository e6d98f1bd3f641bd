"""Output is tables for people, lines for programs, and never steers the terminal."""

import pytest

from ingest.cli.printing import clean


def test_piped_tables_are_tab_separated_lines(filled):
    lines = filled("events").out.splitlines()
    assert lines[0].split("\t")[0] == "date"
    assert lines[1].split("\t")[-1] == "ev-one"


def test_words_from_the_data_never_steer_the_terminal(run, tmp_path):
    path = tmp_path / "evil.yaml"
    path.write_text(
        "records:\n- document: {uri: x}\n  events:\n"
        '  - {key: e, id: ev-x, title: "red \\e[31m <b>bold</b> [link=x]"}\n',
        encoding="utf-8",
    )
    run("ingest", str(path))
    done = run("events")
    assert "\x1b" not in done.out
    assert "<b>bold</b> [link=x]" in done.out


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\tb\nc", "a b c"),
        ("\x1b[31mred", "[31mred"),
        ("\u202eright to left", "right to left"),
        ("  é 日本  ", "é 日本"),
    ],
)
def test_a_cell_is_one_line_of_plain_text(text, cleaned):
    assert clean(text) == cleaned


def test_a_terminal_gets_a_table(filled, monkeypatch):
    monkeypatch.setattr("rich.console.Console.is_terminal", True)
    lines = filled("events").out.splitlines()
    assert "\t" not in lines[0]
    assert "date" in lines[0]
    assert "Workshop on reform" in lines[1]
