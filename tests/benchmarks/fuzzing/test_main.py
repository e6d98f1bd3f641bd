"""`make fuzz`: what is asked, and what is said."""

from threading import Event

import pytest

from benchmarks.fuzzing import __main__ as fuzzing
from benchmarks.fuzzing.__main__ import main
from benchmarks.fuzzing.running import ReaderReport


@pytest.fixture
def without_guide(monkeypatch) -> None:
    monkeypatch.setattr(fuzzing, "is_installed", lambda: False)


def test_a_reader_that_holds_is_told_so(tmp_path, capsys, without_guide) -> None:
    kept = tmp_path / "kept"
    code = main(["--inputs", "15", "--reader", "csv", "--keep", str(kept), "--seed", "3"])
    told = capsys.readouterr()
    assert (code, kept.exists()) == (0, False)
    assert "seed 3, 15 inputs" in told.out
    assert "| csv | 15 | 0 |" in told.out
    assert "left out; with it: make fuzz ARGS=--guided" in told.err


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (["--reader", "nothing"], "There is no reader 'nothing'; use "),
        (["--reader", "guided-dates"], "needs its extra; this installs it: make fuzz ARGS=--gui"),
        (["--guided"], "Guided fuzzing needs Linux and Python 3.13 or older"),
    ],
)
def test_what_cannot_be_done_is_told(asked, answer, capsys, without_guide) -> None:
    assert main(asked) == 2
    assert answer in capsys.readouterr().out


def test_the_guided_parsers_are_fuzzed_where_they_can_be(tmp_path, capsys, monkeypatch) -> None:
    def guided(name, examples, inputs, goes_on) -> ReaderReport:
        assert b"BEGIN:VCALENDAR" in b"".join(examples)
        return ReaderReport(f"guided-{name}", inputs.count, {"ValueError": 1})

    monkeypatch.setattr(fuzzing, "is_installed", lambda: True)
    monkeypatch.setattr(fuzzing, "fuzz_guided", guided)
    kept = str(tmp_path / "kept")
    assert main(["--guided", "--reader", "guided-dates", "--inputs", "5", "--keep", kept]) == 1
    out = capsys.readouterr().out
    assert "| guided-dates | 5 | 1 |" in out
    assert "- guided-dates: ValueError (1)\nThe inputs that crash are in" in out


def test_a_stop_tells_how_to_go_on(tmp_path, capsys, monkeypatch, without_guide) -> None:
    stopped = Event()

    class Keys:
        """Keys that only the run below presses."""

        def __enter__(self) -> Event:
            return stopped

        def __exit__(self, *_) -> None:
            return None

    def some(seeds, inputs, goes_on) -> ReaderReport:
        stopped.set()
        report = ReaderReport("csv", 4)
        assert not goes_on(report)
        return report

    monkeypatch.setattr(fuzzing, "stopped_by_keys", Keys)
    monkeypatch.setattr(fuzzing, "fuzz", some)
    asked = ["--reader", "csv", "--reader", "hxl", "--inputs", "9", "--keep", "kept"]
    assert main(asked) == 130
    out = capsys.readouterr().out
    assert "| csv | 4 | 0 |" in out
    assert "--reader csv --first 4 --inputs 5 --seed 1" in out
    assert "--reader hxl --first 0 --inputs 9 --seed 1" in out
