"""Of suggestions like this, so many in a hundred met within two years: counted, never guessed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.analysis.suggestions.backtest_scores import wilson
from graph.query.answer import Answer

# Places of a list that are counted together.
BANDS = ((1, 1), (2, 5), (6, 10), (11, 20))
# So many are listed on a day of the past; of what stands farther down nothing was measured.
MEASURED = BANDS[-1][1]
# With fewer of one kind all kinds at the same places are counted.
_ENOUGH = 100
_FEWEST = 30


@dataclass(frozen=True, slots=True)
class Shown:
    """One suggestion of the past: place in its list from 1, kind, and whether the two met."""

    cut: int
    place: int
    kind: str
    met: bool


@dataclass(frozen=True, slots=True)
class Rate(Answer):
    """How many of the suggestions that are like one met within two years.

    Attributes:
        met, of: counts.
        low, high: 95 % interval of the share (Wilson 1927).
        places: first and last place in the list of those that count as like it.
        kind: the kind they are of, None for all kinds.
    """

    met: int
    of: int
    low: float
    high: float
    places: tuple[int, int]
    kind: str | None


@dataclass(frozen=True)
class Rates:
    """Suggestions of the past, counted by place and kind."""

    met: Counter[tuple[int, str | None]]
    of: Counter[tuple[int, str | None]]

    def all(self) -> list[Rate]:
        """Return the rates of all kinds together, by places of the list."""
        found = (self.like(low, "") for low, _ in BANDS)
        return [rate for rate in found if rate is not None]

    def like(self, place: int, kind: str) -> Rate | None:
        """Return the rate of a suggestion, None when too few like it were made."""
        band = band_of(place)
        if band is None:
            return None
        for key in ((band, kind), (band, None)):
            enough = _ENOUGH if key[1] else _FEWEST
            if self.of[key] >= enough:
                met, of = self.met[key], self.of[key]
                return Rate(met, of, *wilson(met, of), BANDS[band], key[1])
        return None


def rates_of(shown: Iterable[Shown]) -> Rates:
    """Count suggestions of the past."""
    met, of = Counter[tuple[int, str | None]](), Counter[tuple[int, str | None]]()
    for one in shown:
        band = band_of(one.place)
        if band is not None:
            for key in ((band, one.kind), (band, None)):
                of[key] += 1
                met[key] += one.met
    return Rates(met, of)


def band_of(place: int) -> int | None:
    """Return which places of a list count together with one, None beyond the last."""
    return next((n for n, (low, high) in enumerate(BANDS) if low <= place <= high), None)


def calibration(shown: list[Shown]) -> float | None:
    """Return how far rates told before the newest day were off on that day; None with one day.

    The mean of |told - came true| over the places, weighted by how many suggestions stood there
    (expected calibration error).
    """
    newest = max((one.cut for one in shown), default=0)
    told = rates_of(one for one in shown if one.cut < newest)
    came = rates_of(one for one in shown if one.cut == newest)
    bands = [(n, None) for n in range(len(BANDS)) if told.of[n, None] and came.of[n, None]]
    whole = sum(came.of[band] for band in bands)
    if whole == 0:
        return None
    off = (
        came.of[band] * abs(told.met[band] / told.of[band] - came.met[band] / came.of[band])
        for band in bands
    )
    return sum(off) / whole
