"""What people see of the fuzzing: a line of a table for each reader, and how far it is."""

import sys
import time
from collections.abc import Iterable

from benchmarks.fuzzing.job import MOST_SECONDS
from benchmarks.fuzzing.running import ReaderReport

_EVERY = 30.0
HEAD = (
    "reader",
    "inputs",
    "crashes",
    "mean (ms)",
    f"slowest (s, at most {MOST_SECONDS})",
    "peak MB",
)


def heading() -> str:
    """The first two lines of the table."""
    return f"| {' | '.join(HEAD)} |\n|{'---|' * len(HEAD)}"


def row(report: ReaderReport) -> str:
    """The line of one reader."""
    cells = (
        report.reader,
        f"{report.inputs:,}",
        str(sum(report.crashes.values())),
        f"{1000 * report.seconds / max(report.inputs, 1):.1f}",
        f"{report.slowest:.2f}",
        f"{report.peak_mb:.0f}",
    )
    return f"| {' | '.join(cells)} |"


def crashes(reports: Iterable[ReaderReport]) -> list[str]:
    """A line for each kind of crash."""
    return [
        f"- {report.reader}: {what} ({n})"
        for report in reports
        for what, n in sorted(report.crashes.items())
    ]


class Progress:
    """Tells on standard error how far each reader is, twice a minute."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._next = time.monotonic() + _EVERY

    def tell(self, report: ReaderReport) -> None:
        """Tell it when it is time to."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + _EVERY
        found = f", {sum(report.crashes.values())} crashed" if report.crashes else ""
        read = f"{report.inputs:,} of {self._count:,}"
        sys.stderr.write(f"{report.reader}: {read}, {report.seconds:,.0f} s{found}\n")
