"""The reference of the command line is written by the program and kept current."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from graph.model.record_schema import record_schema
from ingest.cli.catalogue import COMMANDS, build_app
from ingest.cli.review import REVIEW_COMMANDS

DOCS = Path(__file__).resolve().parents[3] / "docs"
REFERENCE = DOCS / "reference" / "command-line.md"
REVIEWING = DOCS / "reference" / "command-line-review.md"
ANALYSING = DOCS / "reference" / "command-line-analysis.md"
# What the network means: each of them asks, none writes.
ANALYSIS = {"network", "path", "rank", "gaps", "guests", "suggest", "backtest", "changes", "whatif",
            "circles", "ties"}  # fmt: skip
INTRODUCTION = """# The command line

Written by the program itself (`make golden`). Every reading command takes `--json`; the ledger is
named by `--store` or the variable `MTANDAO_STORE`, else it is `mtandao.db` in the current folder.
Exit codes: 0 done, 1 done with rejected input, 2 not done (the message says what, where and what
next), 130 stopped by the user. `mtandao review` has [a page of its own](command-line-review.md),
and so have [the commands that tell what the network means](command-line-analysis.md).
"""
ON_ANALYSIS = """# The command line: what the network means

Written by the program itself (`make golden`). The other commands, exit codes and how a ledger is
named are in [the command line](command-line.md).
"""
ON_REVIEW = """# The command line: review

Written by the program itself (`make golden`). The other commands, exit codes and how a ledger is
named are in [the command line](command-line.md).
"""


@pytest.fixture
def app() -> typer.Typer:
    return build_app()


def help_of(app: typer.Typer, words: list[str]) -> str:
    result = CliRunner().invoke(
        app, [*words, "--help"], env={"COLUMNS": "88", "TERMINAL_WIDTH": "88"}
    )
    assert result.exit_code == 0, words
    lines = [line.rstrip() for line in result.output.strip().splitlines()]
    lines[0] = lines[0].replace("Usage: root", "Usage: mtandao")
    return "\n".join(lines)


def reference_of(app: typer.Typer, introduction: str, calls: list[list[str]]) -> str:
    pages = [f"## mtandao {' '.join(c)}\n\n```\n{help_of(app, c)}\n```\n" for c in sorted(calls)]
    return "\n".join([introduction, *pages])


@pytest.mark.parametrize(
    ("page", "introduction", "calls"),
    [
        (REFERENCE, INTRODUCTION, [[name] for name in COMMANDS if name not in ANALYSIS]),
        (ANALYSING, ON_ANALYSIS, [[name] for name in COMMANDS if name in ANALYSIS]),
        (REVIEWING, ON_REVIEW, [["review", name] for name in REVIEW_COMMANDS]),
    ],
    ids=["all", "analysis", "review"],
)
def test_the_reference_says_what_the_program_says(
    app: typer.Typer, golden_rewrite: bool, page: Path, introduction: str, calls: list[list[str]]
) -> None:
    text = reference_of(app, introduction, calls)
    if golden_rewrite:
        page.write_text(text, encoding="utf-8", newline="\n")
    assert text == page.read_text(encoding="utf-8"), "run: make golden"


def test_every_command_has_help_in_words(app: typer.Typer) -> None:
    for name in COMMANDS:
        sentence = help_of(app, [name]).splitlines()[2].strip()
        assert len(sentence.split()) > 2, name


def test_the_schema_is_rewritten_with_the_reference(golden_rewrite: bool) -> None:
    path = DOCS / "record.schema.json"
    text = json.dumps(record_schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if golden_rewrite:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text
