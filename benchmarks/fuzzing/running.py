"""Sends broken files to workers, ends those that hang, and keeps what crashed."""

import json
import os
import re
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.fuzzing.mutations import mutate
from benchmarks.fuzzing.seeds import Seed, copy_beside

_WORKER = "benchmarks.fuzzing.worker"
MOST_SECONDS = 10
_PLACE = re.compile(r'/ingest/(\S+?)", line (\d+)')

# Of processor time the system allows less; this is for a reader that waits for something.
_LONGEST_WAIT = 120.0
# A worker that has read so much may hold memory that no single file needs.
_INPUTS_OF_A_WORKER = 1000


@dataclass(slots=True)
class ReaderReport:
    """What the inputs did to one reader.

    Attributes:
        reader: its name.
        inputs: how many.
        crashes: kind and place of an error, to the number of inputs.
        slowest: seconds of the slowest input.
        peak_mb: the most memory that a worker took.
    """

    reader: str
    inputs: int = 0
    crashes: dict[str, int] = field(default_factory=dict)
    slowest: float = 0.0
    peak_mb: float = 0.0


def fuzz(seeds: Sequence[Seed], inputs: int, seed: int, kept: Path, first: int = 0) -> ReaderReport:
    """Send broken files to one reader.

    Args:
        seeds: good files of the reader.
        inputs: how many broken ones are made of them.
        seed: decides which.
        kept: folder for inputs that crash it.
        first: number of the first input, to begin again in the middle.
    """
    report = ReaderReport(seeds[0].reader)
    contents = [one.content for one in seeds]
    with tempfile.TemporaryDirectory(prefix="mtandao-fuzz-") as folder:
        homes = []
        for number, one in enumerate(seeds):
            home = Path(folder) / str(number)
            home.mkdir()
            homes.append(copy_beside(one, home))
        with _Worker(report.reader, Path(folder) / "trace.txt") as worker:
            for number in range(first, first + inputs):
                random = Random(f"{seed}:{report.reader}:{number}")
                chosen = random.randrange(len(seeds))
                homes[chosen].write_bytes(mutate(random, contents[chosen], contents))
                _note(report, worker.read(homes[chosen]), homes[chosen], kept, number)
    return report


def _note(
    report: ReaderReport, result: dict[str, object], path: Path, kept: Path, number: int
) -> None:
    report.inputs += 1
    report.slowest = max(report.slowest, float(str(result["seconds"])))
    report.peak_mb = max(report.peak_mb, float(str(result["peak_mb"])))
    if not result["crash"]:
        return
    told = f"{result['crash']} {result['where']}".strip()
    report.crashes[told] = report.crashes.get(told, 0) + 1
    if report.crashes[told] == 1:
        home = kept / report.reader
        home.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, home / f"{number}-{path.name}")
        (home / f"{number}.txt").write_text(f"{told}\n{result['trace']}", encoding="utf-8")


class _Worker:
    """A process that reads; a new one takes its place when it ends or hangs."""

    def __init__(self, reader: str, trace: Path) -> None:
        self._reader = reader
        self._trace = trace
        self._process: subprocess.Popen[bytes] | None = None
        self._done = 0

    def __enter__(self) -> "_Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def read(self, path: Path) -> dict[str, object]:
        """Return what became of a file."""
        if self._process is None or self._done >= _INPUTS_OF_A_WORKER:
            self._begin()
        self._done += 1
        process = self._process
        assert process is not None
        assert process.stdin is not None
        process.stdin.write(f"{path}\n".encode())
        process.stdin.flush()
        line = self._line(_LONGEST_WAIT)
        if line is None:
            return self._lost(process)
        found: dict[str, object] = json.loads(line)
        return found

    def _lost(self, process: subprocess.Popen[bytes]) -> dict[str, object]:
        """Tell of a worker that ended, or that answers no more."""
        with suppress(subprocess.TimeoutExpired):
            process.wait(1)
        ended = process.returncode
        self._end()
        is_slow = ended is None or ended == -signal.SIGXCPU
        trace = self._trace.read_text(encoding="utf-8") if self._trace.exists() else ""
        places = _PLACE.findall(trace)
        return {
            "crash": "takes too long" if is_slow else f"ends with {ended}",
            "where": ":".join(places[0]) if places else "",
            "trace": trace,
            "seconds": MOST_SECONDS if is_slow else 0.0,
            "peak_mb": 0.0,
        }

    def _begin(self) -> None:
        self._end()
        command = [sys.executable, "-m", _WORKER, self._reader, str(self._trace)]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(__file__).resolve().parents[2],
            env={**os.environ, "PYTHONHASHSEED": "0"},
        )
        self._done = 0
        if self._line(_LONGEST_WAIT) != b"ready\n":
            raise RuntimeError(f"The worker of the reader {self._reader} does not start.")

    def _line(self, seconds: float) -> bytes | None:
        """The next line of the process, None when it ends or takes longer."""
        process = self._process
        assert process is not None
        assert process.stdout is not None
        with selectors.DefaultSelector() as waiting:
            waiting.register(process.stdout, selectors.EVENT_READ)
            if not waiting.select(seconds):
                return None
        return process.stdout.readline() or None

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None
