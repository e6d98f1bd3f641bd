"""The weights of the gate, learned from annotated reports and from invented ones.

A logistic regression with a ridge. Of the annotated reports nearly all report an event; the
invented texts of tests/cases/reports.yaml are there so that other papers are seen too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from benchmarks.extraction_reports import Report
from ingest.extraction import Lexicon
from ingest.extraction.gate_signs import signs_of
from ingest.extraction.kinds import event_hits
from ingest.extraction.mentions import find_mentions
from ingest.extraction.page import read_page

INVENTED = Path(__file__).resolve().parents[1] / "tests" / "cases" / "reports.yaml"
AGAINST = frozenset({"to come", "incident", "other paper", "figures", "summed up"})
_RIDGE = 0.5
_OF_REAL = 2.0
_STEPS = 30
_Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """One text: its signs, whether it reports an event, and how much it counts."""

    signs: Mapping[str, float]
    is_report: bool
    weight: float


class Gate:
    """The gate as a part of the extraction that is learned."""

    name = "gate"

    def fit(self, reports: Sequence[Report], lexicon: Lexicon) -> dict[str, float]:
        """Return sign to weight, and `base`."""
        return weights_from([*_annotated(reports, lexicon), *_invented(lexicon)])

    def use(self, data: dict[str, float], lexicon: Lexicon) -> Lexicon:
        """Return the lexicon with these weights."""
        return replace(lexicon, gate_weights=data)


def weights_from(examples: Sequence[Example]) -> dict[str, float]:
    """Sign to weight; a sign that would count the wrong way round does not count."""
    names = list(examples[0].signs)
    kept = names
    while True:
        fitted = _fitted(examples, kept)
        wrong = [n for n in kept if (fitted[n] > 0) is (n in AGAINST)]
        if not wrong:
            return {name: round(fitted.get(name, 0.0), 2) for name in ("base", *names)}
        kept = [name for name in kept if name not in wrong]


def _fitted(examples: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    """Newton's steps to the weights that make the examples most likely."""
    rows = np.array([[1.0, *(e.signs[name] for name in names)] for e in examples])
    wanted = np.array([float(e.is_report) for e in examples])
    counts = np.array([e.weight for e in examples])
    ridge = np.diag([0.01, *(_RIDGE for _ in names)])
    weights: _Numbers = np.zeros(len(names) + 1)
    for _ in range(_STEPS):
        likely = 1.0 / (1.0 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (likely - wanted)) + ridge @ weights
        bend = (rows * (counts * likely * (1.0 - likely))[:, None]).T @ rows + ridge
        weights = weights - np.linalg.solve(bend, slope)
    return dict(zip(("base", *names), map(float, weights), strict=True))


def _annotated(reports: Sequence[Report], lexicon: Lexicon) -> list[Example]:
    return [
        Example(_signs(r.text, lexicon), bool(r.gold["is_event_report"]), _OF_REAL) for r in reports
    ]


def _invented(lexicon: Lexicon) -> list[Example]:
    cases = yaml.safe_load(INVENTED.read_text(encoding="utf-8"))
    return [
        Example(_signs(case["text"], lexicon), case["report"], 1.0)
        for told in cases.values()
        for case in told
    ]


def _signs(text: str, lexicon: Lexicon) -> dict[str, float]:
    found = find_mentions(read_page(text, lexicon))
    return signs_of(found, event_hits(found))
