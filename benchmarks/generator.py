"""Generated graphs: many small actors and a few that are everywhere, as in real event reports.

Actors follow Zipf-Mandelbrot (Mandelbrot 1953); 70 % of the participants of an event come from
its home community. Every number depends on the seed only.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

SEED = 20261121
SIZES = {"S": 10_000, "M": 100_000, "L": 1_000_000}
COMMUNITIES, THEMES, PLACES, COUNTRIES = 20, 200, 5_000, 180
HOME_SHARE = 0.7
# With this offset the largest actor is at a tenth of a million events.
OFFSET = 3.4
FIRST_DAY, DAYS = 726_468, 12_784  # 1 January 1990, up to 31 December 2024
ROLES = ("participant", "organiser", "presenter", "funder", "facilitator", "host", "unspecified")
ROLE_SHARES = (0.62, 0.10, 0.10, 0.06, 0.05, 0.04, 0.03)
TYPES = ("workshop", "meeting", "training", "conference", "forum")
CONFIDENCES = (1.0, 0.75, 0.5)

Ints = NDArray[np.int32]
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Generated:
    """A graph as arrays; numbers of actors, events, themes and places count from 0.

    Attributes:
        event, actor, role, confidence: of each participation, sorted by event and actor.
        themed, theme: event and theme of each link, sorted.
        place, day, type: of each event; day counts as `date.toordinal`.
        actors: how many there are; `PLACES`, `THEMES` and `COUNTRIES` are fixed.
    """

    event: Ints
    actor: Ints
    role: Ints
    confidence: NDArray[np.float64]
    themed: Ints
    theme: Ints
    place: Ints
    day: Ints
    type: Ints
    actors: int

    @property
    def events(self) -> int:
        """How many events there are."""
        return len(self.place)

    @property
    def ties(self) -> NDArray[np.bool_]:
        """True for participations in a role that makes ties."""
        return self.role != ROLES.index("unspecified")

    def degrees(self) -> NDArray[np.int64]:
        """Events with a tie of each actor."""
        return np.bincount(self.actor[self.ties], minlength=self.actors)


def country_of(place: NDArray[np.integer]) -> NDArray[np.integer]:
    """The country of each place."""
    return place % COUNTRIES


def generate(events: int, say: Progress) -> Generated:
    """Make a graph with so many events and a fifth as many actors."""
    random = np.random.default_rng(SEED)
    actors = events // 5
    home = random.integers(0, COMMUNITIES, events, dtype=np.int32)
    size = 3 + np.minimum(random.exponential(13.6, events), 27).astype(np.int64)
    event = np.repeat(np.arange(events, dtype=np.int64), size)
    say(f"{len(event):,} participations drawn")
    actor = _draw_actors(random, home[event], actors)
    pairs = np.unique(event * actors + actor)
    event, actor = (pairs // actors).astype(np.int32), (pairs % actors).astype(np.int32)
    say(f"{len(event):,} different ones kept")
    themed, theme = _draw_themes(random, home)
    return Generated(
        event=event,
        actor=actor,
        role=_draw(random, ROLE_SHARES, len(event)),
        confidence=np.array(CONFIDENCES)[_draw(random, (0.8, 0.15, 0.05), len(event))],
        themed=themed,
        theme=theme,
        place=_draw(random, _weights(np.arange(PLACES)), events),
        day=(FIRST_DAY + random.integers(0, DAYS, events)).astype(np.int32),
        type=random.integers(0, len(TYPES), events, dtype=np.int32),
        actors=actors,
    )


def load(folder: Path) -> Generated:
    """Read a graph that `save` has written; arrays are mapped, not copied."""
    names = [name for name in Generated.__dataclass_fields__ if name != "actors"]
    arrays: dict[str, Any] = {n: np.load(folder / f"{n}.npy", mmap_mode="r") for n in names}
    return Generated(**arrays, actors=len(arrays["place"]) // 5)


def save(generated: Generated, folder: Path) -> None:
    """Write a graph as one array a file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in Generated.__dataclass_fields__:
        if name != "actors":
            np.save(folder / f"{name}.npy", getattr(generated, name))


def _weights(ranks: NDArray[np.integer]) -> NDArray[np.float64]:
    return 1.0 / (ranks + 1 + OFFSET)


def _draw(
    random: np.random.Generator, shares: Sequence[float] | NDArray[np.float64], count: int
) -> Ints:
    sums = np.cumsum(np.asarray(shares, dtype=np.float64))
    return np.searchsorted(sums / sums[-1], random.random(count)).astype(np.int32)


def _draw_actors(
    random: np.random.Generator, home: NDArray[np.integer], actors: int
) -> NDArray[np.int64]:
    """One actor for each draw: from the home community, or from all."""
    drawn = np.empty(len(home), dtype=np.int64)
    at_home = random.random(len(home)) < HOME_SHARE
    abroad = np.flatnonzero(~at_home)
    drawn[abroad] = _draw(random, _weights(np.arange(actors)), len(abroad))
    for community in range(COMMUNITIES):
        places = np.flatnonzero(at_home & (home == community))
        members = np.arange(community, actors, COMMUNITIES)
        drawn[places] = members[_draw(random, _weights(members), len(places))]
    return drawn


def _draw_themes(random: np.random.Generator, home: Ints) -> tuple[Ints, Ints]:
    """One to four themes for each event; half of them from those of its community."""
    events = len(home)
    count = random.integers(1, 5, events)
    event = np.repeat(np.arange(events, dtype=np.int64), count)
    theme = _draw(random, _weights(np.arange(THEMES)), len(event)).astype(np.int64)
    own = random.random(len(event)) < 0.5
    theme[own] = (theme[own] % 10 + 10 * home[event[own]]) % THEMES
    pairs = np.unique(event * THEMES + theme)
    return (pairs // THEMES).astype(np.int32), (pairs % THEMES).astype(np.int32)
