"""Would the suggestions of earlier days have come true? A rolling split of the graph by time.

On each of some days only what was over before it is known. Actors that were active lately are
asked about; who met them for the first time within two years is what came true. Candidates are all
actors that were known and not met: those nearest are among them, and so are the hardest.
"""

from collections import Counter
from dataclasses import dataclass, field, fields, replace
from datetime import date

import numpy as np

from graph.analysis.suggestions.backtest_lessons import Trial, learned_before
from graph.analysis.suggestions.backtest_past import HORIZON_DAYS, dated
from graph.analysis.suggestions.backtest_rates import Rates, calibration, rates_of
from graph.analysis.suggestions.backtest_scores import Score, interval, score_of
from graph.analysis.suggestions.backtest_tally import BASELINES, LISTED, OURS, Tally, ask
from graph.analysis.suggestions.feature_space import FeatureSpace
from graph.query.answer import Answer, plain

_CUTS = 3
_FEWEST_EVENTS, _FEWEST_QUESTIONS = 50, 20


@dataclass(frozen=True, slots=True)
class OfKind(Answer):
    """How well actors of one kind were served.

    Attributes:
        kind: type of the actors asked about, "" unknown.
        questions: of them that met somebody new.
        mrr: of ours, `low` and `high` its bounds; `simple` that of the best simple order.
    """

    kind: str
    questions: int
    mrr: float
    low: float
    high: float
    simple: float


@dataclass(frozen=True)
class Backtest(Answer):
    """What came of it.

    Attributes:
        state: `measured`, or `too few dated events`, or `too few questions`.
        events: with a date no vaguer than a year; `undated` have none and were left out.
        cuts: the days, oldest first.
        asked: actors asked about; `questions` of them met somebody new.
        pairs: that came true.
        methods: by name.
        best: the best of the baselines; `ahead` is how much the mrr of ours is above it, with
            the bounds of 95 % of samples; `ahead_listed` the same of ours as listed.
        kinds: of ours, by kind of the actors asked about, most asked first.
        learned: on how many of the days the order was learned, else it was fused.
        rates, calibration: of suggestions as they would have been listed.
    """

    state: str
    events: int
    undated: int
    cuts: tuple[date, ...] = ()
    asked: int = 0
    questions: int = 0
    pairs: int = 0
    methods: dict[str, Score] = field(default_factory=dict)
    best: str | None = None
    ahead: tuple[float, float, float] | None = None
    ahead_listed: tuple[float, float, float] | None = None
    kinds: tuple[OfKind, ...] = ()
    learned: int = 0
    rates: Rates | None = None
    calibration: float | None = None

    def as_json(self) -> dict[str, object]:
        """Return what is told; `cut` is the newest day, rates are told by places of the list."""
        told = {field.name: plain(getattr(self, field.name)) for field in fields(self)}
        told["cuts"] = [day.isoformat() for day in self.cuts]
        told["cut"] = self.cuts[-1].isoformat() if self.cuts else None
        told["rates"] = [] if self.rates is None else [plain(one) for one in self.rates.all()]
        return told


def backtest(trial: Trial, cuts: int = _CUTS) -> Backtest:
    """Ask on several days, count what came true within two years after each.

    Args:
        trial: the graph and how to ask.
        cuts: how many days at most, two years apart.

    Raises:
        MissingExtraError: scipy is not installed.
    """
    # A year that somebody mistyped lies ahead: days before it have no two years to look at.
    found = dated(trial.attendance, trial.rules.today)
    events = int((found.kept & (trial.attendance.met > 0)).sum())
    undated = int((trial.attendance.met > 0).sum()) - events
    days = cut_days(found.first, found.last, cuts, trial.horizon)
    if events < _FEWEST_EVENTS or not days:
        return Backtest("too few dated events", events, undated)
    tally, learned, space = Tally(), 0, None
    for day in days:
        ranker = learned_before(trial, day)
        learned += ranker is not None
        space = ask(trial, day, ranker, tally)
    questions = len(tally.ranks.get(OURS, ()))
    told = Backtest(
        "measured", events, undated, tuple(map(date.fromordinal, days)), tally.asked, questions,
        tally.pairs, learned=learned, rates=rates_of(tally.shown),
        calibration=calibration(tally.shown),
    )  # fmt: skip
    if questions < _FEWEST_QUESTIONS or space is None:
        return replace(told, state="too few questions", rates=None, calibration=None)
    return _scored(trial, told, tally, space)


def cut_days(first: int, last: int, cuts: int, horizon: int = HORIZON_DAYS) -> list[int]:
    """Return the days on which is asked, oldest first: two years after each are known.

    Of the time before, at least as much must be known.
    """
    days = [last + 1 - horizon * n for n in range(1, cuts + 1)]
    return sorted(day for day in days if day - first >= horizon)


def _scored(trial: Trial, told: Backtest, tally: Tally, space: FeatureSpace) -> Backtest:
    known = space.events / max(int((space.attendance.met > 0).sum()), 1)
    candidates = int((trial.may & (space.events > 0)).sum())
    methods = {
        name: score_of(np.array(ranks), tally.tops[name], candidates, known, trial.seed)
        for name, ranks in tally.ranks.items()
    }
    best = max(BASELINES, key=lambda name: methods[name].mrr)
    first, second = (_ahead(tally, name, best, trial.seed) for name in (OURS, LISTED))
    kinds = _by_kind(tally, best, trial.seed) if trial.kinds else ()
    return replace(told, methods=methods, best=best, ahead=first, ahead_listed=second, kinds=kinds)


def _by_kind(tally: Tally, best: str, seed: int) -> tuple[OfKind, ...]:
    ours, simple = (1 / np.array(tally.ranks[name]) for name in (OURS, best))
    kinds = np.array(tally.kinds)
    found = []
    for kind, count in sorted(Counter(tally.kinds).items(), key=lambda one: (-one[1], one[0])):
        of = kinds == kind
        low, high = interval(ours[of], seed)
        found.append(
            OfKind(kind, count, float(ours[of].mean()), low, high, float(simple[of].mean()))
        )
    return tuple(found)


def _ahead(tally: Tally, name: str, best: str, seed: int) -> tuple[float, float, float]:
    """How much the mrr of one way is above that of another, on the same questions."""
    more = 1 / np.array(tally.ranks[name]) - 1 / np.array(tally.ranks[best])
    return (float(more.mean()), *interval(more, seed))
