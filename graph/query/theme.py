"""All that is known of one theme: its events, who works on it, where."""

from collections import Counter
from dataclasses import dataclass

from graph.query.actors_at import ActorLine, actors_at
from graph.query.answer import Answer, Listing
from graph.query.event_line import EventLine, event_line
from graph.query.events import events_in, newest_events_first
from graph.query.events_about import events_by_theme
from graph.query.find import find_one
from graph.query.hierarchy import countries_of_place, narrower_themes
from graph.query.name_lines import NameLine, name_lines
from graph.query.names import Names, Ref
from graph.query.network_columns import MANY, EventObjects
from graph.query.related import Related, related
from graph.query.unknown import Unknown, unknown
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class ThemePage(Answer):
    """One theme, with what is under it.

    Attributes:
        broader, narrower: neighbours in the tree.
        country: the place that the page was narrowed to, None for everywhere.
        events: events about the theme or one under it, newest first; see
            `graph.query.events_about`.
        own_events: how many of them are about the theme itself, perhaps in a session.
        actors: named actors of these events.
        stated: actors and programmes of which a source says that they work on it.
        positions: who committed itself to it or showed interest.
        countries: country to number of events.
    """

    theme: Ref
    names: Listing[NameLine]
    broader: Listing[Related]
    narrower: Listing[Related]
    country: Ref | None
    events: Listing[EventLine]
    own_events: int
    actors: Listing[ActorLine]
    stated: Listing[Related]
    positions: Listing[Related]
    countries: dict[str, int]


def theme_page(
    view: View,
    theme: str,
    language: str = "en",
    country: str | None = None,
    limit: int | None = None,
) -> ThemePage | Unknown:
    """Return the page of a theme, in one country when given.

    Raises:
        ModelError: no place is called as `country` says.
    """
    names = Names(view, language)
    node = names.node(theme)
    if node is None or "Theme" not in node.kinds:
        return unknown(names, theme, ("Theme",))
    theme = node.id
    place = None if country is None else find_one(view, country, "Place")
    themes = frozenset(narrower_themes(view, theme))
    by_theme = events_by_theme(view, themes)
    events = set().union(*by_theme.values())
    if place is not None:
        events &= events_in(view, place)
    ordered = newest_events_first(view, events)
    shown = ordered if limit is None else ordered[:limit]
    return ThemePage(
        theme=names.ref(theme),
        names=name_lines(view, theme),
        broader=related(names, view.statements(subject=theme, predicate="BROADER")),
        narrower=related(
            names, view.statements(predicate="BROADER", object=theme), by_subject=True
        ),
        country=None if place is None else names.ref(place),
        events=Listing(tuple(event_line(names, event) for event in shown), len(ordered)),
        own_events=len(events & by_theme[theme]),
        actors=actors_at(names, events, themes, limit),
        stated=_of(names, theme, "WORKS_ON"),
        positions=_of(names, theme, "COMMITTED_TO", "EXPRESSED_INTEREST_IN"),
        countries=_countries(names, ordered),
    )


def _of(names: Names, theme: str, *predicates: str) -> Listing[Related]:
    statements = [
        statement
        for predicate in predicates
        for statement in names.view.statements(predicate=predicate, object=theme)
    ]
    return related(names, statements, by_subject=True)


def _countries(names: Names, events: list[str]) -> dict[str, int]:
    countries: dict[str, tuple[str, ...]] = {}
    counted: Counter[str] = Counter()
    objects = EventObjects(names.view)
    objects.read_at_once = len(events) > MANY
    for event in events:
        found: set[str] = set()
        for place in objects.of(event, "HELD_IN"):
            if place not in countries:
                countries[place] = countries_of_place(names.view, place)
            found.update(countries[place])
        counted.update(names.label(country) for country in found)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
