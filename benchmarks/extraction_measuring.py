"""The measuring itself: each method on each set of reports, scored report by report."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from benchmarks.extraction_calibration import Reliability, calibration
from benchmarks.extraction_confidence import Confidence
from benchmarks.extraction_folds import cross_validated
from benchmarks.extraction_gate import Gate
from benchmarks.extraction_intervals import f1_interval
from benchmarks.extraction_judging import JudgedFact, judged_facts
from benchmarks.extraction_learned import Learned
from benchmarks.extraction_methods import EXTRACTION, Method, methods
from benchmarks.extraction_reports import Report, ReportSet
from benchmarks.extraction_score import Counts, Judge, added_up, precision_recall_f1
from benchmarks.extraction_speed import Cost, cost_of
from graph.errors import MissingExtraError
from graph.model.record import Record
from ingest.extraction import Lexicon

ALL = "all"
LANGUAGES = (ALL, "en", "fr")


@dataclass(frozen=True, slots=True)
class Score:
    """One field in one language: F1 with its 95 % interval, precision, recall, facts asked for."""

    f1: float
    low: float
    high: float
    precision: float
    recall: float
    facts: int


# Language to field to score.
Scores = dict[str, dict[str, Score]]


@dataclass(frozen=True)
class Measured:
    """One method on one set of reports; `missing` says why there are no numbers."""

    method: str
    scores: Scores = field(default_factory=dict)
    reliability: tuple[Reliability, ...] = ()
    cost: Cost | None = None
    missing: str = ""


def learned_parts(judge: Judge) -> list[Learned[Any]]:
    """Everything the extraction learns, in the order in which it is fitted."""
    return [Gate(), Confidence(judge)]


def measure_development(judge: Judge, reports: ReportSet, with_cost: bool = True) -> list[Measured]:
    """Every method; what learns is read by cross-validation."""
    return [_measured(one, judge, reports.reports, with_cost) for one in methods(os.environ)]


def measure_unseen(judge: Judge, reports: ReportSet) -> Measured:
    """Totals of the extraction as it is shipped."""
    method = methods(os.environ)[0]
    lexicon = method.set_up()
    read = [(report, method.read(report.text, lexicon)) for report in reports.reports]
    return Measured(method.name, _scores(judge, read), _reliability(judge, read))


def _measured(method: Method, judge: Judge, reports: Sequence[Report], with_cost: bool) -> Measured:
    try:
        read = _read(method, judge, reports)
    except MissingExtraError as error:
        return Measured(method.name, missing=" ".join(filter(None, (error.what, error.next_step))))
    timed = with_cost and method.timed
    return Measured(
        method.name,
        _scores(judge, read),
        _reliability(judge, read) if method.name == EXTRACTION else (),
        cost_of(method.name, [report.text for report in reports]) if timed else None,
    )


def _read(method: Method, judge: Judge, reports: Sequence[Report]) -> list[tuple[Report, Record]]:
    lexicon = _remembering(method.set_up())
    if method.learns:
        return [*cross_validated(reports, lexicon, learned_parts(judge), method.read)]
    return [(report, method.read(report.text, lexicon)) for report in reports]


def _remembering(lexicon: Lexicon) -> Lexicon:
    """The folds read each text many times; what a model suggests in it stays the same."""
    if lexicon.guess is None:
        return lexicon
    return replace(lexicon, guess=cache(lexicon.guess))


def _scores(judge: Judge, read: Sequence[tuple[Report, Record]]) -> Scores:
    counted = [(report.language, judge.counts(report, record)) for report, record in read]
    found: Scores = {}
    for language in LANGUAGES:
        counts = [one for spoken, one in counted if language in (ALL, spoken)]
        if counts:
            found[language] = {name: _score(counts, name) for name in judge.fields}
    return found


def _score(counts: Sequence[Counts], name: str) -> Score:
    right, wrong, missed = added_up(counts, name)
    precision, recall, f1 = precision_recall_f1(right, wrong, missed)
    low, high = f1_interval(counts, name)
    return Score(f1, low, high, precision, recall, right + missed)


def _reliability(judge: Judge, read: Sequence[tuple[Report, Record]]) -> tuple[Reliability, ...]:
    facts: list[JudgedFact] = []
    for report, record in read:
        facts += judged_facts(judge, report, record)
    return tuple(calibration(facts)) if facts else ()
