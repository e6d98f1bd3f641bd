"""The ids of a record's events, and what binds its groups without a name."""

from collections import Counter
from collections.abc import Iterable, Mapping

from graph.model.folding import fold
from graph.model.ids import node_id
from graph.model.node import UNNAMED_TYPES
from graph.model.record import Record
from ingest.loading.named_things import NamedThing
from ingest.loading.relations_told import DOCUMENT_KEY


def event_ids(record: Record, document: str) -> dict[str, str]:
    """Key to node id: the source's own id, else a hash of the document and the exact key."""
    return {
        event.key: event.id or node_id("Event", "", "", f"{document}#{event.key}")
        for event in record.events
    }


def local_keys(
    document: str, events: Mapping[str, str], things: Iterable[NamedThing]
) -> dict[str, str]:
    """Key to node id, of everything in the record and of the document itself."""
    named = {thing.part.key: thing.resolution.node_id for thing in things}
    return {DOCUMENT_KEY: document, **named, **events}


def scopes_of(record: Record, events: Mapping[str, str], document: str) -> dict[str, str]:
    """Key of a group without a name to what binds it: its event, else the document.

    Two groups of one record with the same words (`representatives` of the army and of the police)
    are two groups; the second carries its number.
    """
    places = _whole_events(record, events)
    met: Counter[str] = Counter()
    scopes: dict[str, str] = {}
    for actor in record.actors:
        if actor.type not in UNNAMED_TYPES:
            continue
        scope = places.get(actor.key, document)
        words = f"{scope} {fold(actor.name)}"
        met[words] += 1
        scopes[actor.key] = scope if met[words] == 1 else f"{scope}#{met[words]}"
    return scopes


def _whole_events(record: Record, events: Mapping[str, str]) -> dict[str, str]:
    """Actor key to the node of the event it took part in; of a session, the whole event."""
    parents = {event.key: event.parent for event in record.events}
    found: dict[str, str] = {}
    for event in record.events:
        root, seen = event.key, {event.key}
        while (parent := parents.get(root)) is not None and parent not in seen:
            root = parent
            seen.add(parent)
        for part in event.participations:
            found.setdefault(part.actor, events.get(root, events[event.key]))
    return found
