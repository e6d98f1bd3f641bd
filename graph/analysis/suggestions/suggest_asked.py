"""What the suggested one has to do with the theme or the country that was asked about."""

from dataclasses import dataclass

import numpy as np

from graph.analysis.suggestions.suggest_pair import Pair
from graph.analysis.suggestions.suggest_reasons import Reason, at_matching, at_topics, reason
from graph.analysis.topics import Topics
from graph.model.presence import holds
from graph.model.statement import NOT_SAID, Statement
from graph.query.hierarchy import countries_of_place

THEME, COUNTRY, AREA = "asked theme", "asked country", "asked area"
WORK, PLACE = "asked work", "asked place"


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of what was asked: by events of the network, else by statements."""

    at_events: str
    stated: str
    predicate: str
    topics: Topics
    wanted: frozenset[str]


def asked_reasons(pair: Pair) -> list[Reason]:
    """Return why the other has to do with what was asked; empty when nothing was.

    Its events about the theme (or one under it) and in the country or area; where it was at none,
    that a source says that it works on it, or there.

    Args:
        pair: who asks and who is suggested.
    """
    space, about = pair.space, pair.question.about
    sides = [
        _Side(THEME, WORK, "WORKS_ON", space.themes, about.themes),
        _Side(COUNTRY, PLACE, "OPERATES_IN", space.countries, about.countries),
    ]
    if about.places:
        sides.append(_Side(AREA, PLACE, "OPERATES_IN", pair.question.places, about.places))
    found = (_of_side(pair, side) for side in sides if side.wanted)
    return [one for one in found if one is not None]


def _of_side(pair: Pair, side: _Side) -> Reason | None:
    ids = side.topics.ids
    places = np.array([n for n, one in enumerate(ids) if one in side.wanted], dtype=np.int64)
    events = pair.space.attendance.events_of(pair.other).astype(np.int64)
    # Of a theme with many under it those are told that the other has to do with.
    profile = side.topics.profile(pair.other)
    own = places[profile[places] > 0]
    by_events = at_matching if side.at_events == THEME and pair.question.is_of_both else at_topics
    told = by_events(pair, side.at_events, side.topics, own, events)
    return _stated(pair, side) if told is None else told


def _stated(pair: Pair, side: _Side) -> Reason | None:
    teller, other = pair.teller, pair.ids[1]
    said = [
        one
        for one in teller.view.statements(subject=other, predicate=side.predicate)
        if holds(one) and one.status not in NOT_SAID and _is_wanted(pair, side, one)
    ]
    if not said:
        return None
    nothing = (np.zeros(0, dtype=np.int64), 0)
    objects = sorted({str(one.object) for one in said})
    return reason(pair, side.stated, nothing, [teller.told(one) for one in said], objects)


def _is_wanted(pair: Pair, side: _Side, said: Statement) -> bool:
    found = {str(said.object)}
    if side.predicate == "OPERATES_IN":
        found.update(countries_of_place(pair.teller.view, str(said.object)))
    return bool(found & side.wanted)
