"""The fuzzing breaks the same way each time, sees what breaks, and keeps it."""

import sys
from random import Random

import pytest

from benchmarks.fuzzing import guided, worker
from benchmarks.fuzzing.__main__ import main, table
from benchmarks.fuzzing.mutations import mutate
from benchmarks.fuzzing.running import ReaderReport, fuzz
from benchmarks.fuzzing.seeds import Seed, seeds
from graph.errors import SourceError
from ingest.findings import ReadCount
from ingest.readers import READERS

GOOD = b"event,title\ne1,Meeting\n" * 20


def test_the_same_seed_breaks_a_file_the_same_way():
    broken = [[mutate(Random(n), GOOD, [GOOD]) for n in range(50)] for _ in range(2)]
    assert broken[0] == broken[1]
    assert len(set(broken[0])) > 45
    assert all(len(one) <= 12_000_000 for one in broken[0])


def test_every_reader_has_a_good_file_to_break(tmp_path):
    found = {seed.reader: seed for seed in seeds(tmp_path, [])}
    assert set(found) == {reader.name for reader in READERS}
    assert all(seed.content for seed in found.values())


def test_files_that_are_named_are_broken_too(tmp_path):
    (tmp_path / "mine").mkdir()
    mine = tmp_path / "mine" / "report.txt"
    mine.write_text("The Peace Forum met in Nakuru.", encoding="utf-8")
    (tmp_path / "mine" / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert Seed("text", mine) in seeds(tmp_path / "own", [tmp_path / "mine"])


def test_a_reader_that_holds_is_told_so(tmp_path, capsys):
    kept = tmp_path / "kept"
    code = main(["--inputs", "15", "--reader", "csv", "--keep", str(kept), "--seed", "3"])
    said = capsys.readouterr().out
    assert (code, kept.exists()) == (0, False)
    assert "seed 3, 15 inputs" in said
    assert "| csv | 15 | 0 |" in said


def test_a_reader_that_is_none_is_told(capsys):
    assert main(["--reader", "nothing"]) == 2
    assert "There is no reader 'nothing'; use " in capsys.readouterr().out


def test_what_crashes_is_kept_and_counted(tmp_path, monkeypatch):
    made = [one for one in seeds(tmp_path / "seeds", []) if one.reader == "csv"]
    script = tmp_path / "broken_worker.py"
    script.write_text(
        "import sys, os, time\n"
        "print('ready', flush=True)\n"
        "line = sys.stdin.readline()\n"
        'print(\'{"crash": "KeyError", "where": "a.py:1", "trace": "t",'
        ' \\"seconds\\": 1.5, \\"peak_mb\\": 9}\', flush=True)\n'
        "sys.stdin.readline()\n"
        "os._exit(7)\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("benchmarks.fuzzing.running._WORKER", "broken_worker")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    report = fuzz(made, 2, 1, tmp_path / "kept")
    assert report.crashes == {"KeyError a.py:1": 1, "ends with 7": 1}
    assert (report.inputs, report.slowest, report.peak_mb) == (2, 1.5, 9.0)
    assert (tmp_path / "kept" / "csv" / "0.txt").read_text() == "KeyError a.py:1\nt"
    assert "- csv: KeyError a.py:1 (1)" in table([report])


class Broken:
    """A reader that lets something out."""

    def __init__(self, *out):
        self.out = out

    def read(self, path, terms, progress):
        for one in self.out:
            if isinstance(one, Exception):
                raise one
            yield one


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
def test_only_our_own_errors_may_come_out(tmp_path, out, crash):
    path = tmp_path / "a.txt"
    path.write_text("words", encoding="utf-8")
    assert worker.read_one(Broken(out), path, None)[0] == crash


def test_a_table_tells_each_reader():
    report = ReaderReport("csv", 1200, {}, 0.25, 80.4)
    assert table([report]).splitlines()[-1] == "| csv | 1,200 | 0 | 0.25 | 80 |"


@pytest.mark.parametrize("name", sorted(guided.TARGETS))
@pytest.mark.parametrize(
    "data", [b"", b"2019-02-31", b"event,title\n;;a;\xff", b"\xed\xa0\x80;" * 9]
)
def test_the_guided_targets_hold_what_they_promise(name, data):
    assert guided.TARGETS[name](data) is None


def test_without_the_library_guided_fuzzing_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "atheris", None)
    assert guided.main(["dates"]) == 0
    assert "needs the extra `fuzz`" in capsys.readouterr().out
    assert guided.main(["nothing"]) == 2
