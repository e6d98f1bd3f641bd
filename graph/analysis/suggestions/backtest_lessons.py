"""What the past teaches: who was asked about on a day, and whom they met within two years after."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Values
from graph.analysis.ranker import Features, Ranker, fit
from graph.analysis.suggestions.backtest_past import (
    HORIZON_DAYS,
    future_of,
    newly_met,
    past_of,
    space_before,
)
from graph.analysis.suggestions.candidate_pool import Pool, columns_of, pool_of
from graph.analysis.suggestions.feature_space import LEARNED, Asker, FeatureSpace, features_of
from graph.analysis.ties.tie_weights import TieRules
from graph.analysis.topics import Topics

# Learned from so many spans of two years.
_LESSONS = 4
_PENALTY = 1e-3
# From here on a ranker is learned: eight questions for each of its weights.
_ENOUGH_QUESTIONS = 8 * LEARNED
Lesson = tuple[Features, NDArray[np.bool_]]


@dataclass(frozen=True)
class Trial:
    """What a backtest needs to know.

    Attributes:
        attendance: of all time.
        topics: themes and countries of its events.
        rules: what counts in ties.
        may: who may be suggested to anybody; shape (actors,).
        questions: at most so many actors are asked about on each day.
        seed: of samples.
        horizon: within so many days they must meet.
        kinds: type of each actor, "" unknown; empty to tell nothing by kind of actor.
        lessons: of days that were asked before: what a day teaches is worked out once.
    """

    attendance: Attendance
    topics: Sequence[Topics]
    rules: TieRules
    may: NDArray[np.bool_]
    questions: int = 200
    seed: int = 0
    horizon: int = HORIZON_DAYS
    kinds: Sequence[str] = ()
    lessons: dict[int, list[Lesson]] = field(default_factory=dict)


def learned_before(trial: Trial, day: int) -> Ranker | None:
    """Return a ranker fitted on what was known on a day; None when that was too little.

    It learns who met in the two years before the day from what was known before these, and the
    same of spans of two years before that.
    """
    lessons = [
        lesson
        for back in range(1, _LESSONS + 1)
        for lesson in _lessons(trial, day - trial.horizon * back)
    ]
    if len(lessons) < _ENOUGH_QUESTIONS:
        return None
    columns, right = zip(*lessons, strict=True)
    number = np.repeat(np.arange(len(lessons)), [len(one) for one in right])
    return fit(np.concatenate(columns), number, np.concatenate(right), _PENALTY)


def _lessons(trial: Trial, day: int) -> list[Lesson]:
    if day not in trial.lessons:
        trial.lessons[day] = _worked_out(trial, day)
    return trial.lessons[day]


def _worked_out(trial: Trial, day: int) -> list[Lesson]:
    """Candidates on a day, and which of them were met in the two years after it, by question."""
    past = past_of(trial.attendance, day)
    future = future_of(trial.attendance, day, day + trial.horizon)
    if len(past.actor) == 0:
        return []
    space = space_before(trial.attendance, trial.topics, trial.rules, day)
    found = []
    for actor in asked_about(trial, past, day):
        met = newly_met(past, future, actor)
        if not len(met):
            continue
        pool = pool_for(trial, space, actor)[0]
        came = np.isin(pool.actor, met)
        if came.any() and not came.all():
            found.append((columns_of(pool), came))
    return found


def asked_about(trial: Trial, past: Attendance, day: int) -> list[int]:
    """Return who is asked about on a day: a sample of those active in the two years before."""
    recent = future_of(past, day - trial.horizon, day)
    active = np.flatnonzero((np.bincount(recent.actor, minlength=past.actors) > 0) & trial.may)
    random = np.random.default_rng((trial.seed, day))
    if len(active) > trial.questions:
        active = random.choice(active, trial.questions, replace=False)
    return sorted(active.tolist())


def pool_for(
    trial: Trial, space: FeatureSpace, actor: int
) -> tuple[Pool, dict[str, Values], NDArray[np.bool_]]:
    """Return candidates of an actor, the features of all, and who of all might be named."""
    values = features_of(Asker(space, actor))
    may = trial.may & (space.events > 0)
    may[space.walks.met(actor)] = False
    may[actor] = False
    return pool_of(values, may), values, may
