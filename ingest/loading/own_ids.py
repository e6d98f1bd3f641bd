"""The ids that sources bring: one that belongs to a thing of another kind is not taken."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.message import Message
from graph.model.node import Node
from graph.model.record import Record, RecordActor, RecordEvent

_ACTOR_KINDS = frozenset({"Actor", "Mechanism", "Programme"})
_EVENT_KINDS = frozenset({"Event"})
_ACTOR_LISTS = ("actors", "programmes", "mechanisms")
# What `node_id` and `document_id` make.
_MADE = re.compile(r"(doc-[0-9a-f]{16}|([a-z]+)-[0-9a-f]{12})")
_OWNERS = {
    "actor": "an actor",
    "document": "a document",
    "event": "an event",
    "mechanism": "a mechanism",
    "outcome": "an outcome",
    "programme": "a programme",
}


@dataclass(slots=True)
class OwnIds:
    """Checks the ids of a record's events and actors.

    Attributes:
        known: nodes of the vocabulary by id.
        refused: where, the part and the reason of each id that was not taken.
    """

    known: Mapping[str, Node]
    refused: list[tuple[str, RecordActor | RecordEvent, str]] = field(default_factory=list)

    def free(self, record: Record) -> Record:
        """Return the record without ids that belong to something of another kind."""
        events = [self._event(event) for event in record.events]
        taken = {event.id for event in events}
        lists: dict[str, object] = {"events": events}
        for name in _ACTOR_LISTS:
            lists[name] = [self._actor(actor, taken) for actor in getattr(record, name)]
        return record.model_copy(update=lists) if self.refused else record

    def _event(self, event: RecordEvent) -> RecordEvent:
        owner = self._other_owner(event.id, _EVENT_KINDS)
        if owner is None:
            return event
        self._refuse(event, "The id '{id}' belongs to {owner}; the event got another.", owner)
        return event.model_copy(update={"id": None})

    def _actor(self, actor: RecordActor, events: set[str | None]) -> RecordActor:
        owner = self._other_owner(actor.id, _ACTOR_KINDS)
        if owner is None and actor.id is not None and actor.id in events:
            owner = Message("an event of the same record")
        if owner is None:
            return actor
        self._refuse(actor, "The id '{id}' belongs to {owner}; the actor got another.", owner)
        return actor.model_copy(update={"id": None})

    def _other_owner(self, own: str | None, kinds: frozenset[str]) -> Message | None:
        """Return in words what bears the id, None when it may be of one of the kinds."""
        if own is None:
            return None
        node = self.known.get(own)
        if node is not None:
            owner = Message("'{name}' of the vocabulary", name=node.label)
            return None if kinds.intersection(node.kinds) else owner
        made = _MADE.fullmatch(own)
        if made is None:
            return None
        kind = made[2] or "document"
        owner = Message(_OWNERS.get(kind, "a thing of the kind '{kind}'"), kind=kind)
        return None if kind.capitalize() in kinds else owner

    def _refuse(self, part: RecordActor | RecordEvent, reason: str, owner: Message) -> None:
        why = Message(reason, id=part.id, owner=owner)
        said = Message("{why} Give it an id of its own.", why=why)
        self.refused.append((f"{part.key}.id", part, said))
