"""Who comes first by a measure, how sure that is, and who is not counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Numbers, Values
from graph.analysis.exclusion import (
    A_POST,
    NO_ACTOR,
    NO_EVENT,
    REASONS,
    UNNAMED_GROUP,
    LeftOut,
    exclusions_of,
)
from graph.analysis.measures.actor_groups import ActorGroups
from graph.analysis.measures.caution import Warned, cautions, cautions_of_order
from graph.analysis.measures.ground import Ground
from graph.analysis.measures.measure_words import (
    DEFINITIONS,
    DRAWN,
    GROUPS,
    LABELS,
    NO_RANGE,
    NOT_COUNTED,
    NOTHING_DRAWN,
    RANGE,
    TIES,
    Words,
)
from graph.analysis.measures.measuring import Measured, measure_named
from graph.analysis.measures.resampling import (
    ALL_ROUNDS,
    LEAST_ROUNDS,
    Evidence,
    Ranges,
    Rounds,
    evidence_of,
    places_of,
    ranges_of,
)
from graph.model.vocabulary import Vocabulary
from graph.query.answer import Answer, Listing
from graph.query.names import Names, Ref
from graph.sentence import fill
from graph.store.base import View

_LEFT = (UNNAMED_GROUP, A_POST, NO_ACTOR)


@dataclass(frozen=True, slots=True)
class RankLine(Answer):
    """One actor.

    Attributes:
        place: 1 is the first; equals share a place.
        low, high: range of the value under resampling, the value included; None without one.
        best, worst: the same of the place.
        error: how far a sampled value may be off; None for an exact one.
    """

    place: int
    actor: Ref
    value: float
    low: float | None
    high: float | None
    best: int | None
    worst: int | None
    error: float | None


@dataclass(frozen=True, slots=True)
class Ranking(Answer):
    """The first actors by one measure.

    Attributes:
        measure: its name; `label`, `definition` and `ties` (which ties it counts) say it in words.
        lines: the first; the total counts all that have a place.
        events: how many events count; `sources`: how many sources tell of them, None when events
            were drawn.
        rounds: of resampling, 0 for none; `range_words` say what the range is.
        sampled: how many actors the value was computed from, None for all.
        warnings: what the data cannot carry.
        not_counted: who has no place, and why.
    """

    measure: str
    label: dict[str, str]
    definition: dict[str, str]
    ties: dict[str, str]
    lines: Listing[RankLine]
    events: int
    sources: int | None
    rounds: int
    range_words: dict[str, str]
    sampled: int | None
    warnings: tuple[Warned, ...]
    not_counted: tuple[LeftOut, ...]


@dataclass(frozen=True)
class RankedGround:
    """A ground with the view it comes from.

    Attributes:
        view: what may be shown.
        ground: of the events that count.
        vocabulary, today: tell who has ended.
        withheld: how many actors only sources that are not shown put at these events.
        group: what the groups of the ground are: `type` or `country`.
        groups: these with their names, when they are known already.
    """

    view: View
    ground: Ground
    vocabulary: Vocabulary
    today: date
    withheld: int = 0
    group: str = "type"
    groups: ActorGroups | None = None


def ranking(
    asked: RankedGround,
    name: str,
    limit: int = 20,
    language: str = "en",
    wanted: Rounds = ALL_ROUNDS,
) -> Ranking:
    """Return the first actors by a measure, with ranges and warnings.

    Args:
        asked: what is measured.
        name: one of `measuring.MEASURES`.
        limit: how many to list.
        language: of names.
        wanted: how many rounds of resampling at most, and who is told of them.

    Raises:
        ModelError: there is no such measure.
        MissingExtraError: scipy is not installed.
    """
    measure, ground = measure_named(name), asked.ground
    evidence = evidence_of(asked.view, ground.attendance)
    counted, left = who_counts(asked)
    found = measure.take(ground)
    has = counted & ~np.isnan(found.values)
    places = places_of(found.values, counted, measure.lowest_first)
    order = np.lexsort((ground.attendance.actor_node, places))
    listed = order[has[order]][:limit]
    ranges = ranges_of(measure, ground, evidence, listed, counted, wanted)
    warnings = cautions(ground.attendance, evidence)
    if ground.meetings:
        warnings += cautions_of_order(found.values[listed], ranges, int(has.sum()))
    lines = _lines(asked, found, places, listed, ranges, language)
    return Ranking(
        measure=name,
        label=LABELS[name],
        definition=defined(name, asked.group),
        ties=TIES[measure.ties_on(ground)],
        lines=Listing(lines, int(has.sum())),
        events=ground.attendance.events,
        sources=evidence.clusters if evidence.by_source else None,
        rounds=ranges.rounds,
        range_words=range_words(evidence, ranges.rounds, ground.seed),
        sampled=found.sources,
        warnings=tuple(warnings),
        not_counted=not_counted(left, int((counted & ~has).sum()), asked.withheld),
    )


def defined(name: str, group: str) -> dict[str, str]:
    """Return what a measure is, in one sentence; brokers stand between groups of a kind."""
    return {
        lang: fill(text, lang, group=GROUPS[group][lang])
        for lang, text in DEFINITIONS[name].items()
    }


def range_words(evidence: Evidence, rounds: int, seed: int, words: Words = RANGE) -> dict[str, str]:
    """Return in words what the ranges are; `words` has the blanks of RANGE."""
    what = DRAWN["sources" if evidence.by_source else "events"]
    if not evidence.clusters:
        return dict(NOTHING_DRAWN)
    if rounds == 0:
        return {lang: fill(text, lang, rounds=LEAST_ROUNDS) for lang, text in NO_RANGE.items()}
    return {
        lang: fill(text, lang, rounds=rounds, what=what[lang], seed=seed)
        for lang, text in words.items()
    }


def who_counts(asked: RankedGround) -> tuple[NDArray[np.bool_], Mapping[str, int]]:
    """Return which actors have a place, shape (actors,), and how many have none, by reason."""
    excluded = exclusions_of(asked.view, asked.ground.attendance, asked.vocabulary, asked.today)
    names = excluded.names
    counted = ~np.isin(excluded.reason, [names.index(reason) for reason in _LEFT])
    left = {reason: int((excluded.reason == names.index(reason)).sum()) for reason in _LEFT}
    for reason, count in excluded.outside.items():
        left[reason] = left.get(reason, 0) + count
    return counted, left


def not_counted(left: Mapping[str, int], undefined: int, withheld: int) -> tuple[LeftOut, ...]:
    """Return who has no place, by reason: those of `who_counts`, and two more."""
    counts = {**left, "not defined": undefined, "withheld": withheld}
    order = (NO_EVENT, *_LEFT, "not defined", "withheld")
    return tuple(
        LeftOut(reason, counts[reason], NOT_COUNTED.get(reason) or REASONS[reason])
        for reason in order
        if counts.get(reason)
    )


def _lines(
    asked: RankedGround,
    found: Measured,
    places: Values,
    listed: Numbers,
    ranges: Ranges,
    language: str,
) -> tuple[RankLine, ...]:
    names, attendance = Names(asked.view, language), asked.ground.attendance
    lines = []
    for number, actor in enumerate(listed.tolist()):
        value, place = float(found.values[actor]), int(places[actor])
        has_range = ranges.rounds > 0 and not np.isnan(ranges.low[number])
        lines.append(
            RankLine(
                place=place,
                actor=names.ref(attendance.actor_id(actor)),
                value=value,
                low=min(float(ranges.low[number]), value) if has_range else None,
                high=max(float(ranges.high[number]), value) if has_range else None,
                best=min(int(ranges.best[number]), place) if has_range else None,
                worst=max(int(ranges.worst[number]), place) if has_range else None,
                error=None if found.error is None else float(found.error[actor]),
            )
        )
    return tuple(lines)
