"""`make eval` says plainly when there is nothing to measure with, and prints both methods."""

import json
from pathlib import Path

import pytest

from benchmarks.evaluate import main


def test_without_annotated_reports_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--gold", str(tmp_path / "reports")]) == 1
    assert "Nothing to measure with" in capsys.readouterr().out


def test_with_them_it_beats_the_names_of_the_vocabulary_alone(
    shared_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--gold", str(shared_folder / "gold" / "reports"), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    ours, baseline = (report[name]["scores"]["all"] for name in ("extraction", "gazetteer only"))
    for field, least in (("actor", 0.85), ("role", 0.8), ("theme", 0.85), ("date", 0.9)):
        assert ours[field]["f1"] >= least > baseline[field]["f1"]
    assert ours["evidence"]["p"] == 1.0
