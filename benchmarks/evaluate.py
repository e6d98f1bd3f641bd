"""Quality of the extraction, of finding who is who, of forecasts and suggestions: `make eval`.

`python -m benchmarks.evaluate [--only extraction|names|forecast|suggestions] [--json]
[--no-held-out]`. The score of the extraction is ../shared/gold/score.py, run as it stands there;
without ../shared it says so.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks import backtested
from benchmarks.extraction_measuring import measure_development, measure_unseen
from benchmarks.extraction_reports import SHARED, ReportSet, development_reports, held_out_sets
from benchmarks.extraction_score import Judge, load_judge
from benchmarks.extraction_table import as_json, heading, method_note, table
from benchmarks.forecast import measure as measure_forecast
from benchmarks.forecast import table as forecast_table
from benchmarks.held_out import ANNOTATIONS
from benchmarks.names import measure as measure_names

EXTRACTION, NAMES, FORECAST = "extraction", "names", "forecast"
SUGGESTIONS = "suggestions"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; return 1 when one of them has nothing to measure with."""
    options = _options(arguments)
    told: dict[str, Any] = {}
    lines: list[str] = []
    is_whole = True
    if options.only in (None, EXTRACTION):
        score = options.shared / "gold" / "score.py"
        if not score.is_file():
            return _nothing(options.shared)
        judge = load_judge(score)
        told[EXTRACTION] = _development(judge, options, lines)
        is_whole = bool(told[EXTRACTION]["reports"])
        if not options.no_held_out:
            told["held_out"] = _held_out(judge, options, lines)
            is_whole = is_whole and all(one["reports"] for one in told["held_out"].values())
    if options.only in (None, NAMES):
        told[NAMES], is_measured = _names(lines)
        is_whole = is_whole and is_measured
    if options.only in (None, FORECAST):
        told[FORECAST] = _forecast(options, lines)
        is_whole = is_whole and bool(told[FORECAST])
    if options.only in (None, SUGGESTIONS):
        backtests = backtested.measure(options.shared / "data" / "icews14")
        told[SUGGESTIONS] = {name: one.as_json() for name, one in backtests.items()}
        lines += ["", "SUGGESTIONS THAT CAME TRUE", "", *backtested.table(backtests)]
    say(json.dumps(told, indent=1, sort_keys=True) if options.json else "\n".join(lines))
    return 0 if is_whole else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", choices=(EXTRACTION, NAMES, FORECAST, SUGGESTIONS), help="one alone"
    )
    parser.add_argument("--json", action="store_true", help="the numbers as JSON")
    parser.add_argument(
        "--no-held-out", action="store_true", help="leave the unseen reports unlooked at"
    )
    parser.add_argument("--shared", type=Path, default=SHARED, help="where the texts are")
    parser.add_argument("--annotations", type=Path, default=ANNOTATIONS, help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="no speed and no memory")
    return parser.parse_args(arguments)


def say(text: str) -> None:
    """Write to standard output."""
    sys.stdout.write(f"{text}\n")


def _nothing(shared: Path) -> int:
    say(f"Nothing to measure with: {shared / 'gold' / 'score.py'} is not there.")
    say("The annotated reports are kept beside the checkout, in ../shared; they are no part of the")
    say("project. Name another folder with --shared.")
    return 1


def _development(judge: Judge, options: argparse.Namespace, lines: list[str]) -> dict[str, Any]:
    reports = development_reports(options.shared, options.annotations)
    measured = measure_development(judge, reports, with_cost=not options.quick)
    lines += ["EXTRACTION", "", *heading(reports), method_note()]
    for one in measured:
        lines += ["", *table(one)]
    return as_json(reports, measured)


def _held_out(judge: Judge, options: argparse.Namespace, lines: list[str]) -> dict[str, Any]:
    """Totals only: once a report is read for its errors, it is unseen no more."""
    found = {}
    lines += ["", "Reports that no rule was written from and no number was fitted on, in total"]
    for reports in held_out_sets(options.shared, options.annotations):
        found[reports.name] = _unseen(judge, reports, lines)
    return found


def _unseen(judge: Judge, reports: ReportSet, lines: list[str]) -> dict[str, Any]:
    lines += ["", *heading(reports)]
    if not reports.reports:
        return as_json(reports, [])
    measured = measure_unseen(judge, reports)
    lines += table(measured)
    return as_json(reports, [measured])


def _names(lines: list[str]) -> tuple[list[str], bool]:
    """The tables of who is who, and True; one line and False when the names are not there."""
    is_measured = True
    try:
        told = measure_names(with_peers=True)
    except FileNotFoundError as error:
        told = [f"Nothing to measure with: {error.filename} is not there."]
        is_measured = False
    lines += ["", "NAMES", "", *told]
    return told, is_measured


def _forecast(options: argparse.Namespace, lines: list[str]) -> dict[str, Any]:
    """The figures of each method; none, and one line, when ICEWS14 is not there."""
    lines += ["", "FORECAST", ""]
    try:
        found = measure_forecast(options.shared / "data" / "icews14")
    except FileNotFoundError as error:
        lines.append(f"Nothing to measure with: {error.filename} is not there.")
        return {}
    lines += forecast_table(found)
    return found


if __name__ == "__main__":
    sys.exit(main())
