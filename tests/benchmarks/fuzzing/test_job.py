"""What the processes tell each other comes through."""

from benchmarks.fuzzing.job import Crash, Job, Stretch, load_job, stretch_of
from benchmarks.fuzzing.seeds import Seed


def test_a_job_is_kept(tmp_path) -> None:
    job = Job("csv", [Seed("csv", tmp_path / "a.csv", b"a")], 7, tmp_path)
    job.save()
    assert load_job(job.file) == job


def test_a_stretch_is_a_line() -> None:
    stretch = Stretch(3, [Crash(2, "KeyError a.py:1", "é\n")], 0.5, 0.25, 80.0)
    line = stretch.as_line()
    assert line.count("\n") == 1
    assert stretch_of(line.encode()) == stretch
