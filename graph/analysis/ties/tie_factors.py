"""The five factors of a tie at each event that two actors shared, with the words for each."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.attendance import Attendance, Numbers, Small, Values
from graph.analysis.ties.tie_weights import HALF_LIFE_YEARS, TieRules, TieWeights, without_year
from graph.analysis.ties.tie_words import FACTOR_WORDS
from graph.index.days import FAR_AHEAD
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Answer
from graph.sentence import fill

_DAYS_OF_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Factor(Answer):
    """One factor with its value, and what it says in words."""

    name: str
    value: float
    words: dict[str, str]


@dataclass(frozen=True)
class Weighing:
    """An attendance with its weights and the rules and words they come from."""

    attendance: Attendance
    weights: TieWeights
    rules: TieRules
    vocabulary: Vocabulary


def shared_pairs(attendance: Attendance, one: int, other: int) -> tuple[Numbers, Small, Small]:
    """Return the events both were at, rising, and the pair of each actor there.

    Args:
        attendance: who was where.
        one, other: positions of actors.
    """
    pairs = attendance.pairs_of_actor.of(one), attendance.pairs_of_actor.of(other)
    events, at_one, at_other = np.intersect1d(
        attendance.event[pairs[0]], attendance.event[pairs[1]], return_indices=True
    )
    return events.astype(np.int64), pairs[0][at_one], pairs[1][at_other]


def tie_values(weighing: Weighing, one: int, other: int) -> tuple[Numbers, Values]:
    """Return the events both were at with what each counts; shapes (shared,)."""
    events, at_one, at_other = shared_pairs(weighing.attendance, one, other)
    weights = weighing.weights
    found: Values = weights.event[events] * weights.pair_at(at_one) * weights.pair_at(at_other)
    return events, found


def factors_of(weighing: Weighing, event: int, one: int, other: int) -> tuple[Factor, ...]:
    """Return the factors of an event whose product is what it counts for two actors there.

    Args:
        weighing: who was where, and what it counts.
        event: position of the event.
        one, other: pairs of the two actors at it; see `shared_pairs`.
    """
    weights = weighing.weights
    sureness = float(np.prod(weights.confidence.at(np.array([one, other]))))
    roles = float(np.prod(weights.role.at(np.array([one, other]))))
    met = int(weighing.attendance.met[event])
    return (
        _factor("size", float(weights.size[event]), n=met, others=met - 1),
        _format(weighing, event),
        _age(weighing, event),
        _factor("role", roles, one=_roles(weighing, one), other=_roles(weighing, other)),
        _factor("confidence", sureness),
    )


def roles_of_pair(attendance: Attendance, pair: int) -> tuple[str, ...]:
    """Return the roles of an actor at an event."""
    mask = int(attendance.roles[pair])
    return tuple(name for n, name in enumerate(attendance.role_names) if mask >> n & 1)


def _factor(name: str, value: float, words: str = "", **told: object) -> Factor:
    """`told` is what stands in the words: the same in both languages, or of each its own."""
    said = {}
    for lang, text in FACTOR_WORDS[words or name].items():
        own = {key: one[lang] if isinstance(one, dict) else one for key, one in told.items()}
        said[lang] = fill(text, lang, value=_number(value, lang), **own)
    return Factor(name, value, said)


def _format(weighing: Weighing, event: int) -> Factor:
    value = float(weighing.weights.format[event])
    place = int(weighing.attendance.type[event])
    name = weighing.attendance.type_names[place] if place >= 0 else ""
    kind = weighing.vocabulary.event_types.get(name)
    if kind is None:
        return _factor("format", value, "format unknown")
    return _factor("format", value, type=kind.labels)


def _age(weighing: Weighing, event: int) -> Factor:
    value, attendance = float(weighing.weights.age[event]), weighing.attendance
    half = weighing.rules.half_life or HALF_LIFE_YEARS
    first, last = int(attendance.first_day[event]), int(attendance.last_day[event])
    last = first if last == FAR_AHEAD else last
    if without_year(attendance, weighing.rules.today, event):
        return _factor("age", value, "undated", half=f"{half:g}")
    years = max(weighing.rules.today.toordinal() - last, 0) / _DAYS_OF_YEAR
    return _factor("age", value, years=round(years), half=f"{half:g}")


def _roles(weighing: Weighing, pair: int) -> dict[str, str]:
    """The roles of a pair in words, by language."""
    roles, known = roles_of_pair(weighing.attendance, pair), weighing.vocabulary.roles
    return {
        lang: ", ".join(known[role].labels[lang] if role in known else role for role in roles)
        for lang in FACTOR_WORDS["role"]
    }


def _number(value: float, language: str) -> str:
    told = f"{value:.2f}" if value >= 0.01 or value == 0 else f"{value:.2g}"
    return told.replace(".", ",") if language == "fr" else told
