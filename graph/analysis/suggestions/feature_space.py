"""All that speaks for introducing one actor to another, as numbers: one value for each actor.

Each takes a step or two through the incidence of actors and events; no pair is kept.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.analysis.attendance import Attendance, Numbers, Values
from graph.analysis.event_days import days_of
from graph.analysis.row_blocks import RowBlocks
from graph.analysis.sparse import Sparse, event_matrix
from graph.analysis.suggestions.feature_walks import Walks, nearness
from graph.analysis.ties.tie_weights import HALF_LIFE_YEARS
from graph.analysis.topics import Topics
from graph.index.days import LONG_AGO

# The order of the columns.
FEATURES = (
    "size", "recency", "resource", "paths", "pagerank", "themes", "theme_share", "countries",
    "membership", "complement", "gap", "bridge",
)  # fmt: skip
# The order is learned from the first so many: of the others the past says nothing, or nothing more.
LEARNED = FEATURES.index("countries") + 1
_DAYS_OF_YEAR = 365.25


@dataclass(frozen=True)
class FeatureSpace:
    """Everything that is the same whoever is asked about.

    Attributes:
        walks: the network of who met whom.
        themes, countries: of its events.
        today: from when age is counted.
        members: actors by bodies that they belong to or have a role in; None when not asked.
        community: of each actor, None when not known; shape (actors,).
    """

    walks: Walks
    themes: Topics
    countries: Topics
    today: date
    members: Sparse | None = None
    community: Numbers | None = None

    @property
    def attendance(self) -> Attendance:
        """Who was where."""
        return self.walks.attendance

    @cached_property
    def plain(self) -> RowBlocks:
        """Events by actors, 1 where an actor was."""
        ones = np.ones(len(self.attendance.actor), np.float32)
        return RowBlocks(event_matrix(self.attendance, ones))

    @cached_property
    def topics_of_event(self) -> tuple[Numbers, Numbers]:
        """How many countries and how many themes each event has; shapes (events,)."""
        return np.diff(self.countries.of_event.starts), np.diff(self.themes.of_event.starts)

    @cached_property
    def events(self) -> Numbers:
        """At how many events each actor was; shape (actors,)."""
        return np.bincount(self.attendance.actor, minlength=self.attendance.actors)

    @cached_property
    def middling(self) -> float:
        """At how many events the middle one of all actors was; 0 where nobody was at any."""
        there = self.events[self.events > 0]
        return float(np.median(there)) if len(there) else 0.0

    @cached_property
    def size(self) -> Values:
        """The same, for counting with; shape (actors,)."""
        return self.events.astype(np.float64)

    @cached_property
    def theme_size(self) -> Values:
        """How many parts in events each theme has, at least 1; shape (topics,)."""
        found: Values = self.themes.matrix.T @ self.attendance.met.astype(np.float64)
        return np.maximum(found, 1.0)

    @cached_property
    def theme_length(self) -> Values:
        """Length of the profile of each actor, 1 for none; shape (actors,)."""
        return _or_one(self.themes.profiles.length)

    @cached_property
    def country_length(self) -> Values:
        """The same of countries; shape (actors,)."""
        return _or_one(self.countries.profiles.length)

    @cached_property
    def newest(self) -> NDArray[np.int64]:
        """The last day of the newest dated event of each actor, LONG_AGO for none."""
        attendance = self.attendance
        day = days_of(attendance, np.arange(attendance.events))
        found = np.full(attendance.actors, LONG_AGO, dtype=np.int64)
        np.maximum.at(found, attendance.actor, day[attendance.event])
        return found

    @cached_property
    def recency(self) -> Values:
        """1 for who was at an event today, half for three years ago, 0 without a date."""
        years = np.maximum(self.today.toordinal() - self.newest, 0) / _DAYS_OF_YEAR
        known = self.newest > LONG_AGO
        return np.where(known, np.exp2(-np.minimum(years, 300) / HALF_LIFE_YEARS), 0.0)


def _or_one(length: Values) -> Values:
    return np.where(length > 0, length, 1.0)


@dataclass(frozen=True)
class Asker:
    """Who asks, by position, with all that is the same for each suggestion."""

    space: FeatureSpace
    actor: int

    @cached_property
    def tie(self) -> Values:
        """Its tie with each actor; shape (actors,)."""
        return self.space.walks.tie(self.actor)

    @cached_property
    def lacking(self) -> Values:
        """Themes that its companions have and it has not; see `lacking`."""
        return lacking(self.space, self.actor, self.tie)

    @cached_property
    def gap(self) -> Values:
        """What each event says of work on its themes where it is not; see `gap`."""
        return gap(self.space, self.actor)


def features_of(asker: Asker) -> dict[str, Values]:
    """Return what speaks for each actor as a partner of who asks; each shape (actors,).

    Of itself and of those it met the values mean nothing.
    """
    space, actor = asker.space, asker.actor
    near = nearness(space.walks, actor, asker.tie)
    themes, countries = space.themes.profiles, space.countries.profiles
    profile = themes.of(actor)
    about = np.column_stack([profile, profile / space.theme_size, asker.lacking])
    like = themes.blocks.times(about.astype(np.float32)).astype(np.float64)
    there = countries.blocks.times(countries.of(actor).astype(np.float32))
    filled = space.plain.back(asker.gap.astype(np.float32))
    return {
        "size": space.size,
        "recency": space.recency,
        "resource": near.resource,
        "paths": near.paths,
        "pagerank": near.pagerank,
        "themes": like[:, 0] / space.theme_length,
        "theme_share": like[:, 1],
        "countries": there / space.country_length,
        "membership": membership(space, actor),
        "complement": like[:, 2] / space.theme_length,
        "gap": filled / np.sqrt(np.maximum(space.size, 1)),
        "bridge": bridge(space, actor, near.paths),
    }


def lacking(space: FeatureSpace, actor: int, tie: Values) -> Values:
    """Return themes that the companions of an actor have and it has not; shape (topics,).

    Each counts as much as the companions that were at events about it are tied to the actor.

    Args:
        space: of the network.
        actor: position of who asks.
        tie: of it with each actor; shape (actors,).
    """
    themes = space.themes.profiles
    around = themes.blocks.back(tie.astype(np.float32)).astype(np.float64)
    return np.where(themes.of(actor) > 0, 0.0, around)


def gap(space: FeatureSpace, actor: int) -> Values:
    """Return what each event says of work on the actor's themes where it is not; shape (events,).

    Of an event counts the share of its themes that are the actor's, if it was held in a country,
    and in none where the actor was at an event. Summed over the events of another actor, over the
    root of their number, that is how much it fills a gap.
    """
    own = (space.themes.profiles.of(actor) > 0).astype(np.float64)
    own_countries = (space.countries.profiles.of(actor) > 0).astype(np.float64)
    countries, topics = space.topics_of_event
    elsewhere = (countries > 0) & (space.countries.at_events(own_countries) == 0)
    found: Values = space.themes.at_events(own) / np.maximum(topics, 1) * elsewhere
    return found


def bridge(space: FeatureSpace, actor: int, paths: Values) -> Values:
    """Return what leads to each actor of another community, 0 for those of its own.

    Args:
        space: of the network.
        actor: position of who asks.
        paths: what leads to each actor; shape (actors,).
    """
    if space.community is None:
        return np.zeros(space.attendance.actors)
    return np.where(space.community == space.community[actor], 0.0, paths)


def membership(space: FeatureSpace, actor: int) -> Values:
    """Return the bodies that each actor shares with one, each over log(1 + its members)."""
    if space.members is None:
        return np.zeros(space.attendance.actors)
    sizes = np.asarray(space.members.sum(axis=0)).ravel()
    own = np.asarray(space.members[[actor]].sum(axis=0)).ravel()
    found: Values = space.members @ (own / np.log1p(np.maximum(sizes, 1)))
    return found
