"""How much it counts that two actors were at one event: five factors, each of which can be shown.

The weight of a pair at an event is

    size x format x age x sqrt(role of one x role of the other) x confidence of one x of the other

- size: 1/(n - 1) for n named actors who met (Newman 2001, Physical Review E 64, 016132): all that
  one actor gives at an event sums to 1, whether four met or two hundred;
- format: how well people get to know each other at such an event (`tie_strength`, vocabulary);
- age: halves every so many years (`half_life`);
- role: the geometric mean of what both roles count (`role_weight`, vocabulary). The smaller of the
  two would say nearly the same, but a product can be summed over a million events without making
  the pairs (docs/decisions/0070);
- confidence: that the sources say so of both.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance
from graph.index.days import FAR_AHEAD, LONG_AGO, NO_YEAR
from graph.model.vocabulary import Vocabulary

Values = NDArray[np.float64]

HALF_LIFE_YEARS = 3.0
# An event or a role that the vocabulary does not weigh counts as an ordinary meeting, an ordinary
# participant.
PLAIN_FORMAT = PLAIN_ROLE = 0.5
# As if it were a half-life old: without a date nobody knows.
UNDATED = 0.5
_DAYS_OF_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class TieRules:
    """What counts, and how much.

    Attributes:
        today: from when age is counted; what lies ahead is of age 0.
        half_life: years after which a meeting counts half; None to leave age out.
        formats: event type to 0..1; empty to leave the format out.
        roles: role to 0..1; empty to leave roles out.
        by_size: False to count a plenary as much as a talk of two.
        by_confidence: False to take every statement as sure.
    """

    today: date
    half_life: float | None = HALF_LIFE_YEARS
    formats: Mapping[str, float] | None = None
    roles: Mapping[str, float] | None = None
    by_size: bool = True
    by_confidence: bool = True


@dataclass(frozen=True, slots=True)
class Coded:
    """A number for each pair, of few that differ: there are millions of pairs.

    Attributes:
        value: the numbers that differ; shape (values,).
        code: of each pair, its position in `value`; shape (pairs,).
    """

    value: Values
    code: NDArray[np.integer]

    def at(self, pairs: NDArray[np.integer] | int | slice) -> Values:
        """Return the numbers of some pairs."""
        found: Values = self.value[self.code[pairs]]
        return found


@dataclass(frozen=True, slots=True)
class TieWeights:
    """Factors by event and by pair; the weight of two at an event is the product of all.

    Attributes:
        size, format, age: of each event; size is 0 where one alone was; shape (events,).
        role, confidence: of each pair, the role as its square root.
    """

    size: Values
    format: Values
    age: Values
    role: Coded
    confidence: Coded

    @property
    def event(self) -> Values:
        """What an event counts; shape (events,)."""
        return self.size * self.format * self.age

    @property
    def pair(self) -> Values:
        """What the part of an actor at an event counts; shape (pairs,). Made anew each time."""
        return self.pair_at(slice(None))

    def pair_at(self, pairs: NDArray[np.integer] | slice) -> Values:
        """Return the same of some pairs."""
        return self.role.at(pairs) * self.confidence.at(pairs)


def rules_of(vocabulary: Vocabulary, today: date) -> TieRules:
    """Return the rules with the weights of the vocabulary."""
    formats = {t.id: t.tie_strength for t in vocabulary.event_types.values()}
    roles = {r.id: r.role_weight for r in vocabulary.roles.values()}
    return TieRules(
        today=today,
        formats={name: value for name, value in formats.items() if value is not None},
        roles={name: value for name, value in roles.items() if value is not None},
    )


def raw_rules(today: date) -> TieRules:
    """Return rules by which every shared event counts 1."""
    return TieRules(today, half_life=None, by_size=False, by_confidence=False)


def weigh(attendance: Attendance, rules: TieRules) -> TieWeights:
    """Return the factors of all events and pairs.

    Args:
        attendance: who was where.
        rules: what counts.
    """
    return TieWeights(
        size=_sizes(attendance, rules),
        format=_formats(attendance, rules),
        age=_ages(attendance, rules),
        role=_roles(attendance, rules),
        confidence=_confidences(attendance, rules),
    )


def _sizes(attendance: Attendance, rules: TieRules) -> Values:
    met = attendance.met
    if not rules.by_size:
        return (met > 1).astype(np.float64)
    return np.where(met > 1, 1 / np.maximum(met - 1, 1), 0.0)


def _formats(attendance: Attendance, rules: TieRules) -> Values:
    if not rules.formats:
        return np.ones(attendance.events)
    known = [rules.formats.get(name, PLAIN_FORMAT) for name in attendance.type_names]
    found: Values = np.array([*known, PLAIN_FORMAT])[attendance.type]
    return found


def _ages(attendance: Attendance, rules: TieRules) -> Values:
    if rules.half_life is None:
        return np.ones(attendance.events)
    last = attendance.last_day.astype(np.int64)
    # Of a span without an end its beginning is what is known.
    last = np.where(last == FAR_AHEAD, attendance.first_day, last)
    years = np.maximum(rules.today.toordinal() - last, 0) / _DAYS_OF_YEAR
    found: Values = np.exp2(-years / rules.half_life)
    return np.where(without_year(attendance, rules.today), UNDATED, found)


def without_year(
    attendance: Attendance, today: date, at: int | slice = slice(None)
) -> NDArray[np.bool_]:
    """Return of which events it is not known how old they are; shape (events,).

    Those without a date, and those of a decade, say, that is not over.

    Args:
        attendance: who was where.
        today: the day on which it is asked.
        at: of which event; all of them if none is given.
    """
    first, last = attendance.first_day[at], attendance.last_day[at]
    is_vague = (attendance.year[at] == NO_YEAR) & (last >= today.toordinal())
    has_no_bound = (first == LONG_AGO) & (last == FAR_AHEAD)
    return np.asarray((first > last) | has_no_bound | is_vague)


def _roles(attendance: Attendance, rules: TieRules) -> Coded:
    if not rules.roles:
        return _all_one(attendance)
    known = [rules.roles.get(name, PLAIN_ROLE) for name in attendance.role_names]
    best, place = attendance.by_role(known)
    return Coded(np.sqrt(best), place)


def _confidences(attendance: Attendance, rules: TieRules) -> Coded:
    if not rules.by_confidence:
        return _all_one(attendance)
    return Coded(np.arange(np.iinfo(np.uint8).max + 1) / 100, attendance.confidence)


def _all_one(attendance: Attendance) -> Coded:
    return Coded(np.ones(1), np.zeros(len(attendance.actor), dtype=np.uint8))
