"""The weights of the gate, learned from annotated reports, invented ones and other papers.

A logistic regression with a ridge. Each text is seen four times, three of them with part of the
wordings of events hidden: the lists were written from these reports, and a report of tomorrow will
use words that no list has.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from benchmarks.extraction_other_papers import other_papers
from benchmarks.extraction_reports import Report
from graph.model.folding import fold
from ingest.extraction import Lexicon
from ingest.extraction.actors.mentions import find_mentions
from ingest.extraction.events.gate_signs import signs_of
from ingest.extraction.events.kinds import event_hits
from ingest.extraction.text.page import Page, read_page

INVENTED = Path(__file__).resolve().parents[1] / "tests" / "cases" / "reports.yaml"
AGAINST = frozenset(
    {"to come", "incident", "other paper", "figures", "summed up", "timeless", "items"}
    | {"paper title"}
)
_RIDGE = 2.0
_OF_REAL = 2.0
_OF_OTHER = 0.6  # there are many, of a few kinds, judged from their openings
_STEPS = 30
_HIDDEN = ("event", "event_verb", "held", "at_event", "cue")
_DRAWS = 4
_SHARE = 0.4
_Numbers = NDArray[np.float64]
_Text = tuple[str, bool, float]


@dataclass(frozen=True)
class Example:
    """One text: its signs, whether it reports an event, and how much it counts."""

    signs: Mapping[str, float]
    is_report: bool
    weight: float


@dataclass(frozen=True)
class Gate:
    """The gate as a part of the extraction that is learned; what a text shows is kept."""

    name: str = "gate"
    _shown: dict[tuple[str, int], Mapping[str, float]] = field(default_factory=dict, repr=False)

    def fit(self, reports: Sequence[Report], lexicon: Lexicon) -> dict[str, float]:
        """Return sign to weight, and `base`."""
        annotated = [(r.text, bool(r.gold["is_event_report"]), _OF_REAL) for r in reports]
        texts = [*annotated, *_invented(), *_others()]
        return weights_from([e for text in texts for e in self._examples(text, lexicon)])

    def use(self, data: dict[str, float], lexicon: Lexicon) -> Lexicon:
        """Return the lexicon with these weights."""
        return replace(lexicon, gate_weights=data)

    def _examples(self, told: _Text, lexicon: Lexicon) -> list[Example]:
        text, is_report, weight = told
        draws = range(1 if weight == _OF_OTHER else _DRAWS)
        return [Example(self._signs(text, draw, lexicon), is_report, weight) for draw in draws]

    def _signs(self, text: str, draw: int, lexicon: Lexicon) -> Mapping[str, float]:
        if (text, draw) not in self._shown:
            page = read_page(text, lexicon)
            found = find_mentions(page)
            hide(page, _SHARE if draw else 0.0, draw)
            self._shown[text, draw] = signs_of(found, event_hits(found))
        return self._shown[text, draw]


def hide(page: Page, share: float, draw: int) -> None:
    """Take a share of the wordings of events off a page; `draw` says which."""
    for kind in _HIDDEN:
        hits = page.found(kind)
        if hits:
            page.hits[kind] = [
                hit for hit in hits if _drawn(kind, page.text[hit.start : hit.end], draw) >= share
            ]


def _drawn(kind: str, wording: str, draw: int) -> float:
    """A number from 0 to 1 that a wording always gets in a draw."""
    digest = hashlib.sha256(f"{draw}:{kind}:{fold(wording)}".encode()).hexdigest()
    return int(digest[:8], 16) / 16**8


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


def _invented() -> list[_Text]:
    cases = yaml.safe_load(INVENTED.read_text(encoding="utf-8"))
    return [(case["text"], case["report"], 1.0) for told in cases.values() for case in told]


def _others() -> list[_Text]:
    return [(paper.text, paper.is_report, _OF_OTHER) for paper in other_papers()]
