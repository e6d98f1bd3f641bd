"""Cross-validation: every report is read with numbers that were fitted without it."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.extraction_learned import Learned, learn
from benchmarks.extraction_reports import Report
from graph.model.record import Record
from ingest.extraction import Lexicon

FOLDS = 5
SEED = 20261122


@dataclass(frozen=True)
class Fold:
    """One way to part the reports."""

    learned_from: tuple[Report, ...]
    tried_on: tuple[Report, ...]


def folds(reports: Sequence[Report], number: int = FOLDS, seed: int = SEED) -> list[Fold]:
    """Part the reports; each is tried in one fold, and each fold has its share of each kind.

    A kind is a language with or without an event. The order comes from the ids and the seed, so
    a further report moves few of the others.
    """
    dealt = _dealt(reports, seed)
    return [
        Fold(
            tuple(one for place, one in enumerate(dealt) if place % number != fold),
            tuple(dealt[fold::number]),
        )
        for fold in range(min(number, len(dealt)))
    ]


def _dealt(reports: Sequence[Report], seed: int) -> list[Report]:
    kinds: defaultdict[tuple[str, bool], list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda one: _drawn(one, seed)):
        kinds[report.language, bool(report.gold["is_event_report"])].append(report)
    # Kind after kind, so that dealing them out one by one gives each fold its share of each.
    return [report for kind in sorted(kinds) for report in kinds[kind]]


def _drawn(report: Report, seed: int) -> str:
    return hashlib.sha256(f"{seed}:{report.id}".encode()).hexdigest()


def cross_validated(
    reports: Sequence[Report],
    lexicon: Lexicon,
    parts: Sequence[Learned[Any]],
    read: Callable[[str, Lexicon], Record],
) -> Iterator[tuple[Report, Record]]:
    """Yield every report once, read with what was learned from the other folds."""
    for fold in folds(reports):
        taught = learn(parts, fold.learned_from, lexicon)
        for report in fold.tried_on:
            yield report, read(report.text, taught)
