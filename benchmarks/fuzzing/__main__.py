"""`python -m benchmarks.fuzzing`: breaks files, gives them to the readers, prints a table."""

import argparse
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from threading import Event

from benchmarks.fuzzing.cutting import SMALL
from benchmarks.fuzzing.guided import TARGETS
from benchmarks.fuzzing.guided_runs import GUIDED, fuzz_guided, is_installed
from benchmarks.fuzzing.running import GoesOn, Inputs, ReaderReport, fuzz
from benchmarks.fuzzing.seeds import Seed, seeds
from benchmarks.fuzzing.stopping import rest, stopped_by_keys
from benchmarks.fuzzing.telling import Progress, crashes, heading, row

INPUTS = 2_000
KEPT = Path(".mtandao") / "fuzz"
_INSTALL = "make fuzz ARGS=--guided"
_GUIDED_NAMES = {GUIDED + name for name in TARGETS}
# What a shell says of a program that was stopped.
_STOPPED = 130

Act = Callable[[GoesOn], ReaderReport]


def main(arguments: Sequence[str]) -> int:
    """Fuzz the readers; 1 when anything else than our own errors came out, or took too long."""
    asked = _parser().parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="mtandao-seeds-") as folder:
        found = seeds(Path(folder), asked.files)
        names = sorted({one.reader for one in found} | _GUIDED_NAMES)
        problem = _problem(asked, names)
        if problem:
            sys.stdout.write(problem)
            return 2
        sys.stdout.write(f"seed {asked.seed}, {asked.inputs:,} inputs for each reader\n")
        sys.stdout.write(heading() + "\n")
        acts = _acts(found, asked)
        with stopped_by_keys() as stopped:
            reports = _run(acts, asked, stopped)
    sys.stdout.write("".join(f"{line}\n" for line in ("", *crashes(reports))))
    if stopped.is_set():
        sys.stdout.write(rest(acts, reports, asked))
    if any(report.crashes for report in reports):
        sys.stdout.write(f"The inputs that crash are in {asked.keep.as_posix()}.\n")
        return 1
    return _STOPPED if stopped.is_set() else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make fuzz ARGS=...", description=__doc__)
    parser.add_argument("--inputs", type=int, default=INPUTS, help="for each reader")
    parser.add_argument(
        "--reader", action="append", default=[], help="only this reader or parser; repeatable"
    )
    parser.add_argument("--seed", type=int, default=1, help="the same seed breaks the same way")
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--jobs", type=int, default=1, help="readers at the same time")
    parser.add_argument("--keep", type=Path, default=KEPT, help="folder for inputs that crash")
    parser.add_argument("--guided", action="store_true", help="install what guides the fuzzing")
    parser.add_argument(
        "--files", type=Path, nargs="*", default=[], help="good files to break beside our own"
    )
    return parser


def _problem(asked: Namespace, names: Sequence[str]) -> str:
    unknown = sorted(set(asked.reader) - set(names))
    if unknown:
        return f"There is no reader '{unknown[0]}'; use {', '.join(names)}.\n"
    if asked.guided and not is_installed():
        return "Guided fuzzing needs Linux and Python 3.13 or older; without it: make fuzz\n"
    if _GUIDED_NAMES & set(asked.reader) and not is_installed():
        return f"Guided fuzzing needs its extra; this installs it: {_INSTALL}\n"
    return ""


def _acts(found: Sequence[Seed], asked: Namespace) -> dict[str, Act]:
    """What is to be done, by the name of the reader or parser."""
    inputs = Inputs(asked.inputs, asked.seed, asked.keep, asked.first)
    acts: dict[str, Act] = {}
    for name in sorted({seed.reader for seed in found}):
        own = [seed for seed in found if seed.reader == name]
        acts[name] = partial(fuzz, own, inputs)
    if is_installed():
        examples = [one.content for one in found if one.is_alone and len(one.content) <= SMALL]
        for name in sorted(TARGETS):
            acts[GUIDED + name] = partial(fuzz_guided, name, examples, inputs)
    else:
        sys.stderr.write(f"The guided fuzzing of our parsers is left out; with it: {_INSTALL}\n")
    return {name: act for name, act in acts.items() if not asked.reader or name in asked.reader}


def _run(acts: Mapping[str, Act], asked: Namespace, stopped: Event) -> list[ReaderReport]:
    """Do it, and print each line as soon as it is there; what was not begun has no report."""
    progress = Progress(asked.inputs)

    def goes_on(report: ReaderReport) -> bool:
        progress.tell(report)
        return not stopped.is_set()

    reports = []
    with ThreadPoolExecutor(asked.jobs) as pool:
        futures = [pool.submit(_unless, stopped, act, goes_on) for act in acts.values()]
        for done in as_completed(futures):
            report = done.result()
            if report is not None:
                reports.append(report)
                sys.stdout.write(row(report) + "\n")
                sys.stdout.flush()
    return reports


def _unless(stopped: Event, act: Act, goes_on: GoesOn) -> ReaderReport | None:
    return None if stopped.is_set() else act(goes_on)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
