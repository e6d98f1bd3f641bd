"""`make eval` on a few invented reports: what it prints, what it leaves out, what it gives as JSON.

The real held-out reports are never read here.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.evaluate import main
from benchmarks.extraction_reports import development_reports, held_out_sets
from benchmarks.extraction_score import (
    added_up,
    as_told,
    load_judge,
    precision_recall_f1,
)
from ingest.extraction import Lexicon, extract
from ingest.extraction.llm import model_reader
from ingest.extraction.nlp import model

TEXTS = {
    "en": "The European Union held a workshop on access to justice in Goma on {} May 2016.",
    "fr": "L’Union européenne a organisé un atelier sur la paix à Goma le {} mai 2016.",
}
NAMES = {"en": "European Union", "fr": "Union européenne"}


def annotation(name: str, language: str, day: int, text: str) -> dict[str, Any]:
    return {
        "id": name,
        "lang": language,
        "is_event_report": True,
        "source": {
            "file": f"texts/{name}.txt",
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
        },
        "actors": [{"key": "a1", "name": NAMES[language], "aliases": [], "type": "eu-institution"}],
        "events": [
            {
                "key": "e1",
                "type": "workshop",
                "date": f"2016-05-{day:02}",
                "participations": [{"actor": "a1", "role": "organiser"}],
            }
        ],
    }


@pytest.fixture
def small(tmp_path: Path, shared_folder: Path) -> Path:
    """A shared folder with the score, six reports to learn from, and two unseen sets of one."""
    (tmp_path / "shared" / "gold" / "reports").mkdir(parents=True)
    shutil.copy(shared_folder / "gold" / "score.py", tmp_path / "shared" / "gold")
    for folder in ("texts", "vocabulary"):
        (tmp_path / "shared" / folder).mkdir()
    themes = shared_folder / "vocabulary" / "themes.yaml"
    shutil.copy(themes, tmp_path / "shared" / "vocabulary")
    for folder in ("development", "held_out_2", "held_out_3"):
        (tmp_path / "gold" / folder).mkdir(parents=True)
    for number in range(1, 9):
        language = "en" if number % 2 else "fr"
        text = TEXTS[language].format(number)
        name = f"r{number}"
        home = {
            5: "gold/development",
            6: "gold/development",
            7: "gold/held_out_2",
            8: "gold/held_out_3",
        }
        place = tmp_path / home.get(number, "shared/gold/reports")
        texts = place if number < 5 else tmp_path / "shared" / "texts"
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
        told = json.dumps(annotation(name, language, number, text))
        (place / f"{name}.json").write_text(told, encoding="utf-8")
    return tmp_path


def run(small: Path, *arguments: str) -> int:
    places = ["--shared", str(small / "shared"), "--annotations", str(small / "gold")]
    return main([*places, "--only", "extraction", "--quick", *arguments])


def test_without_annotated_reports_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--shared", str(tmp_path)]) == 1
    assert "Nothing to measure with" in capsys.readouterr().out


def test_the_table_names_every_method_and_how_it_was_measured(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(small) == 0
    out = capsys.readouterr().out
    assert "development: 6 reports (3 en, 3 fr)" in out
    assert "5 folds, seed 20261122" in out
    extras = ("extraction --with nlp", "extraction --with llm")
    for method in ("extraction", "gazetteer only", "spaCy small only", *extras):
        assert f"\n{method}" in out
    assert out.count("held out 2: 1 reports") == out.count("held out 3: 1 reports") == 1
    assert "r7" not in out
    assert "r8" not in out


def test_a_model_that_is_not_installed_is_told_with_the_command_that_installs_it(
    small: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    model._model.cache_clear()
    assert run(small, "--no-held-out") == 0
    out = capsys.readouterr().out
    assert "spaCy small only: not measured." in out
    assert "python -m pip install --require-hashes -r requirements/nlp.txt" in out


def test_recorded_answers_of_a_language_model_are_measured(
    small: Path,
    tmp_path: Path,
    bare_lexicon: Lexicon,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every report has a kept answer, so no endpoint is needed; each names the organiser."""

    def ask(request: Mapping[str, Any]) -> str:
        text = json.loads(request["messages"][1]["content"])["report"]
        name = next(name for name in NAMES.values() if name in text)
        actor = {"key": "x", "name": name, "type": "eu-institution", "quote": name}
        return json.dumps({"is_event_report": False, "actors": [actor], "events": []})

    monkeypatch.setenv("MTANDAO_LLM_MODEL", "made-up")
    monkeypatch.setenv("MTANDAO_LLM_CACHE", str(tmp_path / "answers"))
    reader = replace(model_reader(os.environ), ask=ask)
    for report in development_reports(small / "shared", small / "gold").reports:
        reader.read(report.text, bare_lexicon)
    assert run(small, "--json", "--no-held-out") == 0
    told = json.loads(capsys.readouterr().out)["extraction"]["methods"]["extraction --with llm"]
    assert told["scores"]["all"]["actor"]["f1"] == 1.0
    assert told["scores"]["all"]["gate"]["f1"] == 0.0
    assert "cost" not in told


def test_the_numbers_for_programs(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"extraction", "held_out"}
    assert told["extraction"]["reports"] == 6
    ours = told["extraction"]["methods"]["extraction"]
    assert set(ours["scores"]) == {"all", "en", "fr"}
    actor = ours["scores"]["all"]["actor"]
    assert set(actor) == {"f1", "low", "high", "precision", "recall", "facts"}
    assert (actor["f1"], actor["low"], actor["high"], actor["facts"]) == (1.0, 1.0, 1.0, 6)
    assert {row["group"] for row in ours["reliability"]} >= {"all", "names", "roles", "event"}
    baseline = told["extraction"]["methods"]["gazetteer only"]["scores"]["all"]
    assert baseline["role"]["f1"] == 0.0
    assert set(told["held_out"]) == {"held out 2", "held out 3"}


def test_unseen_reports_can_be_left_unread(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small, "--json", "--no-held-out") == 0
    assert set(json.loads(capsys.readouterr().out)) == {"extraction"}


def test_a_set_of_which_no_text_is_there_ends_with_a_failure(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small / "shared" / "texts" / "r7.txt").unlink()
    assert run(small, "--json") == 1
    assert json.loads(capsys.readouterr().out)["held_out"]["held out 2"]["reports"] == 0
    assert run(small, "--no-held-out") == 0


def test_names_that_are_not_there_end_with_a_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(with_peers: bool) -> list[str]:
        raise FileNotFoundError(2, "No such file", "names.csv")

    monkeypatch.setattr("benchmarks.evaluate.measure_names", missing)
    assert main(["--only", "names"]) == 1
    assert "Nothing to measure with: names.csv is not there." in capsys.readouterr().out
    monkeypatch.setattr("benchmarks.evaluate.measure_names", lambda with_peers: ["measured"])
    assert main(["--only", "names"]) == 0


def test_speed_and_memory_are_measured_in_a_process_of_its_own(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = ["--shared", str(small / "shared"), "--annotations", str(small / "gold")]
    assert main([*places, "--only", "extraction", "--no-held-out", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["extraction"]["methods"]["extraction"]["cost"]
    assert told["documents_per_second"] > 0
    assert 10 < told["memory_mb"] < 1000


def test_a_text_that_changed_is_left_out_and_counted(small: Path) -> None:
    (small / "shared" / "texts" / "r5.txt").write_text("Another text.", encoding="utf-8")
    found = development_reports(small / "shared", small / "gold")
    assert (len(found.reports), found.missing) == (5, ("r5",))
    assert [len(one.reports) for one in held_out_sets(small / "shared", small / "gold")] == [1, 1]


def test_the_score_is_the_one_that_score_py_prints(
    small: Path, bare_lexicon: Lexicon, tmp_path: Path
) -> None:
    gold, told = small / "shared" / "gold", tmp_path / "told"
    told.mkdir()
    judge = load_judge(gold / "score.py")
    counts = []
    for report in development_reports(small / "shared", small / "gold").reports[:4]:
        record = extract(report.text.replace("workshop", "meeting"), bare_lexicon)
        (told / f"{report.id}.json").write_text(json.dumps(as_told(record)), encoding="utf-8")
        counts.append(judge.counts(report, record))
    command = [sys.executable, str(gold / "score.py"), str(gold / "reports"), str(told), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    theirs = json.loads(done.stdout)["scores"]
    for name in judge.fields:
        shares = [theirs[name][key] for key in ("p", "r", "f1")]
        ours = precision_recall_f1(*added_up(counts, name))
        assert ours == pytest.approx(shares, abs=0.001), name


def test_without_a_score_to_load_it_says_which_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"score\.py"):
        load_judge(tmp_path / "score.py")


def test_the_extraction_beats_the_names_of_the_vocabulary_on_the_development_reports(
    shared_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The floor that no change of a rule may break; the figures are in docs/measured.md."""
    assert main(["--only", "extraction", "--no-held-out", "--quick", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["extraction"]["methods"]
    ours, baseline = (told[name]["scores"]["all"] for name in ("extraction", "gazetteer only"))
    for field, least in (("actor", 0.78), ("role", 0.7), ("theme", 0.78), ("date", 0.75)):
        assert ours[field]["f1"] >= least > baseline[field]["f1"]
    assert ours["evidence"]["precision"] == 1.0
