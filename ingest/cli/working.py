"""Shows on a terminal that an answer is being worked out; says nothing when piped."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console

from ingest.cli.printing import Printer


@contextmanager
def working(out: Printer) -> Iterator[None]:
    """Show a moving line on standard error until the block ends, so that output stays clean."""
    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield
        return
    with console.status(out.words.say("working")):
        yield
