"""Whether confidence means what it says: of facts told with 0.9, nine in ten should be right."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

from benchmarks.extraction_judging import JudgedFact

_EDGES = (0.0, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)


@dataclass(frozen=True, slots=True)
class Reliability:
    """Facts of one group: their mean confidence beside the share that was right.

    `brier` is the mean squared difference of the two (Brier 1950): 0 is perfect, 0.25 a coin.
    """

    group: str
    facts: int
    confidence: float
    precision: float
    brier: float


def calibration(facts: Sequence[JudgedFact]) -> list[Reliability]:
    """The reliability of all facts, of each kind, and of each step of confidence."""
    kinds = sorted({fact.kind for fact in facts})
    rows = [_of_group("all", facts)]
    rows += [_of_group(kind, [f for f in facts if f.kind == kind]) for kind in kinds]
    for low, high in zip(_EDGES, _EDGES[1:], strict=False):
        told = [fact for fact in facts if low <= fact.confidence < high]
        rows.append(_of_group(f"{low:.2f} to {min(high, 1):.2f}", told))
    return [row for row in rows if row is not None]


def _of_group(group: str, facts: Iterable[JudgedFact]) -> Reliability | None:
    pairs = [(fact.confidence, float(fact.right)) for fact in facts]
    if not pairs:
        return None
    number = len(pairs)
    return Reliability(
        group,
        number,
        sum(told for told, _ in pairs) / number,
        sum(right for _, right in pairs) / number,
        sum((told - right) ** 2 for told, right in pairs) / number,
    )


def as_lines(rows: Sequence[Reliability]) -> list[str]:
    """The table in words."""
    lines = [f"{'confidence':14}{'facts':>7}{'told':>8}{'right':>8}{'Brier':>8}"]
    return lines + [
        f"{row.group:14}{row.facts:7}{row.confidence:8.2f}{row.precision:8.2f}{row.brier:8.3f}"
        for row in rows
    ]


def as_json(rows: Sequence[Reliability]) -> list[dict[str, object]]:
    """The table for programs."""
    return [asdict(row) for row in rows]
