"""The forecasting yardstick on ICEWS14: `python -m benchmarks.forecast`, part of `make eval`.

Usual split, both directions, one step (each day is asked knowing all days before it), time-aware
filter. All that is chosen is chosen on validation; `--validation` measures there and leaves the
test unlooked at: use it while you change anything.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.forecast_data import PARTS, Split, read_split
from benchmarks.names_sets import SHARED
from benchmarks.outcome import Outcome
from benchmarks.own_process import measured
from graph.analysis.forecast.forecast import forecast
from graph.analysis.forecast.forecast_facts import Numbers
from graph.analysis.forecast.forecast_ranks import Ranks, interval
from graph.analysis.forecast.forecast_recurrency import baselines, choose

DATA = SHARED / "data" / "icews14"
SEED = 20261122
# Chosen on validation, where 34 days give .003 less.
LEARN_DAYS = 60
STRICT, RELAXED, COMBINED, OURS = (
    "strict recurrency",
    "relaxed recurrency",
    "combined recurrency",
    "ours",
)
METHODS = (STRICT, RELAXED, COMBINED, OURS)
FIGURES = ("MRR", "low", "high", "hits@1", "hits@3", "hits@10", "MRR by number", "facts", "seconds")
# As printed by Gastinger et al. 2024 (corrected in 2025), Liu et al. 2022 and Li et al. 2022.
PUBLISHED: Mapping[str, float] = {STRICT: 0.360, COMBINED: 0.374}
PEERS: Mapping[str, float] = {"TLogic (rules)": 0.425, "TiRGN (graph network)": 0.440}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; return 1 when the data are not there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--validation", action="store_true", help="measure there, not on the test")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the three parts")
    options = parser.parse_args(arguments)
    try:
        found = measure(options.data, options.validation)
    except FileNotFoundError as error:
        sys.stdout.write(f"Nothing to measure with: {error.filename} is not there.\n")
        return 1
    sys.stdout.write("\n".join(table(found, options.validation)) + "\n")
    return 0


def measure(folder: Path = DATA, is_validation: bool = False) -> dict[str, dict[str, Any]]:
    """Return figures by method, each of the two programs in a process of its own.

    Raises:
        FileNotFoundError: a part is not there.
    """
    for part in (*PARTS, "stat"):
        if not (folder / f"{part}.txt").is_file():
            raise FileNotFoundError(2, "No such file", str(folder / f"{part}.txt"))
    where = "validation" if is_validation else "test"
    found: dict[str, dict[str, Any]] = {method: {} for method in METHODS}
    for program in ("recurrency", "learned"):
        outcome = measured("benchmarks.forecast", f"{program}_on_{where}", folder)
        for name, value in outcome.get("figures", {}).items():
            method, figure = name.split(": ")
            found[method] |= {figure: value, "peak MB": outcome["peak_mb"]}
    return {method: of for method, of in found.items() if of}


def recurrency_on_validation(folder: Path) -> Outcome:
    """The baselines where their numbers were chosen."""
    split = read_split(folder)
    return _recurrency(split, split.valid, split.test)


def recurrency_on_test(folder: Path) -> Outcome:
    """The baselines on the test."""
    split = read_split(folder)
    return _recurrency(split, split.test, split.end)


def learned_on_validation(folder: Path) -> Outcome:
    """The forecaster learned on the end of train, asked about validation."""
    split = read_split(folder)
    return _learned(split, split.valid, split.test)


def learned_on_test(folder: Path) -> Outcome:
    """The forecaster learned on the end of train and on validation, asked about the test."""
    split = read_split(folder)
    return _learned(split, split.test, split.end)


def _recurrency(split: Split, first: int, last: int) -> Outcome:
    """Choose on validation, then ask; the seconds are those of all three together."""
    begin = time.perf_counter()
    chosen = choose(split.facts, split.valid, split.test)
    found = baselines(split.facts, chosen, first, last)
    seconds = time.perf_counter() - begin
    figures: dict[str, float] = {}
    for method, ranks in (
        (STRICT, found.strict),
        (RELAXED, found.relaxed),
        (COMBINED, found.combined),
    ):
        figures |= _figures(method, ranks, found.day, seconds)
    return Outcome(figures)


def _learned(split: Split, first: int, last: int) -> Outcome:
    """Learn on the days before the first, then ask."""
    begin = time.perf_counter()
    facts = split.facts.between(0, last)
    ranks = forecast(facts, first - LEARN_DAYS, first, last, SEED)
    seconds = time.perf_counter() - begin
    return Outcome(_figures(OURS, ranks, facts.between(first, last).day, seconds))


def _figures(method: str, ranks: Ranks, days: Numbers, seconds: float) -> dict[str, float]:
    low, high = interval(ranks, days, SEED)
    hits = (ranks.hits(most) for most in (1, 3, 10))
    values = (ranks.mrr, low, high, *hits, ranks.mrr_by_number, len(days), seconds)
    return {f"{method}: {name}": float(one) for name, one in zip(FIGURES, values, strict=True)}


def table(found: Mapping[str, Mapping[str, Any]], is_validation: bool = False) -> list[str]:
    """Return the table as lines of Markdown, and how to read it."""
    lines = [
        f"ICEWS14, {'validation' if is_validation else 'test'}, both directions, one step, "
        "time-aware filter; equal scores by chance; 95 % intervals over days",
        "",
        "| method | MRR | published | hits@1 | hits@3 | hits@10 | seconds | peak MB |",
        "|---|---|---|---|---|---|---|---|",
    ]
    published = {} if is_validation else PUBLISHED
    lines += [_line(method, of, published.get(method)) for method, of in found.items()]
    if not is_validation:
        lines += [f"| {name} | – | {mrr:.3f} | – | – | – | – | – |" for name, mrr in PEERS.items()]
    by_number = ", ".join(f"{name} {of['MRR by number']:.3f}" for name, of in found.items())
    facts = sorted({int(of["facts"]) for of in found.values()})
    return [
        *lines,
        "",
        f"Questions: {', '.join(map(str, facts))}. The seconds of the three recurrencies are those",
        "of all together; their numbers are chosen on validation.",
        f"With equal scores by number of the entity: {by_number}.",
        *(f"{method} failed." for method in METHODS if method not in found),
    ]


def _line(method: str, of: Mapping[str, Any], published: float | None) -> str:
    known = "–" if published is None else f"{published:.3f}"
    mrr = f"{of['MRR']:.3f} [{of['low']:.3f} {of['high']:.3f}]"
    hits = " | ".join(f"{of[f'hits@{most}']:.3f}" for most in (1, 3, 10))
    return f"| {method} | {mrr} | {known} | {hits} | {of['seconds']:.0f} | {of['peak MB']:.0f} |"


if __name__ == "__main__":
    sys.exit(main())
