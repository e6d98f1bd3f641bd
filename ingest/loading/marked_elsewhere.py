"""What another row of the same file marks as not public, whatever name this record gives it."""

from collections.abc import Iterable, Iterator

from graph.model.levels import strictest
from graph.model.record import Record
from ingest.loading.named_things import NamedThing, mentions_of
from ingest.readers.base import ReadRecord
from ingest.resolution.resolver import Resolver


def marked_elsewhere(
    read: ReadRecord, things: Iterable[NamedThing], resolver: Resolver, country: str | None
) -> dict[str, str]:
    """Return the nodes that a record names and its file marks, each with its level.

    Args:
        read: the record, and the actors that its file marks.
        things: what the record lists.
        resolver: finds the node of a marked actor.
        country: of the event, for bodies of a state.
    """
    if not read.marked:
        return {}
    named = {thing.resolution.node_id for thing in things} | set(_keys_in(read.record))
    marked = Record(actors=list(read.marked))
    found: dict[str, str] = {}
    for part, mention in mentions_of(marked, {}, country, ""):
        node = resolver.resolve(mention).node_id
        if node in named:
            found[node] = strictest((found.get(node, part.sensitivity), part.sensitivity))
    return found


def _keys_in(record: Record) -> Iterator[str]:
    """Keys that may be ids of the vocabulary."""
    for event in record.events:
        yield from (part.actor for part in event.participations)
    for relation in record.relations:
        yield relation.subject
        if isinstance(relation.object, str):
            yield relation.object
    yield from (actor.parent for actor in record.actors if actor.parent is not None)
