"""What libFuzzer says becomes a line of the table."""

import pytest

from benchmarks.fuzzing import guided_runs
from benchmarks.fuzzing.guided_runs import fuzz_guided, report_of
from benchmarks.fuzzing.running import Inputs

DONE = """#2000 DONE cov: 16
Done 2000 runs in 4 second(s)
stat::number_of_executed_units: 2000
stat::slowest_unit_time_sec:    1
stat::peak_rss_mb:              41
"""
BROKEN = (
    " === Uncaught Python exception: ===\nValueError: x\n==1== ERROR: libFuzzer: fuzz target exited"
)
SLOW = "==1== ERROR: libFuzzer: timeout after 11 seconds\nstat::number_of_executed_units: 7\n"


@pytest.mark.parametrize(
    ("told", "code", "inputs", "crashes"),
    [
        (DONE, 0, 2000, {}),
        (DONE, 72, 2000, {}),
        (BROKEN + DONE, 77, 2000, {"ValueError": 1}),
        (SLOW, 70, 7, {"timeout after 11 seconds": 1}),
        ("", 1, 0, {"ends with 1": 1}),
        ("#2\tINITED cov: 7\n#4096\tpulse cov: 16\n", 72, 4096, {}),
    ],
)
def test_the_last_lines_are_read(told, code, inputs, crashes) -> None:
    report = report_of("dates", told, code)
    assert (report.reader, report.inputs, report.crashes) == ("guided-dates", inputs, crashes)
    if told == DONE:
        assert (report.seconds, report.slowest, report.peak_mb) == (4.0, 1.0, 41.0)


PROGRAM = """
import signal, sys, time
folder, options = sys.argv[2], dict(one.split("=") for one in sys.argv[3:])
assert open(folder + "/0", "rb").read() == b"2019"
assert (options["-seed"], options["-timeout"]) == ("1", "10")
def stop(*_):
    print("#5\\tNEW", flush=True)
    sys.exit(130)
signal.signal(signal.SIGINT, stop)
print("begun", flush=True)
time.sleep(0 if options["-runs"] == "0" else 60)
open(options["-artifact_prefix"] + "crash-1", "w").close()
sys.exit(77)
"""


@pytest.fixture
def program(tmp_path, monkeypatch):
    (tmp_path / "guided_program.py").write_text(PROGRAM, encoding="utf-8")
    monkeypatch.setattr(guided_runs, "_MODULE", "guided_program")
    monkeypatch.setattr(guided_runs, "_LOOKS_EVERY", 3.0)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


def test_what_breaks_a_parser_is_kept(tmp_path, program) -> None:
    inputs = Inputs(0, 0, tmp_path / "kept")
    report = fuzz_guided("dates", [b"2019"], inputs, lambda _: True)
    assert report.crashes == {"ends with 77": 1}
    names = {file.name for file in (tmp_path / "kept" / "guided-dates").iterdir()}
    assert names == {"crash-1", "said.txt"}


def test_a_guided_run_is_stopped(tmp_path, program) -> None:
    inputs = Inputs(9, 0, tmp_path / "kept")
    report = fuzz_guided("dates", [b"2019"], inputs, lambda _: False)
    assert (report.inputs, report.crashes) == (5, {})
    assert not (tmp_path / "kept" / "guided-dates").exists()


def test_with_the_library_a_parser_is_fuzzed(tmp_path) -> None:
    pytest.importorskip("atheris", reason="the extra fuzz is not installed")
    report = fuzz_guided("dates", [b"2019"], Inputs(500, 1, tmp_path / "kept"), lambda _: True)
    assert (report.inputs, report.crashes) == (500, {})
