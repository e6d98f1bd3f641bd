"""What a question is limited to: time, themes, countries, roles."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.index.arrays import Incidence
from graph.index.days import day_number
from graph.index.lists import Lists


@dataclass(frozen=True, slots=True)
class Filters:
    """Limits of a question; None does not limit, an empty tuple lets nothing through.

    An event is in time when some day of it may lie between the two days; one without a date is
    never in a limited time. Themes and places are taken as they are: give the narrower themes and
    the places inside too if they are meant.

    Attributes:
        earliest, latest: ISO 8601 days, bounds included.
        themes: node ids; an event with one of them passes.
        places: node ids; an event that was held in one of them passes, and in one of a country.
        roles: roles of the others; one of them is enough.
        own_roles: roles of the actor asked about.
    """

    earliest: str | None = None
    latest: str | None = None
    themes: tuple[str, ...] | None = None
    places: tuple[str, ...] | None = None
    roles: tuple[str, ...] | None = None
    own_roles: tuple[str, ...] | None = None

    @property
    def limits_events(self) -> bool:
        """True when some events may not pass."""
        limits = (self.earliest, self.latest, self.themes, self.places)
        return any(limit is not None for limit in limits)


NO_FILTERS = Filters()


def passing(
    incidence: Incidence, events: NDArray[np.integer], filters: Filters
) -> NDArray[np.bool_]:
    """True for each of the events that passes; shape as `events`."""
    kept = np.ones(len(events), dtype=np.bool_)
    if filters.earliest is not None or filters.latest is not None:
        kept &= _in_time(incidence, events, filters)
    if filters.themes is not None:
        kept &= _has_one(incidence, events, "theme", filters.themes)
    if filters.places is not None:
        there = _has_one(incidence, events, "country", filters.places)
        kept &= there | _has_one(incidence, events, "place", filters.places)
    return kept


def role_numbers(incidence: Incidence, roles: tuple[str, ...]) -> NDArray[np.bool_]:
    """True for the numbers of these roles; shape (roles of the index,)."""
    return np.array([role in roles for role in incidence.roles], dtype=np.bool_)


def _in_time(
    incidence: Incidence, events: NDArray[np.integer], filters: Filters
) -> NDArray[np.bool_]:
    first, last = incidence["event_first_day"][events], incidence["event_last_day"][events]
    kept: NDArray[np.bool_] = first <= last
    if filters.latest is not None:
        kept &= first <= day_number(filters.latest)
    if filters.earliest is not None:
        kept &= last >= day_number(filters.earliest)
    return kept


def _has_one(
    incidence: Incidence, events: NDArray[np.integer], name: str, ids: tuple[str, ...]
) -> NDArray[np.bool_]:
    """True for events that are linked to one of the nodes."""
    lists = incidence.links(name)
    nodes = incidence[f"{name}_node"]
    numbers = [incidence.node_id.find(node_id) for node_id in ids]
    wanted = np.isin(nodes, [number for number in numbers if number is not None])
    return _any_in(lists, events, wanted)


def _any_in(
    lists: Lists, events: NDArray[np.integer], wanted: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    hits = wanted[lists.items[lists.positions(events)]]
    sums = np.concatenate([[0], np.cumsum(hits)])
    ends = np.concatenate([[0], np.cumsum(lists.counts(events))])
    some: NDArray[np.bool_] = np.diff(sums[ends]) > 0
    return some
