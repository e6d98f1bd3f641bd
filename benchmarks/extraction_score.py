"""The score of ../shared/gold/score.py, run as it stands there, one report after the other."""

import importlib.util
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.extraction_reports import Report
from graph.model.record import Record

# Field to right, wrong and missed.
Counts = dict[str, tuple[int, int, int]]


@dataclass(frozen=True)
class Judge:
    """The functions of the score.

    Attributes:
        rules: the module; it decides which name, role, place and theme is right.
    """

    rules: ModuleType

    @property
    def fields(self) -> tuple[str, ...]:
        """What is scored, in the order of the table."""
        return tuple(self.rules.FIELDS)

    def counts(self, report: Report, record: Record) -> Counts:
        """What a record has right, wrong and missed of one report."""
        told = self.rules.score_doc(report.gold, as_told(record), report.text)
        return {name: (right, wrong, missed) for name, (right, wrong, missed) in told.items()}


def as_told(record: Record) -> dict[str, Any]:
    """The record as `mtandao extract --json` prints it."""
    return record.model_dump(mode="json")


def load_judge(path: Path) -> Judge:
    """Load score.py from a file; raises FileNotFoundError when it is not there."""
    spec = importlib.util.spec_from_file_location("gold_score", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return Judge(module)


def added_up(counts: Iterable[Counts], name: str) -> tuple[int, int, int]:
    """Right, wrong and missed of one field over all reports."""
    right = wrong = missed = 0
    for one in counts:
        right, wrong, missed = right + one[name][0], wrong + one[name][1], missed + one[name][2]
    return right, wrong, missed


def precision_recall_f1(right: float, wrong: float, missed: float) -> tuple[float, float, float]:
    """The three shares, each 0 when there is nothing to take a share of."""
    precision = right / (right + wrong) if right + wrong else 0.0
    recall = right / (right + missed) if right + missed else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0
