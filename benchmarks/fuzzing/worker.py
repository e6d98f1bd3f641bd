"""Reads broken files in a process of its own, within limits, and tells what came out."""

import faulthandler
import json
import os
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, suppress
from pathlib import Path
from typing import BinaryIO

from benchmarks.fuzzing.homes import Homes
from benchmarks.fuzzing.job import MOST_SECONDS, Crash, Stretch, load_job
from benchmarks.memory import peak_mb
from graph.errors import MtandaoError
from graph.model.datafiles import data_folder
from ingest.findings import Notice, ReadCount, Rejection
from ingest.readers import READERS, Reader, ReadRecord, Terms, load_terms, sniff
from ingest.readers.base import Item

MOST_BYTES = 1 << 30
_EVERY = 1.0
# All readers together look at a file for as long as one reads it: at one in so many.
_ONE_SNIFFED_IN = 10
_FIELDS = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def read_one(
    reader: Reader, path: Path, terms: Terms, sniffing: Sequence[Reader]
) -> tuple[str, str, str]:
    """Read a file; return kind, place and trace of what must not come out of a reader.

    Args:
        reader: reads it.
        path: the file.
        terms: the words that readers know.
        sniffing: readers that look at its beginning before.
    """
    caught = _Caught()
    with caught, suppress(MtandaoError):
        with suppress(MtandaoError):
            sniff(path, sniffing)
        for item in reader.read(path, terms, lambda _: None):
            _check(item)
    error = caught.error
    if error is None:
        return "", "", ""
    trace = "".join(traceback.format_exception(error, limit=-12))
    return type(error).__name__, _place(error), trace


class _Caught(AbstractContextManager["_Caught"]):
    """Keeps whatever error comes out: here every kind of it is a finding, and none an accident."""

    error: BaseException | None = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> bool:
        self.error = error
        return not isinstance(error, (KeyboardInterrupt, SystemExit))


def _check(item: Item) -> None:
    """What comes out can be kept: its texts are texts, and its cells stand in its rows."""
    if isinstance(item, ReadRecord):
        item.record.model_dump_json()
        for row in item.rows:
            json.dumps(row.cells, ensure_ascii=False).encode("utf-8")
    elif isinstance(item, ReadCount):
        assert item.read >= 0, "more was rejected than there is"
        item.told().encode("utf-8")
    elif isinstance(item, (Rejection, Notice)):
        json.dumps(item.as_json(), ensure_ascii=False).encode("utf-8")


def _place(error: BaseException) -> str:
    ours = [
        f"{Path(frame.filename).as_posix().rpartition('/ingest/')[2]}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if "/ingest/" in frame.filename
    ]
    return ours[-1] if ours else ""


def main(arguments: list[str]) -> int:
    """Read inputs, and tell what became of them on standard output, a line for each second.

    The arguments are the file of a job, the number of the first input, and one beyond the last.
    """
    job, first, end = load_job(Path(arguments[0])), int(arguments[1]), int(arguments[2])
    with (
        os.fdopen(os.dup(1), "w", encoding="utf-8") as told,
        job.trace.open("w", encoding="utf-8") as trace,
        job.number.open("wb", buffering=0) as number,
        tempfile.TemporaryDirectory(dir=job.folder) as folder,
    ):
        os.dup2(2, 1)  # what a library prints must not look like what is told
        # Who takes too long is ended by the system, and leaves behind where it was.
        faulthandler.register(signal.SIGXCPU, trace, chain=True)
        homes = Homes(job.seeds, job.seed, Path(folder))
        for stretch in stretches(_Reading(job.reader, homes, number), range(first, end)):
            told.write(stretch.as_line())
            told.flush()
    return 0


class _Reading:
    """Reads the inputs of one reader, each within its time."""

    def __init__(self, name: str, homes: Homes, place: BinaryIO) -> None:
        self._reader = next(one for one in READERS if one.name == name)
        self._terms = load_terms(data_folder() / "vocabulary")
        self._homes = homes
        self._place = place
        _limit_memory()

    def read(self, number: int) -> Stretch:
        """Return what became of an input; its number stands in the file of numbers meanwhile."""
        path, _ = self._homes.break_one(number)
        os.pwrite(self._place.fileno(), b"%12d" % number, 0)
        began = time.process_time()
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(began) + MOST_SECONDS + 1, most))
        sniffing = READERS if number % _ONE_SNIFFED_IN == 0 else (self._reader,)
        kind, where, trace = read_one(self._reader, path, self._terms, sniffing)
        seconds = time.process_time() - began
        crashes = [Crash(number, f"{kind} {where}".strip(), trace)] if kind else []
        return Stretch(1, crashes, seconds, seconds)


def stretches(reading: _Reading, numbers: Iterable[int]) -> Iterator[Stretch]:
    """Read inputs; yields what became of those of each second, and of the rest."""
    stretch, tells = Stretch(), time.monotonic() + _EVERY
    for number in numbers:
        one = reading.read(number)
        stretch.inputs += 1
        stretch.crashes += one.crashes
        stretch.seconds += one.seconds
        stretch.slowest = max(stretch.slowest, one.slowest)
        if one.crashes or time.monotonic() >= tells:
            stretch.peak_mb = peak_mb()
            yield stretch
            stretch, tells = Stretch(), time.monotonic() + _EVERY
    stretch.peak_mb = peak_mb()
    yield stretch


def _limit_memory() -> None:
    """Allow a gigabyte more than what the libraries take by themselves."""
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if _is_linux() else 0
    if pages:
        most = pages * _FIELDS + MOST_BYTES
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _is_linux() -> bool:
    return sys.platform.startswith("linux")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
