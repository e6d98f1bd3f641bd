"""In which order the actors that may be suggested are listed."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Values
from graph.analysis.suggestions.backtest_rates import MEASURED
from graph.analysis.suggestions.candidate_pool import pool_of
from graph.analysis.suggestions.feature_space import features_of
from graph.analysis.suggestions.suggest_list import list_of
from graph.analysis.suggestions.suggest_order import Listed, scores
from graph.analysis.suggestions.suggest_pair import Question
from graph.analysis.suggestions.suggest_space import Landscape


@dataclass(frozen=True, slots=True)
class Ordered:
    """Who is listed.

    Attributes:
        listed: positions of actors with what speaks for them, the first first.
        considered: how many were weighed against each other.
    """

    listed: tuple[tuple[int, Listed], ...]
    considered: int


def ordered(
    landscape: Landscape, question: Question, may: NDArray[np.bool_], limit: int
) -> Ordered:
    """Return the first of those who may be suggested.

    Asked for a theme and a place, who was at an event about the one in the other stands before who
    has to do with both apart: each of the two parts has the order of a whole list.

    Args:
        landscape: of the network.
        question: who asks, and about what.
        may: who may be suggested; shape (actors,).
        limit: how many.
    """
    features = features_of(question.asker)
    parts = [_of_part(landscape, features, one, limit) for one in _parts(question, may)]
    listed = [one for part in parts for one in part.listed]
    return Ordered(tuple(listed[:limit]), sum(part.considered for part in parts))


def _parts(question: Question, may: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], ...]:
    """Those who were at an event about the theme in the place, and the others; else all in one."""
    if not question.is_of_both:
        return (may,)
    attendance = question.space.attendance
    found = np.zeros(attendance.actors, dtype=np.bool_)
    found[attendance.actor[question.matching[attendance.event]]] = True
    return may & found, may & ~found


def _of_part(
    landscape: Landscape, features: Mapping[str, Values], may: NDArray[np.bool_], limit: int
) -> Ordered:
    pool = pool_of(features, may)
    # A short list is the beginning of the one that is measured, whose order hangs on its length.
    most = max(limit, MEASURED)
    found = list_of(landscape.space, pool, scores(pool, landscape.ranker), most)[:limit]
    return Ordered(tuple((int(pool.actor[one.place]), one) for one in found), len(pool.actor))
