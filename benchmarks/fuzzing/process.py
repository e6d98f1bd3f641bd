"""Processes that read broken files; another takes the place of one that ends or hangs."""

import os
import re
import selectors
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from benchmarks.fuzzing.job import MOST_SECONDS, Crash, Job, Stretch, stretch_of

_WORKER = "benchmarks.fuzzing.worker"
_PLACE = re.compile(r'/ingest/(\S+?)", line (\d+)')
# Of processor time the system allows less; this is for a reader that waits for something.
_LONGEST_WAIT = 600.0
# A process that has read so much may hold memory that no single file needs.
_INPUTS_OF_A_PROCESS = 10_000


def read_inputs(job: Job, first: int, end: int) -> Iterator[Stretch]:
    """Let processes read the inputs of these numbers; yields what became of them as it is told."""
    job.save()
    while first < end:
        last = min(end, first + _INPUTS_OF_A_PROCESS)
        for stretch in _read(job, first, last):
            first += stretch.inputs
            yield stretch


def _read(job: Job, first: int, end: int) -> Iterator[Stretch]:
    """One process, until it has read all or is lost: then its last stretch tells of that."""
    job.number.write_text("", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", _WORKER, str(job.file), str(first), str(end)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "PYTHONHASHSEED": "0"},
        start_new_session=True,  # Ctrl-C is for the one who asks
    ) as process:
        try:
            while line := _line(process):
                stretch = stretch_of(line)
                first += stretch.inputs
                yield stretch
            if first < end:
                yield _lost(job, process, first)
        finally:
            process.kill()


def _line(process: subprocess.Popen[bytes]) -> bytes | None:
    """The next line of the process, None when it ended or says nothing for long."""
    assert process.stdout is not None
    with selectors.DefaultSelector() as waiting:
        waiting.register(process.stdout, selectors.EVENT_READ)
        return process.stdout.readline() if waiting.select(_LONGEST_WAIT) else None


def _lost(job: Job, process: subprocess.Popen[bytes], first: int) -> Stretch:
    """Tell of a process that ended in the middle, or that says no more."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(1)
    number = job.number.read_text(encoding="utf-8").strip()
    if not number:
        told = f"{sys.executable} -m {_WORKER} {job.file} {first} {first + 1}"
        raise RuntimeError(f"The reader {job.reader} does not start; this shows why: {told}")
    ended = process.returncode
    is_slow = ended is None or ended == -signal.SIGXCPU
    trace = job.trace.read_text(encoding="utf-8") if is_slow and job.trace.exists() else ""
    place = next(iter(_PLACE.findall(trace)), ())
    told = "takes too long" if is_slow else f"ends with {ended}"
    crash = Crash(int(number), f"{told} {':'.join(place)}".strip(), trace)
    return Stretch(int(number) + 1 - first, [crash], slowest=MOST_SECONDS if is_slow else 0.0)
