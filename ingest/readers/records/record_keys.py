"""The keys of a record: every reference leads to a part of the record or into the vocabulary."""

from dataclasses import dataclass, field

from graph.message import Message
from graph.model.record import (
    Participation,
    Record,
    RecordActor,
    RecordConcept,
    RecordEvent,
    RecordPlace,
    RecordRelation,
    Sourced,
)
from ingest.readers.reporting import Path, Reporter
from ingest.readers.terms import Terms

_LIST_OF_KIND = {"actor": "actors", "mechanism": "mechanisms", "programme": "programmes"}
_PRODUCED = "PRODUCED"


def with_known_keys(record: Record, terms: Terms, reporter: Reporter) -> Record:
    """Return the record without references that lead nowhere; each one is rejected.

    A vocabulary id may stand where a key is asked for: the actor it names is then added.
    A key that stands twice is kept once.
    """
    return _Keys.of(record, terms, reporter).record()


@dataclass(frozen=True, slots=True)
class _Keys:
    """One record under way; `actors` holds its actors, programmes and mechanisms by key."""

    source: Record
    terms: Terms
    reporter: Reporter
    actors: dict[str, tuple[str, RecordActor]]
    events: dict[str, RecordEvent]
    taken: set[str] = field(default_factory=set)

    @staticmethod
    def of(record: Record, terms: Terms, reporter: Reporter) -> "_Keys":
        keys = _Keys(record, terms, reporter, {}, {})
        for name in _LIST_OF_KIND.values():
            for index, actor in enumerate(getattr(record, name)):
                if keys._is_new(actor.key, (name, index), actor):
                    keys.actors[actor.key] = (name, actor)
        for index, event in enumerate(record.events):
            if keys._is_new(event.key, ("events", index), event):
                keys.events[event.key] = event
        return keys

    def record(self) -> Record:
        events = [self._event(e, ("events", i)) for i, e in enumerate(self.events.values())]
        self._check_parents()
        relations = [
            relation
            for index, relation in enumerate(self.source.relations)
            if self._is_relation(relation, ("relations", index))
        ]
        lists = {
            name: [actor for own, actor in self.actors.values() if own == name]
            for name in _LIST_OF_KIND.values()
        }
        others = {"places": self._places(), "concepts": self._concepts()}
        update = {**lists, **others, "events": events, "relations": relations}
        return self.source.model_copy(update=update)

    def _places(self) -> list[RecordPlace]:
        return [
            place
            for index, place in enumerate(self.source.places)
            if place.key is None or self._is_new(place.key, ("places", index), place)
        ]

    def _concepts(self) -> list[RecordConcept]:
        return [
            concept
            for index, concept in enumerate(self.source.concepts)
            if self._is_new(concept.key, ("concepts", index), concept)
        ]

    def _is_new(self, key: str, path: Path, part: Sourced) -> bool:
        if key not in self.taken:
            self.taken.add(key)
            return True
        reason = "The key '{key}' stands twice in the record. Give every part a key of its own."
        self.reporter.reject((*path, "key"), Message(reason, key=key), part.evidence)
        return False

    def _event(self, event: RecordEvent, path: Path) -> RecordEvent:
        where = event.evidence
        parent, programme = event.parent, event.programme
        if parent is not None and (parent not in self.events or parent == event.key):
            reason = "'{key}' is no other event of the record. The session stands alone."
            self.reporter.reject((*path, "parent"), Message(reason, key=parent), where)
            parent = None
        if programme is not None and not self._knows(programme):
            self._reject_actor(programme, (*path, "programme"), event)
            programme = None
        update = {
            "parent": parent,
            "programme": programme,
            "mechanisms": self._known(event.mechanisms, (*path, "mechanisms"), event),
            "participations": self._participations(event, (*path, "participations")),
        }
        return event.model_copy(update=update)

    def _participations(self, event: RecordEvent, path: Path) -> list[Participation]:
        found = []
        for index, part in enumerate(event.participations):
            here = (*path, index)
            if not self._knows(part.actor):
                self._reject_actor(part.actor, (*here, "actor"), part)
                continue
            behalf = part.on_behalf_of
            if behalf is not None and not self._knows(behalf):
                self._reject_actor(behalf, (*here, "on_behalf_of"), part)
                behalf = None
            joint = self._known(part.joint_with, (*here, "joint_with"), part)
            found.append(part.model_copy(update={"on_behalf_of": behalf, "joint_with": joint}))
        return found

    def _check_parents(self) -> None:
        for key, (name, actor) in list(self.actors.items()):
            if actor.parent is None or self._knows(actor.parent):
                continue
            self._reject_actor(actor.parent, (name, key, "parent"), actor)
            self.actors[key] = (name, actor.model_copy(update={"parent": None}))

    def _is_outcome(self, text: str) -> bool:
        """True for what an event of the record is told to have produced: named by its words."""
        told = ((one.predicate, one.object) for one in self.source.relations)
        return (_PRODUCED, text) in told

    def _is_relation(self, relation: RecordRelation, path: Path) -> bool:
        known = (
            relation.subject in self.events
            or self._knows(relation.subject)
            or self._is_outcome(relation.subject)
        )
        if not known:
            self._reject_actor(relation.subject, (*path, "subject"), relation)
        elif isinstance(relation.object, str) and relation.object not in self.events:
            self._knows(relation.object)
        return known

    def _known(self, keys: list[str], path: Path, part: RecordEvent | Participation) -> list[str]:
        found = []
        for key in keys:
            if self._knows(key):
                found.append(key)
            else:
                self._reject_actor(key, path, part)
        return found

    def _knows(self, key: str) -> bool:
        """True when the key is one of the record's, or an id that can be added to it."""
        if key not in self.actors and key in self.terms.named:
            actor = RecordActor(key=key, id=key, name=self.terms.named[key])
            self.actors[key] = (_LIST_OF_KIND[self.terms.kinds[key]], actor)
        return key in self.actors

    def _reject_actor(
        self,
        key: str,
        path: Path,
        part: RecordActor | RecordEvent | Participation | RecordRelation,
    ) -> None:
        reason = (
            "'{key}' is neither a key of the record nor an id of the vocabulary."
            " Add it to the actors, programmes or mechanisms."
        )
        self.reporter.reject(path, Message(reason, key=key), part.evidence)
