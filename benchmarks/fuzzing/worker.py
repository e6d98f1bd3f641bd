"""Reads broken files in a process of its own, within limits, and tells what came out."""

import faulthandler
import json
import os
import resource
import signal
import sys
import time
import traceback
from contextlib import AbstractContextManager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TextIO

from benchmarks.fuzzing.running import MOST_SECONDS
from benchmarks.memory import peak_mb
from graph.errors import MtandaoError
from graph.model.datafiles import data_folder
from ingest.findings import Notice, ReadCount, Rejection
from ingest.readers import READERS, Reader, ReadRecord, Terms, load_terms, sniff
from ingest.readers.base import Item

MOST_BYTES = 1 << 30
_FIELDS = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one input.

    Attributes:
        crash: the kind of error that must not come out, empty for none.
        where: the last line of ours in it.
        trace: all of it.
        seconds: of processor time that it took.
        peak_mb: the most memory of the process so far.
    """

    crash: str
    where: str
    trace: str
    seconds: float
    peak_mb: float


def read_one(reader: Reader, path: Path, terms: Terms) -> tuple[str, str, str]:
    """Read a file; return kind, place and trace of what must not come out of a reader."""
    caught = _Caught()
    with caught, suppress(MtandaoError):
        with suppress(MtandaoError):
            sniff(path, READERS)
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
    """Answer each line of standard input, the path of a file, with a result in JSON.

    The arguments are the name of the reader, and a file for the trace of what takes too long.
    """
    name, hung = arguments
    reader = next(one for one in READERS if one.name == name)
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints must not look like an answer
    with Path(hung).open("w", encoding="utf-8") as trace:
        return _answer(reader, answer, trace)


def _answer(reader: Reader, answer: TextIO, trace: TextIO) -> int:
    terms = load_terms(data_folder() / "vocabulary")
    # Who takes too long is ended by the system, and leaves behind where it was.
    faulthandler.register(signal.SIGXCPU, trace, chain=True)
    _limit_memory()
    answer.write("ready\n")
    answer.flush()
    for line in sys.stdin:
        began = time.process_time()
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(began) + MOST_SECONDS + 1, most))
        crash, where, said = read_one(reader, Path(line.rstrip("\n")), terms)
        result = Result(crash, where, said, time.process_time() - began, peak_mb())
        answer.write(json.dumps(asdict(result)) + "\n")
        answer.flush()
    return 0


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
