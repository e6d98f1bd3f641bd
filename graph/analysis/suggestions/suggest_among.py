"""Who has to do with a theme and a place: of whom suggestions may be asked for alone."""

from collections.abc import Collection, Sequence

import numpy as np

from graph.analysis.gaps.coverage_axes import Axis, Ladder, axis_of
from graph.analysis.gaps.coverage_parts import NOBODY, Parts
from graph.analysis.suggestions.suggest_pair import About
from graph.model.vocabulary import Vocabulary
from graph.query.hierarchy import narrower_themes, places_inside


def actors_about(
    parts: Parts,
    vocabulary: Vocabulary,
    theme: str | None = None,
    country: str | None = None,
    area: str | None = None,
) -> frozenset[str]:
    """Return the actors that sources put at an event or at work on the theme and in the place.

    The two need not be told together: one that works on it elsewhere and is there too is found.

    Args:
        parts: of the view that may be shown.
        vocabulary: tells which themes lie under the one asked for; they count for it.
        theme: id; None for any.
        country: id; None for any.
        area: id of a province, a town or the like; what lies in it counts; None for any.
    """
    found = frozenset(parts.actors)
    if theme is not None:
        asked = Ladder(vocabulary, asked=frozenset({theme}))
        found &= _actors(parts, axis_of(parts, "theme", asked), [theme])
    if country is not None:
        found &= _actors(parts, axis_of(parts, "country", Ladder(vocabulary)), [country])
    if area is not None:
        found &= _actors(parts, axis_of(parts, "area", Ladder(vocabulary)), [area])
    return found


def about_of(
    parts: Parts,
    vocabulary: Vocabulary,
    theme: str | None,
    countries: Collection[str] = (),
    areas: Collection[str] = (),
) -> About:
    """Return what was asked about, with who has to do with it.

    Args:
        parts: of the view that may be shown.
        vocabulary: see `actors_about`.
        theme: id; None for any.
        countries, areas: ids; one of all of them is enough; none for any.
    """
    themes = () if theme is None else narrower_themes(parts.view, theme)
    nowhere = (None,) if not areas else ()
    found = [actors_about(parts, vocabulary, theme, one) for one in countries or nowhere]
    found += [actors_about(parts, vocabulary, theme, area=one) for one in areas]
    inside = (places_inside(parts.view, one) for one in areas)
    return About(
        actors=frozenset().union(*found),
        themes=frozenset(themes),
        countries=frozenset(countries),
        places=frozenset().union(*inside),
    )


def _actors(parts: Parts, axis: Axis, labels: Sequence[str]) -> frozenset[str]:
    wanted = [code for code, label in enumerate(axis.labels) if label in labels]
    actors = parts.actor[axis.part[np.isin(axis.code, wanted)]]
    return frozenset(parts.actors[one] for one in np.unique(actors).tolist() if one != NOBODY)
