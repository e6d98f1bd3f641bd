"""The forecasting yardstick on invented facts: what it reads and prints."""

from pathlib import Path

import numpy as np
import pytest

from benchmarks import evaluate
from benchmarks.forecast import main, table
from benchmarks.forecast_data import read_split
from tests.graph.analysis.timed import ENTITIES, RELATIONS, invented

PARTS = {"train": (0, 16), "valid": (16, 20), "test": (20, 24)}
FIGURES = {
    **dict.fromkeys(("MRR", "low", "high", "hits@1", "hits@3", "hits@10", "MRR by number"), 0.5),
    "facts": 14.0,
    "seconds": 2.0,
    "peak MB": 100.0,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of a small data set, in the form of ICEWS14."""
    for part, (first, last) in PARTS.items():
        rows = [row for row in invented(seed=4) if first <= row[3] < last]
        lines = [f"{s}\t{r}\t{o}\t{day * 24}\t-1\n" for s, r, o, day in rows]
        (tmp_path / f"{part}.txt").write_text("".join(lines), encoding="utf-8")
    (tmp_path / "stat.txt").write_text(f"{ENTITIES}\t{RELATIONS}\t0\n", encoding="utf-8")
    return tmp_path


def test_parts_are_read_with_days_and_inverses(folder: Path) -> None:
    split = read_split(folder)
    assert (split.valid, split.test, split.end) == (16, 20, 24)
    assert (split.facts.entities, split.facts.relations) == (ENTITIES, 2 * RELATIONS)
    assert np.unique(split.facts.day).tolist() == list(range(24))
    assert len(split.facts) % 2 == 0


def test_parts_that_overlap_in_time_are_refused(folder: Path) -> None:
    (folder / "valid.txt").write_text("0\t0\t1\t240\t-1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="must each begin after the part before"):
        read_split(folder)


def test_every_method_has_its_line_and_the_test_its_published_numbers(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(folder)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("ICEWS14, test")
    for method in ("strict recurrency", "relaxed recurrency", "combined recurrency", "ours"):
        assert f"\n| {method} | 0." in out
    assert "\n| TLogic (rules) | – | 0.425 |" in out
    assert "failed" not in out


def test_on_validation_nothing_published_stands_beside_it() -> None:
    lines = table({"strict recurrency": FIGURES}, is_validation=True)
    assert (
        "| strict recurrency | 0.500 [0.500 0.500] | – | 0.500 | 0.500 | 0.500 | 2 | 100 |" in lines
    )
    assert not any("TLogic" in line for line in lines)
    assert lines[-1] == "ours failed."


@pytest.mark.parametrize("name", ["train", "valid", "test", "stat"])
def test_without_a_file_it_says_so(
    folder: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / f"{name}.txt").unlink()
    assert main(["--data", str(folder)]) == 1
    assert f"{name}.txt is not there" in capsys.readouterr().out


def test_it_is_part_of_eval(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--only", "forecast", "--shared", str(tmp_path)]
    assert evaluate.main(arguments) == 1
    assert "Nothing to measure with" in capsys.readouterr().out
    monkeypatch.setattr(evaluate, "measure_forecast", lambda _: {"ours": FIGURES})
    assert evaluate.main(arguments) == 0
    assert "| ours | 0.500" in capsys.readouterr().out
    assert evaluate.main([*arguments, "--json"]) == 0
    assert '"hits@10": 0.5' in capsys.readouterr().out
