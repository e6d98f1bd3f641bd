"""Who asks and who is suggested, with what many cards need of them."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from graph.analysis.suggestions.feature_space import Asker, FeatureSpace
from graph.analysis.suggestions.suggest_circle import (
    NEWEST,
    Circle,
    Doors,
    circle_of,
    doors_of,
)
from graph.analysis.suggestions.suggest_proof import Teller
from graph.analysis.topics import Topics, topics_of
from graph.model.presence import holds
from graph.model.statement import Statement

_BODIES = ("MEMBER_OF", "PART_OF", "ROLE_IN")


@dataclass(frozen=True, slots=True)
class About:
    """What was asked about.

    Attributes:
        actors: ids of the only ones to suggest, who have to do with it; None for all.
        themes: ids, with all under the one that was asked for; empty for any.
        countries: ids; empty for any.
        places: ids, of the areas that were asked for with all that lies in them; empty for any.
    """

    actors: frozenset[str] | None = None
    themes: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()


EVERYTHING = About()


@dataclass(frozen=True)
class Question:
    """Who asks, with all that is read or worked out once for a whole list."""

    asker: Asker
    teller: Teller
    about: About = EVERYTHING

    @property
    def space(self) -> FeatureSpace:
        """Of the network."""
        return self.asker.space

    @property
    def id(self) -> str:
        """The id of who asks."""
        return self.space.attendance.actor_id(self.asker.actor)

    @cached_property
    def circle(self) -> Circle:
        """Whom it met."""
        return circle_of(self.space.walks, self.asker.actor)

    @cached_property
    def places(self) -> Topics:
        """Where events were, town by town: read when areas were asked for."""
        return topics_of(self.space.attendance, "place")

    @property
    def is_of_both(self) -> bool:
        """Whether a theme and a place were asked about."""
        return bool(self.about.themes and (self.about.countries or self.about.places))

    @cached_property
    def matching(self) -> NDArray[np.bool_]:
        """Events about the theme and in a place asked for, if both were; shape (events,)."""
        about, space = self.about, self.space
        if not self.is_of_both:
            return np.zeros(space.attendance.events, dtype=np.bool_)
        there = _having(space.countries, about.countries)
        if about.places:
            there |= _having(self.places, about.places)
        return there & _having(space.themes, about.themes)

    @cached_property
    def doors(self) -> Doors:
        """Where its companions were."""
        return doors_of(self.space.attendance, self.circle)

    @cached_property
    def wishes(self) -> dict[str, list[Statement]]:
        """Who wishes to work with it or the other way round, with the statements."""
        found: dict[str, list[Statement]] = {}
        view, wish = self.teller.view, "WANTS_TO_WORK_WITH"
        for one in view.statements(subject=self.id, predicate=wish):
            found.setdefault(str(one.object), []).append(one)
        for one in view.statements(predicate=wish, object=self.id):
            found.setdefault(one.subject, []).append(one)
        return found

    @cached_property
    def bodies(self) -> dict[str, list[Statement]]:
        """The bodies and programmes that it belongs to or has a role in."""
        return bodies_of(self.teller, self.id)


@dataclass(frozen=True)
class Pair:
    """Who asks and who is suggested."""

    question: Question
    other: int

    @property
    def space(self) -> FeatureSpace:
        """Of the network."""
        return self.question.space

    @property
    def asker(self) -> Asker:
        """Who asks."""
        return self.question.asker

    @property
    def teller(self) -> Teller:
        """Of names and statements."""
        return self.question.teller

    @property
    def one(self) -> int:
        """The position of who asks."""
        return self.asker.actor

    @property
    def ids(self) -> tuple[str, str]:
        """The ids of both."""
        return self.question.id, self.space.attendance.actor_id(self.other)

    @cached_property
    def circle(self) -> Circle:
        """Whom the other met, by its newest events when it has very many."""
        return circle_of(self.space.walks, self.other, NEWEST)


def _having(topics: Topics, wanted: Collection[str]) -> NDArray[np.bool_]:
    """Events that have one of some topics; shape (events,)."""
    profile = np.zeros(max(len(topics.ids), 1))
    profile[[place for place, one in enumerate(topics.ids) if one in wanted]] = 1
    found: NDArray[np.bool_] = topics.at_events(profile) > 0
    return found


def bodies_of(teller: Teller, node: str) -> dict[str, list[Statement]]:
    """Return the bodies that a source surely puts an actor in, with the statements."""
    found: dict[str, list[Statement]] = {}
    for predicate in _BODIES:
        for one in teller.view.statements(subject=node, predicate=predicate):
            if holds(one):
                found.setdefault(str(one.object), []).append(one)
    return found
