"""Writes how far each rule can be trusted, from all development reports: `make fit`.

`python -m benchmarks.fit_confidence [--date YYYY-MM-DD]`; the file is a part of the extraction, and
`make eval` says how far such numbers hold for reports that they were not fitted on.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.extraction_confidence import KINDS, Confidence, Trust
from benchmarks.extraction_reports import SHARED, development_reports
from benchmarks.extraction_score import load_judge
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from ingest.extraction import build_lexicon

TARGET = Path(__file__).resolve().parents[1] / "ingest/extraction/lexicon/confidence.yaml"
_HEAD = """\
# How far a rule can be trusted: the share of its facts that were right in the annotated reports of
# the development set, drawn towards the share of its kind while it was seen rarely. The rules were
# written from these reports, so on others expect less. Written by `make fit`; do not edit.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write; return 1 when the annotated reports are not there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--date", default=date.today().isoformat(), help="what stands in the file")
    options = parser.parse_args(arguments)
    reports = development_reports()
    if not reports.reports:
        sys.stdout.write(f"Nothing to fit with: there are no annotated reports in {SHARED}.\n")
        return 1
    lexicon = build_lexicon(load_vocabulary(data_folder() / "vocabulary"))
    judge = load_judge(SHARED / "gold" / "score.py")
    trust = Confidence(judge).fit(reports.reports, lexicon)
    TARGET.write_text(as_yaml(trust, len(reports.reports), options.date), encoding="utf-8")
    sys.stdout.write(f"{TARGET}: {len(trust.rules)} rules from {len(reports.reports)} reports\n")
    return 0


def as_yaml(trust: Trust, reports: int, day: str) -> str:
    """The file: one line a rule, with how often it was right and how often it was seen."""
    lines = [f"measured: {day}", f"reports: {reports}", f"default: {trust.default}"]
    for kind in KINDS:
        lines.append(f"{kind}:")
        lines += [
            f"  {one.rule}: {{confidence: {one.confidence}, right: {one.right}, of: {one.of}}}"
            for one in trust.rules
            if one.kind == kind
        ]
    return _HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
