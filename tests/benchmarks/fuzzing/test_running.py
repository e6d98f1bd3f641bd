"""Inputs are counted, what crashes is kept, and a lost process is no end."""

import pytest

from benchmarks.fuzzing.running import Inputs, fuzz
from benchmarks.fuzzing.seeds import seeds

# Tells of a crash, then ends in the middle of the next input; a second process reads the rest.
SCRIPT = """
import json, os, pathlib, sys
job, first, end = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
crash = {"number": 0, "told": "KeyError a.py:1", "trace": "t"}
told = {"inputs": 1, "crashes": [crash], "seconds": 1.5, "slowest": 1.5, "peak_mb": 9.0}
if first == 0:
    print(json.dumps(told), flush=True)
    job.with_name("number").write_text("          1")
    os._exit(7)
rest = {"inputs": end - first, "crashes": [], "seconds": 1.0, "slowest": 0.5, "peak_mb": 8.0}
print(json.dumps(rest), flush=True)
"""


@pytest.fixture
def made(tmp_path):
    return [one for one in seeds(tmp_path / "seeds", []) if one.reader == "csv"]


def _worker(tmp_path, monkeypatch, script) -> None:
    (tmp_path / "broken_worker.py").write_text(script, encoding="utf-8")
    monkeypatch.setattr("benchmarks.fuzzing.process._WORKER", "broken_worker")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


def test_what_crashes_is_kept_and_counted(tmp_path, made, monkeypatch) -> None:
    _worker(tmp_path, monkeypatch, SCRIPT)
    report = fuzz(made, Inputs(5, 1, tmp_path / "kept"), lambda _: True)
    assert report.crashes == {"KeyError a.py:1": 1, "ends with 7": 1}
    assert (report.inputs, report.seconds, report.slowest) == (5, 2.5, 1.5)
    assert report.peak_mb == 9.0
    said = (tmp_path / "kept" / "csv" / "0.txt").read_text(encoding="utf-8")
    assert said == "KeyError a.py:1\nread as events.csv\nt"
    kept = {file.name for file in (tmp_path / "kept" / "csv" / "0").iterdir()}
    assert {"events.csv", "participations.csv"} <= kept


def test_it_can_be_stopped(tmp_path, made, monkeypatch) -> None:
    _worker(tmp_path, monkeypatch, SCRIPT)
    assert fuzz(made, Inputs(5, 1, tmp_path / "kept"), lambda _: False).inputs == 1


def test_a_reader_that_does_not_start_is_told(tmp_path, made, monkeypatch) -> None:
    _worker(tmp_path, monkeypatch, "raise SystemExit(1)")
    with pytest.raises(RuntimeError, match="The reader csv does not start; this shows why: "):
        fuzz(made, Inputs(5, 1, tmp_path / "kept"), lambda _: True)


# The worker's own way through its inputs, of which the fourth crashes by what stands in it.
FOURTH = """
import json, pathlib, sys
from benchmarks.fuzzing.homes import Homes
from benchmarks.fuzzing.job import load_job
file, first, end = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
job = load_job(file)
homes, crashes = Homes(job.seeds, job.seed, job.folder / "again"), []
for number in range(first, end):
    _, broken = homes.break_one(number)
    if number == 4:
        crashes.append({"number": 4, "told": "Met a.py:1", "trace": broken.read_bytes().hex()})
told = {"inputs": end - first, "crashes": crashes, "seconds": 1, "slowest": 1, "peak_mb": 9}
print(json.dumps(told), flush=True)
"""


def test_a_number_can_be_read_again_alone(tmp_path, made, monkeypatch) -> None:
    _worker(tmp_path, monkeypatch, FOURTH)
    kept = []
    for name, inputs in (("whole", (6, 0)), ("alone", (1, 4))):
        count, first = inputs
        report = fuzz(made, Inputs(count, 3, tmp_path / name, first=first), lambda _: True)
        assert (report.inputs, report.crashes) == (count, {"Met a.py:1": 1})
        files = sorted(file for file in (tmp_path / name).rglob("*") if file.is_file())
        kept.append({str(file.relative_to(tmp_path / name)): file.read_bytes() for file in files})
    assert kept[0] == kept[1]
    assert len(kept[0]) > 1
    beyond = fuzz(made, Inputs(1, 3, tmp_path / "beyond", first=5), lambda _: True)
    assert (beyond.inputs, beyond.crashes) == (1, {})
