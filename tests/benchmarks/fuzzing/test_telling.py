"""What is printed of the fuzzing."""

from benchmarks.fuzzing.running import ReaderReport
from benchmarks.fuzzing.telling import HEAD, Progress, crashes, heading, row


def test_a_line_tells_of_each_reader() -> None:
    report = ReaderReport("csv", 1200, {"KeyError a.py:1": 3}, 3.0, 0.25, 80.4)
    assert row(report) == "| csv | 1,200 | 3 | 2.5 | 0.25 | 80 |"
    assert row(report).count("|") == heading().splitlines()[1].count("|") == len(HEAD) + 1
    assert crashes([report]) == ["- csv: KeyError a.py:1 (3)"]


def test_how_far_it_is_is_told_now_and_then(capsys, monkeypatch) -> None:
    now = [0.0]
    monkeypatch.setattr("benchmarks.fuzzing.telling.time.monotonic", lambda: now[0])
    progress = Progress(5_000)
    for second in range(100):
        now[0] = float(second)
        progress.tell(ReaderReport("csv", 1200, {"so": 1}, 3.0))
    assert capsys.readouterr().err == "csv: 1,200 of 5,000, 3 s, 1 crashed\n" * 3
