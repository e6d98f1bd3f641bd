"""Runs the guided fuzzing of each parser in a process of its own, and tells what came of it."""

import importlib.util
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from benchmarks.fuzzing.job import MOST_SECONDS
from benchmarks.fuzzing.running import GoesOn, Inputs, ReaderReport

GUIDED = "guided-"
_MODULE = "benchmarks.fuzzing.guided"
_STATISTIC = re.compile(r"^stat::(\w+):\s+(\d+)", re.MULTILINE)
_NUMBER = re.compile(r"^#(\d+)\s", re.MULTILINE)
_DONE = re.compile(r"^Done \d+ runs in (\d+) second", re.MULTILINE)
_ERROR = re.compile(r"=== Uncaught Python exception: ===\s+(\w+)|ERROR: libFuzzer: ([\w -]+)")
_MOST_MB = 1_024
# What libFuzzer ends with when it was asked to stop.
_STOPPED = 72
_LOOKS_EVERY = 0.5


def is_installed() -> bool:
    """True when atheris, of the extra `fuzz`, can be used."""
    return importlib.util.find_spec("atheris") is not None


def fuzz_guided(
    name: str,
    examples: Iterable[bytes],
    inputs: Inputs,
    goes_on: GoesOn,
) -> ReaderReport:
    """Run one target for as many inputs, or until it breaks.

    Args:
        name: of the target.
        examples: what it begins with.
        inputs: how many, and the seed; which is the first decides nothing here.
        goes_on: asked now and then; False ends it.
    """
    kept = inputs.kept / (GUIDED + name)
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="mtandao-fuzz-") as folder:
        for number, example in enumerate(examples):
            (Path(folder) / str(number)).write_bytes(example)
        command = [sys.executable, "-m", _MODULE, name, folder, *_options(inputs, kept)]
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
            code = _run(command, said, lambda: goes_on(ReaderReport(GUIDED + name)))
            said.seek(0)
            told = said.read()
    if code not in (0, _STOPPED):
        (kept / "said.txt").write_text(told, encoding="utf-8")
    with suppress(OSError):
        kept.rmdir()  # only what is empty goes
    return report_of(name, told, code)


def _options(inputs: Inputs, kept: Path) -> list[str]:
    return [
        f"-runs={inputs.count}",
        f"-seed={max(inputs.seed, 1)}",  # of 0 libFuzzer makes another at every start
        f"-timeout={MOST_SECONDS}",
        f"-rss_limit_mb={_MOST_MB}",
        f"-artifact_prefix={kept.resolve().as_posix()}/",
        "-print_final_stats=1",
    ]


def _run(command: list[str], said: TextIO, goes_on: Callable[[], bool]) -> int:
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(
        command, cwd=root, stdout=said, stderr=subprocess.STDOUT, start_new_session=True
    ) as process:
        is_stopped = False
        while True:
            with suppress(subprocess.TimeoutExpired):
                code = process.wait(_LOOKS_EVERY)
                return _STOPPED if is_stopped else code
            if not is_stopped and not goes_on():
                is_stopped = True
                process.send_signal(signal.SIGINT)


def report_of(name: str, told: str, code: int) -> ReaderReport:
    """Read the last lines of libFuzzer.

    Args:
        name: of the target.
        told: all it said.
        code: what it ended with.
    """
    numbers = {what: float(number) for what, number in _STATISTIC.findall(told)}
    last = max((int(number) for number in _NUMBER.findall(told)), default=0)
    report = ReaderReport(GUIDED + name, int(numbers.get("number_of_executed_units", last)))
    took = _DONE.search(told)
    report.seconds = float(took[1]) if took else 0.0
    report.slowest = numbers.get("slowest_unit_time_sec", 0.0)
    report.peak_mb = numbers.get("peak_rss_mb", 0.0)
    if code not in (0, _STOPPED):
        found = _ERROR.search(told)
        what = next(filter(None, found.groups()), "") if found else f"ends with {code}"
        report.crashes[what] = 1
    return report
