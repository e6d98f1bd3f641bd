"""Writes the weights of the gate, from all development reports: `python -m benchmarks.fit_gate`."""

import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.extraction_gate import Gate
from benchmarks.extraction_reports import SHARED, development_reports
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import build_lexicon

TARGET = Path(__file__).resolve().parents[1] / "ingest/extraction/lexicon/gate_weights.yaml"
_HEAD = """\
# What each sign of an event report weighs: the log odds of a logistic regression on the reports of
# the development set, the papers of tests/gold/no_event.csv and the texts of
# tests/cases/reports.yaml. Written by `python -m benchmarks.fit_gate`; do not edit.
"""


def main() -> int:
    """Fit and write; return 1 when the annotated reports are not there."""
    reports = development_reports().reports
    if not reports:
        sys.stdout.write(f"Nothing to fit with: there are no annotated reports in {SHARED}.\n")
        return 1
    lexicon = build_lexicon(load_vocabulary(data_folder() / "vocabulary"))
    weights = Gate().fit(reports, lexicon)
    TARGET.write_text(as_yaml(weights), encoding="utf-8")
    sys.stdout.write(f"{TARGET}: {len(weights)} weights from {len(reports)} reports\n")
    return 0


def as_yaml(weights: Mapping[str, float]) -> str:
    """The file: one line a sign."""
    return _HEAD + "".join(f"{name}: {value}\n" for name, value in weights.items())


if __name__ == "__main__":
    sys.exit(main())
