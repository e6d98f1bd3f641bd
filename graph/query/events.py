"""Lists of events, filtered by theme, place, actor, time, type and words."""

from dataclasses import dataclass

from graph.model.dates import overlaps
from graph.model.folding import fold
from graph.model.presence import holds
from graph.query.answer import Listing
from graph.query.attendance import attendances_of
from graph.query.event_line import EventLine, event_line
from graph.query.event_spans import shown_spans, spans_of
from graph.query.event_types import events_of_type
from graph.query.events_about import events_on, is_event
from graph.query.find import find_one
from graph.query.hierarchy import Sessions, places_inside, whole_event
from graph.query.names import Names
from graph.store.base import View


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events a list shows; what is None or empty does not filter.

    Only what a source says as a fact lets an event pass. An event that is planned, or of which the
    theme, place, date or type is only possible, contradicted or denied, is in the list of all
    events and on its own page, marked as such, but a list about 2009 or Burundi is one of what was.

    Attributes:
        theme: id or name; narrower themes and themes of sessions and speakers count, see
            `graph.query.events_about`.
        country: a country, place or country group by id, code or name; what lies in it counts.
        actor: node id; groups and posts that stand for it count, and so do open roles, which the
            actor's page shows as such.
        date_from, date_to: ISO days; an event counts when some day of it may lie between.
            An event without a date counts only when neither is given.
        type: id of an event type.
        text: words that the title must contain, folded.
    """

    theme: str | None = None
    country: str | None = None
    actor: str | None = None
    date_from: str | None = None
    date_to: str | None = None
    type: str | None = None
    text: str = ""


def event_list(
    view: View,
    wanted: EventFilter | None = None,
    language: str = "en",
    limit: int | None = 50,
) -> Listing[EventLine]:
    """Return whole events, newest first, those without a date last.

    Raises:
        ModelError: no theme or place is called so.
    """
    names = Names(view, language)
    ordered = newest_events_first(view, event_ids(names, wanted or EventFilter()))
    shown = ordered if limit is None else ordered[:limit]
    return Listing(tuple(event_line(names, event) for event in shown), len(ordered))


def newest_events_first(view: View, events: set[str]) -> list[str]:
    """Return events by the first day of the date shown, newest first; undated ones last, by id."""
    spans = shown_spans(view, events)
    days = {event: span.earliest or span.latest or "" for event, span in spans.items()}
    return sorted(sorted(events), key=lambda event: days.get(event, ""), reverse=True)


def event_ids(names: Names, wanted: EventFilter) -> set[str]:
    """Return the ids of the whole events that pass the filter."""
    view = names.view
    sets: list[set[str]] = []
    if wanted.theme is not None:
        sets.append(events_on(view, find_one(view, wanted.theme, "Theme")))
    if wanted.country is not None:
        sets.append(events_in(view, find_one(view, wanted.country, "Place")))
    if wanted.actor is not None:
        node = names.node(wanted.actor)
        actor = wanted.actor if node is None else node.id
        attended = (a.event for a in attendances_of(names, actor))
        sets.append({whole_event(view, event) for event in attended})
    found = set.intersection(*sets) if sets else whole_events(view)
    if wanted.date_from is not None or wanted.date_to is not None:
        spans = spans_of(view, found)
        found = {e for e in spans if overlaps(spans[e], wanted.date_from, wanted.date_to)}
    if wanted.type is not None:
        found = events_of_type(names, found, wanted.type)
    words = fold(wanted.text).split()
    return {event for event in found if _has_words(view, event, words)}


def whole_events(view: View) -> set[str]:
    """Return the ids of all events that are not sessions; of a circle its smallest member."""
    sessions = Sessions(view)
    return {node.id for node in view.nodes("Event") if sessions.whole(node.id) == node.id}


def events_in(view: View, place: str) -> set[str]:
    """Return the whole events that were surely held in a place or in what lies in it."""
    return {
        whole_event(view, statement.subject)
        for inside in places_inside(view, place)
        for statement in view.statements(predicate="HELD_IN", object=inside)
        if holds(statement) and is_event(view, statement.subject)
    }


def _has_words(view: View, event: str, words: list[str]) -> bool:
    if not words:
        return True
    text = " ".join(fold(label.text) for label in view.labels(event))
    return all(word in text for word in words)
