"""The annotated reports: texts with what a careful reader found in them.

Annotations and texts of ../shared lie side by side; those of tests/gold name a text in ../shared,
or one of ours beside them.
"""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.held_out import ANNOTATIONS, lay_out

SHARED = Path(__file__).resolve().parents[2] / "shared"
# What rules may be written from, below the annotations that no rule was written from.
_DEVELOPMENT = ("seeds", "development", "development_2", "once_held_out", "invented")


@dataclass(frozen=True)
class Report:
    """One annotated report; `gold` has the shape of ../shared/gold/GUIDE.md."""

    id: str
    text: str
    gold: dict[str, Any]

    @property
    def language(self) -> str:
        """The language that the annotation names."""
        return str(self.gold["lang"])


@dataclass(frozen=True)
class ReportSet:
    """Reports that are measured together; `missing` are the ids whose text is not there."""

    name: str
    reports: tuple[Report, ...]
    missing: tuple[str, ...] = ()


def reports_in(folder: Path) -> list[Report]:
    """Every report of a folder that has both its annotation and its text, by id."""
    return [
        Report(path.stem, _text(path), json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.json"))
        if path.with_suffix(".txt").is_file()
    ]


def _text(annotation: Path) -> str:
    with annotation.with_suffix(".txt").open(encoding="utf-8", newline="") as file:
        return file.read()


def annotated(name: str, annotations: Path, shared: Path) -> ReportSet:
    """The reports of a folder of annotations, with their texts out of `shared`."""
    with tempfile.TemporaryDirectory() as folder:
        missing = lay_out(annotations, shared, Path(folder))
        return ReportSet(name, tuple(reports_in(Path(folder))), tuple(missing))


def development_reports(shared: Path = SHARED, annotations: Path = ANNOTATIONS) -> ReportSet:
    """Everything that rules may be written from and numbers may be fitted on."""
    reports = reports_in(shared / "gold" / "reports")
    missing: list[str] = []
    for folder in _DEVELOPMENT:
        found = annotated(folder, annotations / folder, shared)
        reports += found.reports
        missing += found.missing
    return ReportSet("development", tuple(reports), tuple(missing))


def held_out_sets(shared: Path = SHARED, annotations: Path = ANNOTATIONS) -> list[ReportSet]:
    """Every set that nothing was written from: tests/gold/held_out_*."""
    folders = sorted(annotations.glob("held_out_*"))
    found = [annotated(folder.name.replace("_", " "), folder, shared) for folder in folders]
    return [one for one in found if one.reports or one.missing]
