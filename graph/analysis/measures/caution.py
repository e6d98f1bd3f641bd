"""What the data cannot carry: said beside every measure that is taken of them."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Attendance, Values
from graph.analysis.measures.measure_words import WARNINGS
from graph.analysis.measures.resampling import Evidence, Ranges
from graph.analysis.ties.tie_components import components
from graph.query.answer import Answer
from graph.sentence import fill

# Below so many events with two actors, as for the measured rate of suggestions.
_FEW_EVENTS = 30
_MOST_OF_ONE_SOURCE = 0.5
_MOST_OF_ONE_EVENT = 0.5
# Fewer are no plenary.
_PLENARY = 10


@dataclass(frozen=True, slots=True)
class Warned(Answer):
    """One thing to beware of, in words."""

    code: str
    words: dict[str, str]


def cautions(attendance: Attendance, evidence: Evidence) -> list[Warned]:
    """Return what to beware of in these events, whatever is measured."""
    meeting = attendance.met > 1
    if not meeting.any():
        return [_warned("nothing")]
    found = []
    if meeting.sum() < _FEW_EVENTS:
        found.append(_warned("few events", n=int(meeting.sum())))
    if evidence.by_source:
        share = np.bincount(evidence.cluster[meeting]).max() / meeting.sum()
        if share >= _MOST_OF_ONE_SOURCE and meeting.sum() > 1:
            found.append(_warned("one source", share=round(100 * share)))
    pairs = attendance.met * (attendance.met - 1)
    largest = pairs.max() / pairs.sum()
    if largest >= _MOST_OF_ONE_EVENT and attendance.met.max() >= _PLENARY:
        found.append(
            _warned("one plenary", n=int(attendance.met.max()), share=round(100 * largest))
        )
    return found + _parts(attendance)


def _parts(attendance: Attendance) -> list[Warned]:
    _, sizes = np.unique(components(attendance), return_counts=True)
    sizes = sizes[sizes > 1]
    if len(sizes) < 2:
        return []
    share = sizes.max() / sizes.sum()
    return [_warned("parts", n=len(sizes), share=int(100 * share))]


def cautions_of_order(values: Values, ranges: Ranges, ranked: int) -> list[Warned]:
    """Return what to beware of in the order of a list.

    Args:
        values: of the listed, first to last.
        ranges: of the same.
        ranked: how many have a place.
    """
    if ranges.rounds == 0 or len(values) == 0:
        return []
    if ranked > 2 and np.median(ranges.worst - ranges.best + 1) >= ranked / 2:
        return [_warned("wide")]
    # Ranges of values overlap also where one is ahead in every round; places do not.
    alike = int(np.argmin(np.append(ranges.best <= 1, False)))
    return [_warned("alike", n=alike)] if alike > 1 else []


def _warned(code: str, **numbers: object) -> Warned:
    words = {lang: fill(text, lang, **numbers) for lang, text in WARNINGS[code].items()}
    return Warned(code, words)
