"""Prints for people: tables on a terminal, tab-separated lines when piped; and JSON."""

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.query.answer import Answer, plain
from ingest.cli.closed_pipe import leave_closed_pipe
from ingest.cli.words import Words

_STEERING = frozenset({"Cc", "Cf", "Zl", "Zp"})


class _Console(Console):
    """Rich takes a closed pipe for a failure."""

    def on_broken_pipe(self) -> None:
        leave_closed_pipe()


class Printer:
    """Writes to standard output; what comes from the data never steers the terminal."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.console = _Console(file=sys.stdout, highlight=False, markup=False, soft_wrap=True)

    @property
    def on_terminal(self) -> bool:
        """True when a person is looking."""
        return self.console.is_terminal

    def json(self, answer: Answer | object) -> None:
        """Print an answer as JSON, keys sorted."""
        found = answer.as_json() if isinstance(answer, Answer) else plain(answer)
        is_unicode = (sys.stdout.encoding or "utf-8").lower().startswith("utf")
        told = json.dumps(found, ensure_ascii=not is_unicode, indent=2, sort_keys=True)
        sys.stdout.write(told + "\n")

    def title(self, text: str) -> None:
        """Print a heading."""
        self.console.print(Text(clean(text), style="bold"))

    def line(self, text: str = "") -> None:
        """Print one line."""
        self.console.print(Text(clean(text)))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Print rows under their column names; nothing at all when there are no rows."""
        cells = [[clean(cell) for cell in row] for row in rows]
        if not cells:
            return
        if not self.on_terminal:
            for row in (columns, *cells):
                sys.stdout.write("\t".join(row) + "\n")
            return
        table = Table(*columns, box=None, header_style="bold", pad_edge=False)
        for row in cells:
            table.add_row(*(Text(cell) for cell in row))
        _Console(file=sys.stdout, highlight=False).print(table)

    def how_many(self, shown: int, total: int, what: str) -> None:
        """Print how many of how many are shown."""
        self.line(
            self.words.say(
                "how_many", shown=shown, total=total, what=self.words.say(what, total=total)
            )
        )


def clean(text: str) -> str:
    """Return the text on one line, without characters that steer a terminal."""
    return " ".join(harmless(text).split())


def harmless(text: str) -> str:
    """Return the text with a blank for each character that steers a terminal or ends a line."""
    return "".join(" " if unicodedata.category(c) in _STEERING else c for c in text)
