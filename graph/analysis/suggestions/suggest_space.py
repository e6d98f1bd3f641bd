"""All that suggestions need of a ledger, prepared once and asked for many actors."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers
from graph.analysis.exclusion import Exclusions, exclusions_of, member_pairs
from graph.analysis.leiden import leiden
from graph.analysis.paths.path_ground import Ground, ground_of
from graph.analysis.ranker import Ranker
from graph.analysis.sparse import Sparse, matrix_of
from graph.analysis.suggestions.backtest import Backtest, backtest
from graph.analysis.suggestions.backtest_lessons import Trial, learned_before
from graph.analysis.suggestions.feature_space import FeatureSpace
from graph.analysis.suggestions.feature_walks import Walks
from graph.analysis.ties.tie_factors import Weighing
from graph.analysis.topics import Topics, topics_of
from graph.index.lists import group
from graph.store.base import View

# Communities of a larger graph are left to who asks for them: they take longer than a click.
MOST_PAIRS = 2_000_000
TOPICS = ("theme", "country")


@dataclass(frozen=True)
class Landscape:
    """A view, ready for suggestions.

    Attributes:
        weighing: the attendance with its weights.
        space: features of it, memberships and communities among them.
        exclusions: who is never suggested.
        ranker: learned from the graph's own past; None where the order is fused.
        measured: what came true of earlier suggestions; None when that was not asked.
        grounds: see `ground`.
    """

    weighing: Weighing
    space: FeatureSpace
    exclusions: Exclusions
    ranker: Ranker | None = None
    measured: Backtest | None = None
    grounds: list[Ground] = field(default_factory=list)

    def ground(self, view: View) -> Ground:
        """Return what paths run over, made when it is first asked for.

        Args:
            view: the one this was made of, or another of the same moment and levels.
        """
        if not self.grounds:
            self.grounds.append(ground_of(view, self.weighing))
        return self.grounds[0]


def landscape_of(
    view: View,
    weighing: Weighing,
    questions: int = 100,
    measure: bool = True,
    seed: int = 0,
) -> Landscape:
    """Return what suggestions need.

    Args:
        view: what may be shown.
        weighing: the attendance of the same view, with its weights.
        questions: actors asked about on each day of the past, for learning and measuring.
        measure: also measure how often suggestions came true.
        seed: of samples and of communities.

    Raises:
        MissingExtraError: scipy or graspologic-native is not installed.
    """
    attendance, today = weighing.attendance, weighing.rules.today
    topics = [topics_of(attendance, name) for name in TOPICS]
    exclusions = exclusions_of(view, attendance, weighing.vocabulary, today)
    trial = trial_of(weighing, topics, exclusions, questions, seed)
    themes, countries = topics
    space = FeatureSpace(
        Walks(attendance, weighing.weights),
        themes,
        countries,
        today,
        members=_members(view, attendance),
        community=_communities(attendance, seed),
    )
    ranker = learned_before(trial, _tomorrow(attendance, today)) if questions else None
    measured = backtest(trial) if measure else None
    return Landscape(weighing, space, exclusions, ranker, measured)


def trial_of(
    weighing: Weighing,
    topics: Sequence[Topics],
    exclusions: Exclusions,
    questions: int,
    seed: int = 0,
) -> Trial:
    """Return how the past is asked: of those who are closed now many were alive then."""
    may: NDArray[np.bool_] = exclusions.lasting < 0
    return Trial(
        weighing.attendance, topics, weighing.rules, may, questions, seed, kinds=exclusions.types
    )


def _tomorrow(attendance: Attendance, today: date) -> int:
    """The day up to which everything is known: what is planned teaches nothing."""
    past = attendance.first_day[attendance.first_day <= today.toordinal()]
    return min(int(past.max(initial=0)), today.toordinal()) + 1


def _members(view: View, attendance: Attendance) -> Sparse | None:
    actors, bodies = member_pairs(view, attendance)
    if not actors:
        return None
    names = sorted(set(bodies))
    number = {name: place for place, name in enumerate(names)}
    pairs = sorted({(actor, number[body]) for actor, body in zip(actors, bodies, strict=True)})
    table = np.array(pairs, dtype=np.int64)
    lists = group(table[:, 0], table[:, 1].astype(np.int32), attendance.actors)
    shape = (attendance.actors, len(names))
    return matrix_of(np.ones(len(lists.items)), lists.items, lists.starts, shape)


def _communities(attendance: Attendance, seed: int) -> Numbers | None:
    """Of each actor, by Leiden on actors and events as they are; None for a very large graph."""
    if len(attendance.actor) > MOST_PAIRS:
        return None
    events, actors = attendance.events, attendance.actors
    one = np.concatenate([attendance.event + actors, attendance.actor]).astype(np.int64)
    other = np.concatenate([attendance.actor, attendance.event + actors]).astype(np.int32)
    lists = group(one, other, events + actors)
    shape = (events + actors, events + actors)
    ties = matrix_of(np.ones(len(lists.items)), lists.items, lists.starts, shape)
    return leiden(ties, seed)[0][:actors]
