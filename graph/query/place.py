"""All that is known of one place: what was held there, who is based there, what lies in it."""

from dataclasses import dataclass, replace

from graph.query.actors_at import ActorLine, actors_at
from graph.query.answer import Answer, Listing
from graph.query.event_line import EventLine, event_line
from graph.query.events import events_in, newest_events_first
from graph.query.hierarchy import places_inside
from graph.query.name_lines import NameLine, name_lines
from graph.query.names import Names, Ref
from graph.query.related import Related, related
from graph.query.unknown import Unknown, unknown
from graph.store.base import View

_SEATS = ("COUNTRY_OF", "BASED_IN", "STATIONED_IN", "FROM_PLACE")


@dataclass(frozen=True, slots=True)
class PlacePage(Answer):
    """One place, with what lies in it.

    Attributes:
        lies_in: the places it lies in and the country groups it belongs to.
        holds: places that lie in it, members of a country group.
        events: events held there or in a place in it, newest first.
        actors: named actors of these events.
        working: actors and programmes that work there or in a place in it.
        seated: actors that a source ties to the place itself otherwise.
    """

    place: Ref
    names: Listing[NameLine]
    lies_in: Listing[Related]
    holds: Listing[Related]
    events: Listing[EventLine]
    actors: Listing[ActorLine]
    working: Listing[Related]
    seated: Listing[Related]


def place_page(
    view: View, place: str, language: str = "en", limit: int | None = None
) -> PlacePage | Unknown:
    """Return the page of a place; the nearest names when unknown."""
    names = Names(view, language)
    node = names.node(place)
    if node is None or "Place" not in node.kinds:
        return unknown(names, place, ("Place",))
    place = node.id
    events = events_in(view, place)
    ordered = newest_events_first(view, events)
    shown = ordered if limit is None else ordered[:limit]
    said = [s for s in view.statements(subject=place) if s.predicate in ("WITHIN", "MEMBER_OF")]
    of_it = list(view.statements(object=place))
    return PlacePage(
        place=names.ref(place),
        names=name_lines(view, place),
        lies_in=related(names, said),
        holds=related(
            names, [s for s in of_it if s.predicate in ("WITHIN", "MEMBER_OF")], by_subject=True
        ),
        events=Listing(tuple(event_line(names, event) for event in shown), len(ordered)),
        actors=actors_at(names, events, limit=limit),
        working=_working(names, place),
        seated=related(names, [s for s in of_it if s.predicate in _SEATS], by_subject=True),
    )


def _working(names: Names, place: str) -> Listing[Related]:
    """Who works in the place or in one that lies in it, each once with all that says so."""
    said = [
        statement
        for inside in places_inside(names.view, place)
        for statement in names.view.statements(object=inside, predicate="OPERATES_IN")
    ]
    where: dict[str, dict[str, None]] = {}
    for statement in said:
        where.setdefault(statement.subject, {})[str(statement.object)] = None
    found = related(names, said, by_subject=True)
    lines = (replace(line, inside=_inside(names, place, where, line)) for line in found.items)
    return Listing(tuple(lines), found.total)


def _inside(
    names: Names, place: str, where: dict[str, dict[str, None]], line: Related
) -> tuple[Ref, ...]:
    """The places below of which it is said, when none says it of the place itself."""
    told = where[line.thing.id]
    if place in told:
        return ()
    return tuple(sorted(names.refs(tuple(told)), key=lambda ref: (ref.label, ref.id)))
