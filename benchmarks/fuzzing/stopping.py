"""Stopping in the middle, and what is said of how to go on."""

import shlex
import signal
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event

from benchmarks.fuzzing.running import ReaderReport


@contextmanager
def stopped_by_keys() -> Iterator[Event]:
    """Yield what is set by Ctrl-C: inputs that are being read are ended; a second one is rude."""
    stopped = Event()
    before = signal.getsignal(signal.SIGINT)

    def stop(*_: object) -> None:
        stopped.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)


def rest(names: Iterable[str], reports: Sequence[ReaderReport], asked: Namespace) -> str:
    """Return the commands that do what is left after a stop.

    Args:
        names: of all readers and parsers that were asked for.
        reports: of those that were begun.
        asked: the options.
    """
    same = ["--seed", str(asked.seed), "--keep", asked.keep.as_posix()]
    same += ["--files", *(path.as_posix() for path in asked.files)] if asked.files else []
    done = {report.reader: report.inputs for report in reports}
    commands = []
    for name in names:
        read = done.get(name, 0)
        if read < asked.inputs:
            first, left = asked.first + read, asked.inputs - read
            own = ["--reader", name, "--first", str(first), "--inputs", str(left), *same]
            commands.append(f"  make fuzz ARGS={shlex.quote(shlex.join(own))}\n")
    return f"Stopped. This does the rest:\n{''.join(commands)}" if commands else ""
