"""The table of formats: each file of a format is a row, and reading is timed to the last entry."""

from pathlib import Path

from benchmarks import formats
from benchmarks.reading import read_with, time_reading
from benchmarks.table import reached
from ingest.readers.records.records_yaml import YamlReader

RECORDS = """
- document: {uri: "https://example.org/report"}
  events: [{key: e1, id: ev-one, title: Workshop}]
- document: {uri: "https://example.org/other"}
  events: [{key: e1, id: ev-two, title: Second event}]
"""


def test_a_format_that_has_no_file_is_refused(capsys) -> None:
    assert formats.main(["telex"]) == 1
    assert "There is no format 'telex'; use " in capsys.readouterr().out


def test_every_format_says_what_it_measures() -> None:
    for name in formats.names():
        module = formats.row_of(name)
        assert module.NAME
        assert all(direction in ("least", "most") for direction, _ in module.GOALS.values())
        for function in ("prepare", "ours", *module.PEERS.values()):
            assert callable(getattr(module, function))


def test_reading_is_timed_to_the_end_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "records.yaml"
    path.write_text(RECORDS, encoding="utf-8")
    outcome = read_with(YamlReader(), path)
    assert outcome.note == "2 ReadRecord"
    assert outcome.figures["MB a second"] > 0
    assert outcome.peak_mb > 10


def test_another_program_is_timed_the_same_way(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("one\ntwo\n", encoding="utf-8")
    outcome = time_reading(lambda: len(path.read_text(encoding="utf-8").splitlines()), path)
    assert outcome.figures["entries"] == 2


def test_a_goal_says_whether_it_is_reached() -> None:
    goals = {"MB a second": ("least", 30.0), "peak MB": ("most", 500.0)}
    told = reached(goals, {"figures": {"MB a second": 31.0}, "peak_mb": 501.0})
    assert told == "MB a second ≥ 30: yes; peak MB ≤ 500: NO"
