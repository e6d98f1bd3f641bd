"""The tables of the extraction, for people and for programs."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from benchmarks.extraction_calibration import as_lines
from benchmarks.extraction_folds import FOLDS
from benchmarks.extraction_folds import SEED as FOLD_SEED
from benchmarks.extraction_intervals import ROUNDS
from benchmarks.extraction_intervals import SEED as INTERVAL_SEED
from benchmarks.extraction_measuring import LANGUAGES, Measured, Score, Scores
from benchmarks.extraction_reports import ReportSet

_WIDTH = 40


def heading(reports: ReportSet) -> list[str]:
    """What was measured on what, and how."""
    languages = sorted({report.language for report in reports.reports})
    number = {one: sum(r.language == one for r in reports.reports) for one in languages}
    told = ", ".join(f"{count} {language}" for language, count in number.items())
    lines = [f"{reports.name}: {len(reports.reports)} reports ({told})"]
    if reports.missing:
        lines.append(f"{len(reports.missing)} more are left out: their texts are not in ../shared.")
    return lines


def method_note() -> str:
    """How the numbers came about, with the seeds, so that another can repeat them."""
    return (
        f"What is learned was fitted on the other folds ({FOLDS} folds, seed {FOLD_SEED}). "
        f"F1 [95 % interval over reports, {ROUNDS} draws, seed {INTERVAL_SEED}] "
        "P precision R recall n facts asked for."
    )


def table(measured: Measured) -> list[str]:
    """One method: its cost, a row for each field, and how well its confidence holds."""
    if measured.missing:
        return [f"{measured.method}: not measured. {measured.missing}"]
    lines = [_title(measured), *_rows(measured.scores)]
    if measured.reliability:
        lines += ["", "Confidence beside what was right:", *as_lines(measured.reliability)]
    return lines


def _title(measured: Measured) -> str:
    cost = measured.cost
    if cost is None:
        return measured.method
    return (
        f"{measured.method}: {cost.documents_per_second} documents a second a core, "
        f"set-up {cost.set_up_seconds} s, {cost.memory_mb:.0f} MB"
    )


def _rows(scores: Scores) -> list[str]:
    spoken = [language for language in LANGUAGES if language in scores]
    lines = [f"{'':9}" + "".join(f"{language:>{_WIDTH}}" for language in spoken)]
    for name in scores[spoken[0]] if spoken else ():
        cells = (f"{_cell(scores[language][name]):>{_WIDTH}}" for language in spoken)
        lines.append(f"{name:9}" + "".join(cells))
    return lines


def _cell(score: Score) -> str:
    interval = f"[{score.low:.2f} {score.high:.2f}]"
    return (
        f"{score.f1:.2f} {interval} P {score.precision:.2f} R {score.recall:.2f} n {score.facts:4}"
    )


def as_json(reports: ReportSet, measured: Sequence[Measured]) -> dict[str, Any]:
    """The same for programs: method to scores, reliability and cost."""
    return {
        "reports": len(reports.reports),
        "left_out": sorted(reports.missing),
        "methods": {one.method: _method_json(one) for one in measured},
    }


def _method_json(measured: Measured) -> dict[str, Any]:
    if measured.missing:
        return {"missing": measured.missing}
    scores = {
        language: {name: asdict(score) for name, score in fields.items()}
        for language, fields in measured.scores.items()
    }
    found: dict[str, Any] = {"scores": scores}
    if measured.cost is not None:
        found["cost"] = asdict(measured.cost)
    if measured.reliability:
        found["reliability"] = [asdict(row) for row in measured.reliability]
    return found
