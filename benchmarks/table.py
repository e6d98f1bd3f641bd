"""The table that the bench prints, in Markdown."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Line:
    """One measurement: of what size and row, with what, and what came out."""

    size: str
    row: str
    who: str
    outcome: dict[str, Any]
    reached: str
    answers: str = ""

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return asdict(self)


def markdown(lines: list[Line]) -> str:
    """A table with one line for each measurement."""
    head = ["", "row", "with", "figures", "peak MB", "goal reached", "answers", "note"]
    rows = [head, ["---"] * len(head), *(_cells(line) for line in lines)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def reached(goals: Mapping[str, tuple[str, float]], outcome: Mapping[str, Any]) -> str:
    """Each goal with yes or no; the goals are those of the largest size.

    Args:
        goals: figure (or "peak MB") to `least` or `most`, and the number.
        outcome: what was measured, as `Outcome.as_json` gives it.
    """
    told = []
    figures = {**outcome.get("figures", {}), "peak MB": outcome.get("peak_mb", float("nan"))}
    for figure, (direction, goal) in goals.items():
        value = figures.get(figure, float("nan"))
        is_reached = value >= goal if direction == "least" else value <= goal
        sign = "≥" if direction == "least" else "≤"
        told.append(f"{figure} {sign} {goal:,.0f}: {'yes' if is_reached else 'NO'}")
    return "; ".join(told)


def _cells(line: Line) -> list[str]:
    found = line.outcome
    figures = ", ".join(f"{name} {_number(value)}" for name, value in _figures(found))
    peak = f"{found['peak_mb']:,.0f}" if found.get("peak_mb") else ""
    note = str(found.get("note", ""))
    return [line.size, line.row, line.who, figures, peak, line.reached, line.answers, note]


def _figures(found: dict[str, Any]) -> list[tuple[str, float]]:
    return list(found.get("figures", {}).items())


def _number(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
