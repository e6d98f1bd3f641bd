"""Asks about actors on a day of the past in every way, and notes what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from graph.analysis.attendance import Numbers, Values
from graph.analysis.ranker import Ranker
from graph.analysis.suggestions.backtest_lessons import Trial, asked_about, pool_for
from graph.analysis.suggestions.backtest_past import future_of, newly_met, space_before
from graph.analysis.suggestions.backtest_rates import MEASURED, Shown
from graph.analysis.suggestions.backtest_scores import first_rank, top_of
from graph.analysis.suggestions.candidate_pool import Pool
from graph.analysis.suggestions.feature_space import FeatureSpace
from graph.analysis.suggestions.feature_walks import simple
from graph.analysis.suggestions.suggest_list import list_of
from graph.analysis.suggestions.suggest_order import scores

OURS, LISTED, RANDOM = "ours", "ours as listed", "random"
COMMON, ADAMIC_ADAR = "common neighbours", "Adamic-Adar"
# Who met lately first is what recurrency says of those who never met.
BASELINES = {
    "popularity": "size",
    COMMON: COMMON,
    ADAMIC_ADAR: ADAMIC_ADAR,
    "resource allocation": "resource",
    "cosine of themes": "themes",
    "recurrency": "recency",
}


@dataclass
class Tally:
    """Ranks and lists while they are gathered.

    Attributes:
        ranks: rank of the first that came true, of each question, by way of ranking.
        tops: who stood first, of each question.
        kinds: type of who is asked about, of each question.
        shown: suggestions as they would have been listed, also of who met nobody new.
        pairs: that came true; `asked` counts the actors asked about.
    """

    ranks: dict[str, list[float]] = field(default_factory=dict)
    tops: dict[str, list[Numbers]] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)
    shown: list[Shown] = field(default_factory=list)
    pairs: int = 0
    asked: int = 0

    def note(self, name: str, value: Values, right: Numbers, may: Numbers, among: Values) -> None:
        """Note one ranking of the candidates `may`; `right` are positions among them."""
        self.ranks.setdefault(name, []).append(first_rank(value, right))
        self.tops.setdefault(name, []).append(may[top_of(value, among)])

    def list_shown(self, day: int, kinds: Iterable[str], met: Iterable[bool]) -> None:
        """Note a list of suggestions as it would have been shown."""
        for place, (kind, came) in enumerate(zip(kinds, met, strict=True), start=1):
            self.shown.append(Shown(day, place, kind, came))


def ask(trial: Trial, day: int, ranker: Ranker | None, tally: Tally) -> FeatureSpace:
    """Ask on a day, with the ranker of that day; return what was known then.

    Args:
        trial: the graph and how to ask.
        day: ordinal.
        ranker: None to fuse.
        tally: gets what came of it.
    """
    space = space_before(trial.attendance, trial.topics, trial.rules, day)
    future = future_of(trial.attendance, day, day + trial.horizon)
    random = np.random.default_rng((trial.seed, day, 1))
    for actor in asked_about(trial, space.attendance, day):
        pool, values, may = pool_for(trial, space, actor)
        came = np.intersect1d(newly_met(space.attendance, future, actor), np.flatnonzero(may))
        tally.asked += 1
        score = scores(pool, ranker)
        found = list_of(space, pool, score, MEASURED)
        listed = pool.actor[[one.place for one in found]] if found else pool.actor[:0]
        tally.list_shown(day, [one.kind for one in found], np.isin(listed, came).tolist())
        if len(came):
            tally.pairs += len(came)
            tally.kinds.append(trial.kinds[actor] if trial.kinds else "")
            common, adamic_adar = simple(space.walks, actor)
            values |= {COMMON: common, ADAMIC_ADAR: adamic_adar}
            _note(tally, (pool, score, listed), values, np.flatnonzero(may), came, random)
    return space


def _note(
    tally: Tally,
    ours: tuple[Pool, Values, Numbers],
    values: dict[str, Values],
    may: Numbers,
    came: Numbers,
    random: np.random.Generator,
) -> None:
    """Rank all candidates in every way."""
    right, chance = np.searchsorted(may, came), random.random(len(may))
    pool, score, listed = ours
    whole = np.full(len(may), -np.inf)
    whole[np.searchsorted(may, pool.actor)] = score
    tally.note(OURS, whole, right, may, chance)
    # As listed: the list in its order, then all others by score.
    seen = whole.copy()
    top = 1 + float(score.max(initial=0.0))
    seen[np.searchsorted(may, listed)] = top + np.arange(len(listed), 0, -1)
    tally.note(LISTED, seen, right, may, chance)
    for name, feature in BASELINES.items():
        tally.note(name, values[feature][may], right, may, chance)
    tally.note(RANDOM, chance, right, may, chance)
