"""Gives broken files to one reader, and keeps those that crash it."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.fuzzing.homes import Homes
from benchmarks.fuzzing.job import Crash, Job
from benchmarks.fuzzing.process import read_inputs
from benchmarks.fuzzing.seeds import Seed


@dataclass(frozen=True, slots=True)
class Inputs:
    """Which broken files are made.

    Attributes:
        count: how many.
        seed: decides which.
        kept: folder for those that crash a reader.
        first: number of the first, to begin again in the middle.
    """

    count: int
    seed: int
    kept: Path
    first: int = 0


@dataclass(slots=True)
class ReaderReport:
    """What the inputs did to one reader.

    Attributes:
        reader: its name.
        inputs: how many were read.
        crashes: kind and place of an error, to the number of inputs.
        seconds: of processor time, of all.
        slowest: seconds of the slowest input.
        peak_mb: the most memory that a process took.
    """

    reader: str
    inputs: int = 0
    crashes: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    slowest: float = 0.0
    peak_mb: float = 0.0


# Asked now and then; False ends it.
GoesOn = Callable[[ReaderReport], bool]


def fuzz(seeds: Sequence[Seed], inputs: Inputs, goes_on: GoesOn) -> ReaderReport:
    """Send broken files to one reader.

    Args:
        seeds: good files of the reader.
        inputs: how many broken ones are made of them, and which.
        goes_on: asked about once a second; False ends it.
    """
    report = ReaderReport(seeds[0].reader)
    with tempfile.TemporaryDirectory(prefix="mtandao-fuzz-") as folder:
        job = Job(report.reader, seeds, inputs.seed, Path(folder))
        for stretch in read_inputs(job, inputs.first, inputs.first + inputs.count):
            report.inputs += stretch.inputs
            report.seconds += stretch.seconds
            report.slowest = max(report.slowest, stretch.slowest)
            report.peak_mb = max(report.peak_mb, stretch.peak_mb)
            for crash in stretch.crashes:
                report.crashes[crash.told] = report.crashes.get(crash.told, 0) + 1
                if report.crashes[crash.told] == 1:
                    _keep(crash, job, inputs.kept / report.reader)
            if not goes_on(report):
                break
    return report


def _keep(crash: Crash, job: Job, home: Path) -> None:
    """Make the input again, and keep it with the files beside it."""
    with tempfile.TemporaryDirectory(prefix="mtandao-fuzz-") as folder:
        path, _ = Homes(job.seeds, job.seed, Path(folder)).break_one(crash.number)
        shutil.copytree(path.parent, home / str(crash.number), dirs_exist_ok=True)
    told = f"{crash.told}\nread as {path.name}\n{crash.trace}"
    (home / f"{crash.number}.txt").write_text(told, encoding="utf-8")
