"""What the accounts of one event say of it, gathered for comparison with other events."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from graph.model.dates import DateRange, most_precise
from graph.model.presence import holds
from graph.model.statement import Statement
from graph.query.event_line import span_of
from graph.query.hierarchy import countries_of_place, sessions_of
from graph.store.base import View
from ingest.resolution.event_words import EventWords

ORGANISING = frozenset({"organiser", "co-organiser", "host"})
ATTENDING = frozenset(
    {"participant", "delegate", "trainee", "observer", "party", "signatory", "target-audience"}
)


@dataclass(frozen=True, slots=True)
class EventProfile:
    """One whole event, its sessions included.

    Attributes:
        id, label, type: of its node.
        when: the most precise date that holds, None without one.
        places: where it surely was, countries left out.
        countries: the countries of these places, and those that are all a source says.
        themes: theme ids of the event and its sessions.
        actors: named actors in any role of the event or a session.
        organisers: those of them who organised or hosted.
        attending: those of them who came to take part, be trained or be heard.
        groups: kinds of people that the title and the groups without a name tell of.
        named_places: places of the vocabulary in the title where it was not held.
        documents: the sources that tell of it.
        addresses: their addresses; two rows of one sheet have the same.
    """

    id: str
    label: str
    type: str | None
    when: DateRange | None
    places: frozenset[str]
    countries: frozenset[str]
    themes: frozenset[str]
    actors: frozenset[str]
    organisers: frozenset[str]
    documents: frozenset[str]
    addresses: frozenset[str]
    attending: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    named_places: frozenset[str] = frozenset()


class Profiles:
    """Makes profiles of the events of one view; keeps those it made."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._made: dict[str, EventProfile | None] = {}
        self._words = EventWords(view)
        self._countries = lru_cache(maxsize=None)(self._countries_of)

    def of(self, event: str) -> EventProfile | None:
        """Return the profile of a whole event; None for what is no event of a source."""
        if event not in self._made:
            self._made[event] = self._profile(event)
        return self._made[event]

    def _profile(self, event: str) -> EventProfile | None:
        node = self._view.node(event)
        if node is None or "Event" not in node.kinds:
            return None
        family = sessions_of(self._view, event)
        own = [s for s in self._view.statements(subject=event) if holds(s)]
        about = [s for one in family[1:] for s in self._view.statements(subject=one) if holds(s)]
        every = [s for one in family for s in self._parts(one)]
        parts = [s for s in every if self._is_named(s.subject)]
        held = [str(s.object) for s in own if s.predicate == "HELD_IN" and s.object is not None]
        countries = {country for place in held for country in self._countries(place)}
        spans = [span_of(str(s.object)) for s in own if s.predicate == "HAS_DATE" and s.object]
        documents = frozenset(s.document for s in (*own, *parts))
        return EventProfile(
            id=event,
            label=node.label,
            type=node.subtype,
            when=most_precise(spans) if spans else None,
            places=frozenset(held) - countries,
            countries=frozenset(countries),
            themes=_objects((*own, *about), "ADDRESSES"),
            actors=_subjects(parts),
            organisers=_in_role(parts, ORGANISING),
            documents=documents,
            addresses=self._addresses(documents),
            attending=_in_role(parts, ATTENDING),
            groups=self._groups(node.label, _in_role(every, ATTENDING) - _subjects(parts)),
            named_places=self._words.places_in(node.label) - frozenset(held),
        )

    def _parts(self, event: str) -> list[Statement]:
        found = self._view.statements(predicate="PARTICIPATED_IN", object=event)
        return [s for s in found if holds(s)]

    def _groups(self, title: str, unnamed: Iterable[str]) -> frozenset[str]:
        nodes = (self._view.node(one) for one in unnamed)
        return self._words.groups([title, *(node.label for node in nodes if node is not None)])

    def _is_named(self, actor: str) -> bool:
        """False for a group without a name: it is of its one event only."""
        node = self._view.node(actor)
        return node is not None and not node.is_unnamed

    def _countries_of(self, place: str) -> tuple[str, ...]:
        return countries_of_place(self._view, place)

    def _addresses(self, documents: Iterable[str]) -> frozenset[str]:
        found = (self._view.document(document) for document in documents)
        return frozenset(document.uri for document in found if document is not None)


def _objects(said: Iterable[Statement], predicate: str) -> frozenset[str]:
    return frozenset(
        str(s.object) for s in said if s.predicate == predicate and s.object is not None
    )


def _subjects(said: Iterable[Statement]) -> frozenset[str]:
    return frozenset(s.subject for s in said)


def _in_role(said: Iterable[Statement], roles: frozenset[str]) -> frozenset[str]:
    return frozenset(s.subject for s in said if s.qualifiers.get("role") in roles)
