"""`python -m benchmarks.fuzzing`: breaks files, gives them to the readers, prints a table."""

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path

from benchmarks.fuzzing.running import MOST_SECONDS, ReaderReport, fuzz
from benchmarks.fuzzing.seeds import Seed, seeds

INPUTS = 200
KEPT = Path(".mtandao") / "fuzz"


def main(arguments: Sequence[str]) -> int:
    """Fuzz the readers; 1 when anything else than our own errors came out, or took too long."""
    asked = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="mtandao-seeds-") as folder:
        found = seeds(Path(folder), asked.files)
        names = sorted({one.reader for one in found})
        unknown = sorted(set(asked.reader) - set(names))
        if unknown:
            sys.stdout.write(f"There is no reader '{unknown[0]}'; use {', '.join(names)}.\n")
            return 2
        chosen = [one for one in found if not asked.reader or one.reader in asked.reader]
        sys.stdout.write(f"seed {asked.seed}, {asked.inputs} inputs for each reader\n")
        reports = list(_all(chosen, asked))
    sys.stdout.write(table(reports) + "\n")
    crashed = any(report.crashes for report in reports)
    if crashed:
        sys.stdout.write(f"The inputs that crash are in {asked.keep.as_posix()}.\n")
    return 1 if crashed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make fuzz ARGS=...", description=__doc__)
    parser.add_argument("--inputs", type=int, default=INPUTS, help="for each reader")
    parser.add_argument("--reader", action="append", default=[], help="only this one; repeatable")
    parser.add_argument("--seed", type=int, default=1, help="the same seed breaks the same way")
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--jobs", type=int, default=1, help="readers at the same time")
    parser.add_argument("--keep", type=Path, default=KEPT, help="folder for inputs that crash")
    parser.add_argument(
        "--files", type=Path, nargs="*", default=[], help="good files to break beside our own"
    )
    return parser


def _all(found: Iterable[Seed], asked: argparse.Namespace) -> Iterable[ReaderReport]:
    of_reader = [list(group) for _, group in groupby(found, key=lambda seed: seed.reader)]
    with ThreadPoolExecutor(asked.jobs) as pool:
        yield from pool.map(
            lambda good: fuzz(good, asked.inputs, asked.seed, asked.keep, asked.first), of_reader
        )


def table(reports: Iterable[ReaderReport]) -> str:
    """The results as a table, and under it each kind of crash."""
    head = ["reader", "inputs", "crashes", f"slowest (s, at most {MOST_SECONDS})", "peak MB"]
    rows = [head, ["---"] * len(head)]
    told = []
    for one in reports:
        crashes = sum(one.crashes.values())
        rows.append(
            [
                one.reader,
                f"{one.inputs:,}",
                str(crashes),
                f"{one.slowest:.2f}",
                f"{one.peak_mb:.0f}",
            ]
        )
        told += [f"- {one.reader}: {what} ({n})" for what, n in sorted(one.crashes.items())]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([*lines, *([""] if told else []), *told])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
