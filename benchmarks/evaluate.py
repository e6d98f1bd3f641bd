"""Quality of the extraction on the annotated reports beside a baseline, with speed and memory.

`python -m benchmarks.evaluate [--gold FOLDER] [--json]`, or `make eval`. The score is that of
../shared/gold/score.py, which is run as it stands there; without ../shared it says so and stops.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.held_out import ANNOTATIONS, lay_out
from graph.model.datafiles import data_folder
from graph.model.record import Record
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import Lexicon, build_lexicon, extract
from ingest.extraction.baseline import known_names_only

SHARED = Path(__file__).resolve().parents[2] / "shared"
LANGUAGES = ("all", "en", "fr")
ROUNDS = 3
_METHODS: dict[str, Callable[[str, Lexicon], Record]] = {
    "extraction": extract,
    "gazetteer only": known_names_only,
}

Scores = dict[str, dict[str, float]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; return 1 when the annotated reports are not there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, default=SHARED / "gold" / "reports")
    parser.add_argument("--json", action="store_true", help="the numbers as JSON")
    options = parser.parse_args(arguments)
    score = options.gold.parent / "score.py"
    if not options.gold.is_dir() or not score.is_file():
        say(f"Nothing to measure with: {options.gold} or {score} is not there.")
        say("The annotated reports are kept beside the checkout, in ../shared; they are no part")
        say("of the project. Name another folder with --gold.")
        return 1
    report = _measure(options.gold, score)
    unseen = _measure_held_out(score)
    if options.json:
        say(json.dumps({**report, "held out": unseen}, indent=1, sort_keys=True))
        return 0
    say(_as_text(report))
    say("")
    say("Held out: reports that no rule was written from (tests/gold)")
    say("No text of the held-out reports is there." if unseen is None else _as_text(unseen))
    return 0


def say(text: str) -> None:
    """Write one line to standard output."""
    sys.stdout.write(f"{text}\n")


def _measure(gold: Path, score: Path) -> dict[str, dict[str, object]]:
    started = time.process_time()
    lexicon = build_lexicon(load_vocabulary(data_folder() / "vocabulary"))
    set_up = time.process_time() - started
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(gold.glob("*.txt"))}
    report: dict[str, dict[str, object]] = {}
    for name, method in _METHODS.items():
        with tempfile.TemporaryDirectory() as folder:
            speed = _predict(method, texts, lexicon, Path(folder))
            scores = {lang: _score(score, gold, Path(folder), lang) for lang in LANGUAGES}
        report[name] = {"documents_per_second": round(speed, 1), "scores": scores}
    report["machine"] = {
        "documents": len(texts),
        "set_up_seconds": round(set_up, 2),
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    return report


def _measure_held_out(score: Path) -> dict[str, dict[str, object]] | None:
    """The same numbers for the reports of tests/gold, None when their texts are not there."""
    with tempfile.TemporaryDirectory() as folder:
        missing = lay_out(ANNOTATIONS, SHARED, Path(folder))
        if missing:
            say(f"{len(missing)} held-out reports are left out, their texts are not in ../shared.")
        return _measure(Path(folder), score) if any(Path(folder).iterdir()) else None


def _predict(
    method: Callable[[str, Lexicon], Record], texts: dict[str, str], lexicon: Lexicon, folder: Path
) -> float:
    """Write the records; return documents a second of one core, the best of some rounds."""
    best = 0.0
    for _ in range(ROUNDS):
        started = time.process_time()
        records = {name: method(text, lexicon) for name, text in texts.items()}
        best = max(best, len(texts) / max(time.process_time() - started, 1e-9))
    for name, record in records.items():
        (folder / f"{name}.json").write_text(record.model_dump_json(), encoding="utf-8")
    return best


def _score(score: Path, gold: Path, predicted: Path, language: str) -> Scores:
    command = [sys.executable, str(score), str(gold), str(predicted), "--json"]
    chosen = [] if language == "all" else ["--lang", language]
    done = subprocess.run([*command, *chosen], capture_output=True, text=True, check=True)
    scores: Scores = json.loads(done.stdout)["scores"]
    return scores


def _as_text(report: dict[str, dict[str, object]]) -> str:
    lines = []
    for name in _METHODS:
        lines.append(f"{name}: {report[name]['documents_per_second']} documents a second a core")
        lines.append(f"{'':10}" + "".join(f"{language:>30}" for language in LANGUAGES))
        tables = report[name]["scores"]
        if isinstance(tables, dict):
            lines += _rows(tables)
        lines.append("")
    machine = report["machine"]
    lines.append(
        f"{machine['documents']} reports; F1 with precision, recall and number of facts; "
        f"set-up {machine['set_up_seconds']} s, {machine['memory_mb']} MB in all"
    )
    return "\n".join(lines)


def _rows(tables: dict[str, Scores]) -> list[str]:
    return [
        f"{field:10}" + "".join(f"{_cell(tables[language][field]):>30}" for language in LANGUAGES)
        for field in tables["all"]
    ]


def _cell(numbers: dict[str, float]) -> str:
    f1, precision, recall = (f"{numbers[key]:.2f}" for key in ("f1", "p", "r"))
    return f"{f1} (P {precision} R {recall} n {numbers['n']:.0f})"


if __name__ == "__main__":
    sys.exit(main())
