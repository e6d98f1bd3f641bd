"""Only our own errors may come out of a reader."""

import pytest

from benchmarks.fuzzing import worker
from benchmarks.fuzzing.job import Crash, Stretch
from graph.errors import SourceError
from ingest.findings import ReadCount


class Broken:
    """A reader that lets something out."""

    def __init__(self, *out) -> None:
        self.out = out

    def read(self, path, terms, progress):
        for one in self.out:
            if isinstance(one, Exception):
                raise one
            yield one

    def sniff_file(self, path, head) -> float:
        return 1.0


@pytest.mark.parametrize(
    ("out", "crash"),
    [
        (SourceError("so"), ""),
        (ValueError("so"), "ValueError"),
        (MemoryError(), "MemoryError"),
        (ReadCount("f", "rows", 1, {"so": 2}), "AssertionError"),
        (ReadCount("f", "rows", 2, {"so": 2}), ""),
    ],
)
def test_only_our_own_errors_may_come_out(tmp_path, out, crash) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words", encoding="utf-8")
    reader = Broken(out)
    assert worker.read_one(reader, path, None, [reader])[0] == crash


class Reading:
    """Reads six inputs, of which the fourth crashes."""

    def read(self, number) -> Stretch:
        crashes = [Crash(number, "so", "")] if number == 3 else []
        return Stretch(1, crashes, 0.5, 0.5 if number else 2.0)


def test_what_crashes_is_told_at_once() -> None:
    told = list(worker.stretches(Reading(), range(6)))
    assert [(one.inputs, len(one.crashes), one.seconds) for one in told] == [
        (4, 1, 2.0),
        (2, 0, 1.0),
    ]
    assert [one.slowest for one in told] == [2.0, 0.5]
