"""How far an ingest is: a moving bar on a terminal, now and then a line when piped."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from ingest.cli.printing import Printer
from ingest.loading.progress import Progress as Callback

_LINE_EVERY = 5000


@contextmanager
def progress_bar(out: Printer) -> Iterator[Callback]:
    """Return a callback that shows the progress on standard error, so output stays clean."""
    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield _Lines().note
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[done]}"))
    with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as bar:
        task = bar.add_task(out.words.say("stage_reading"), total=None, done="")
        yield _Bar(out, bar, task).note


class _Bar:
    """A bar that counts bytes, with the number of documents beside it."""

    def __init__(self, out: Printer, bar: Progress, task: TaskID) -> None:
        self._out, self._bar, self._task = out, bar, task

    def note(self, stage: str, done: int, total: int | None, bytes_read: int) -> None:
        if stage == "found":
            self._bar.update(self._task, total=bytes_read or None)
            return
        self._bar.update(
            self._task,
            description=self._out.words.say(f"stage_{stage}"),
            completed=bytes_read,
            done=str(done),
        )


class _Lines:
    """One line every so many documents."""

    def __init__(self) -> None:
        self._next = _LINE_EVERY

    def note(self, stage: str, done: int, total: int | None, bytes_read: int) -> None:
        if stage == "writing" and done >= self._next:
            sys.stderr.write(f"{done} documents, {bytes_read} bytes\n")
            self._next = done - done % _LINE_EVERY + _LINE_EVERY
