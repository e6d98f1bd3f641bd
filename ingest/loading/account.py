"""A record becomes an account: its document, the nodes it names and what it says of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from graph.message import Message
from graph.model.datafiles import data_folder
from graph.model.document import Account
from graph.model.node import Node
from graph.model.record import Record, RecordEvent, RecordPlace
from graph.model.relations import Relations
from graph.model.vocabulary import Vocabulary
from ingest.findings import Notice, Rejection
from ingest.loading.circles import Above, Circles, nothing_above, without_circles
from ingest.loading.event_ids import event_ids, local_keys, scopes_of
from ingest.loading.event_places import resolve_place, tell_places
from ingest.loading.events import EventTelling, event_label
from ingest.loading.general_names import GeneralNames
from ingest.loading.issues import tell_issues
from ingest.loading.keyed_places import tell_places_and_concepts
from ingest.loading.keys import Keys
from ingest.loading.marked_elsewhere import marked_elsewhere
from ingest.loading.marked_things import event_levels
from ingest.loading.named_things import (
    NamedThing,
    add_thing,
    first_participations,
    mentions_of,
    tell_bare_names,
    tell_names_beside_facts,
    tell_things,
)
from ingest.loading.own_ids import OwnIds
from ingest.loading.participations import tell_participations
from ingest.loading.person_judging import name_judge
from ingest.loading.person_mentions import MENTIONED, mentioned
from ingest.loading.personal_names import NO_TITLE, PERHAPS, PersonalNames
from ingest.loading.proof import about
from ingest.loading.publisher import publisher_country, tell_publisher
from ingest.loading.relations_told import tell_relation
from ingest.loading.sensitivity import StartingSensitivity
from ingest.loading.source_document import document_node, source_document
from ingest.loading.telling import Claim, Telling
from ingest.loading.vocabulary_nodes import vocabulary_nodes
from ingest.readers.base import ReadRecord
from ingest.resolution.generic_names import GenericNames
from ingest.resolution.mention import Resolution
from ingest.resolution.places import PlaceResolver
from ingest.resolution.resolver import Resolver
from ingest.resolution.walls import Walls


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a record.

    Attributes:
        account: what is to be written.
        rejections: facts that were left out, each with its reason.
        resolved: name in the source to the node it became, for reports.
        notices: what was kept and a person should look at.
    """

    account: Account
    rejections: tuple[Rejection, ...]
    resolved: tuple[tuple[str, Resolution], ...]
    notices: tuple[Notice, ...] = ()


class Teller:
    """Makes accounts of records; made once an ingest.

    Args:
        vocabulary, relations: what may be said.
        resolver: finds the node of a name.
        above: what the ledger knows to lie within what; see `Circles`.

    Attributes:
        judge: tells names of persons, which are never kept.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        relations: Relations,
        resolver: Resolver,
        above: Above = nothing_above,
    ) -> None:
        self._vocabulary = vocabulary
        self._relations = relations
        self._resolver = resolver
        self._places = PlaceResolver(vocabulary, resolver.countries)
        self._levels = StartingSensitivity(vocabulary)
        self._known = vocabulary_nodes(vocabulary)
        self._circles = Circles(above)
        countries, walls = resolver.countries, Walls(vocabulary.actor_types)
        self._general = GeneralNames(vocabulary, walls, countries, GenericNames(countries))
        self.judge = name_judge(vocabulary, data_folder() / "vocabulary")

    def tell(self, read: ReadRecord, file: str) -> Told:
        """Return the account of one record.

        Args:
            read: the record and its rows.
            file: name of the file, for reports and for a record without an address.
        """
        persons = PersonalNames(self.judge)
        read = persons.without(read)
        document = source_document(read, file)
        ids = OwnIds(self._known)
        record = self._general.without_ids(
            ids.free(read.record), self._context_country(read.record)
        )
        within = partial(self._circles.reason_against, document)
        place = (file, read.line)
        telling = Telling(document, record, self._relations, self._levels, place, within)
        telling.places = read.places
        for where, part, reason in ids.refused:
            telling.reject(where, reason, part.evidence)
        self._tell_persons(telling, persons, read.record)
        telling.add_node(document_node(document))
        events = event_ids(record, document.id)
        record = without_circles(record, events, telling)
        things = self._things(record, document.id, events)
        self._add_marked(telling, things, read, events)
        names = {thing.part.key: about(thing.part.evidence, "name") for thing in things}
        local = local_keys(document.id, events, things)
        local |= tell_places_and_concepts(telling, record, self._places)
        keys = Keys(local, self._known, telling, names)
        tell_things(telling, things, self._resolver)
        _tell_parents(telling, things, keys)
        for event in record.events:
            self._tell_event(telling, event, events[event.key], keys)
        for relation in record.relations:
            tell_relation(telling, keys, relation)
        tell_names_beside_facts(telling, things)
        tell_bare_names(telling, things)
        tell_publisher(telling, self._resolver)
        tell_issues(telling, record, things)
        return _told(telling, things)

    def _tell_persons(self, telling: Telling, persons: PersonalNames, record: Record) -> None:
        for where, why, evidence in persons.refused:
            telling.reject(where, why, evidence)
        if persons.is_untitled:
            telling.warn("document.title", NO_TITLE)
        for where, name, evidence in mentioned(record, self.judge):
            telling.warn(where, Message(MENTIONED, name=name), evidence)
        for where, actor in persons.doubtful:
            telling.warn(where, Message(PERHAPS, name=actor.name), actor.evidence)

    def _things(self, record: Record, document: str, events: Mapping[str, str]) -> list[NamedThing]:
        proofs = first_participations(record)
        scopes = scopes_of(record, events, document)
        country = self._context_country(record)
        return [
            NamedThing(part, self._resolver.resolve(mention), proofs.get(part.key))
            for part, mention in mentions_of(record, scopes, country, document)
        ]

    def _add_marked(
        self,
        telling: Telling,
        things: list[NamedThing],
        read: ReadRecord,
        events: Mapping[str, str],
    ) -> None:
        """Note the things, and what is closed of them and of the events; `events` is key to id."""
        country = self._context_country(read.record)
        levels = {events[key]: level for key, level in event_levels(read).items()}
        levels |= marked_elsewhere(read, things, self._resolver, country)
        for name, level in levels.items():
            telling.mark(name, level)
        for thing in things:
            add_thing(telling, thing.resolution)
            telling.mark(thing.resolution.node_id, thing.part.sensitivity)

    def _context_country(self, record: Record) -> str | None:
        """The one country its events were held in, else that of the publisher."""
        held = {self._country_of(place) for event in record.events for place in event.places}
        held.discard(None)
        if held:
            return next(iter(held)) if len(held) == 1 else None
        return publisher_country(record.document.publisher, self._resolver)

    def _country_of(self, place: RecordPlace) -> str | None:
        return place.country or resolve_place(self._places, place).country

    def _tell_event(self, telling: Telling, event: RecordEvent, name: str, keys: Keys) -> None:
        known_type = event.type if event.type in self._vocabulary.event_types else None
        node = Node(name, ("Event",), known_type, event_label(event, self._vocabulary))
        language = telling.document.language
        told = EventTelling(event, node, language, telling, keys, self._vocabulary)
        told.tell()
        tell_places(told, self._places)
        tell_participations(told)
        if event.main and event.parent is None:
            evidence = about(event.evidence, "title", "event")
            where = f"{event.key}.event"
            document = telling.document.id
            claim = Claim("DESCRIBES", document, name, event, where, (evidence,), note=event.notes)
            telling.say(claim)


def _told(telling: Telling, things: list[NamedThing]) -> Told:
    resolved = tuple((thing.part.name, thing.resolution) for thing in things)
    return Told(telling.account(), tuple(telling.rejections), resolved, tuple(telling.notices))


def _tell_parents(telling: Telling, things: list[NamedThing], keys: Keys) -> None:
    for thing in things:
        if thing.part.parent is None:
            continue
        where = f"{thing.part.key}.parent"
        for parent in keys.find_all([thing.part.parent], where):
            predicate = "HOLDS_POST_IN" if thing.part.type == "person-role" else "PART_OF"
            evidence = (about(thing.part.evidence, "parent", "name"), thing.fallback)
            name = thing.resolution.node_id
            telling.say(Claim(predicate, name, parent, thing.part, where, evidence))
