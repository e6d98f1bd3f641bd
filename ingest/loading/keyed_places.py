"""Places and concepts that relations of a record name by their keys."""

from dataclasses import replace

from graph.message import Message
from graph.model.ids import JsonValue, node_id
from graph.model.node import Node
from graph.model.record import Record, RecordConcept, RecordPlace
from ingest.loading.event_places import add_place, resolve_place
from ingest.loading.proof import about
from ingest.loading.telling import Claim, Telling
from ingest.resolution.mention import Resolution
from ingest.resolution.places import PlaceResolver


def tell_places_and_concepts(
    telling: Telling, record: Record, places: PlaceResolver
) -> dict[str, str]:
    """Say what the places and concepts are and lie in; return the node of each key."""
    told = _Places(telling, {p.key: p for p in record.places if p.key is not None}, places)
    found = {key: told.node(key) for key in told.parts}
    return found | {concept.key: _concept(telling, concept) for concept in record.concepts}


class _Places:
    """The places of one record, each told once, after the place that it lies in."""

    def __init__(
        self, telling: Telling, parts: dict[str, RecordPlace], places: PlaceResolver
    ) -> None:
        self.parts = parts
        self._telling = telling
        self._places = places
        self._found: dict[str, str] = {}
        self._under_way: set[str] = set()

    def node(self, key: str) -> str:
        """Return the node of a place."""
        if key not in self._found:
            self._under_way.add(key)
            self._found[key] = self._tell(key, self.parts[key])
        return self._found[key]

    def _tell(self, key: str, place: RecordPlace) -> str:
        above = self._above(place)
        found = _apart(place, resolve_place(self._places, place), above)
        add_place(self._telling, found)
        if found.is_new and place.described:
            self._tell_above(place, found, above)
        for scheme, code in sorted(place.identifiers.items()):
            self._say(place, "identifiers", "HAS_IDENTIFIER", found.node_id, code, scheme=scheme)
        return found.node_id

    def _above(self, place: RecordPlace) -> str | None:
        """The node of the place it lies in; None when it names none, or lies in itself."""
        if place.within is None:
            return None
        where = f"{place.key}.within"
        if place.within not in self.parts:
            reason = "'{key}' names no place of the record."
            self._telling.reject(where, Message(reason, key=place.within), place.evidence)
            return None
        if place.within in self._under_way and place.within not in self._found:
            reason = "'{key}' would lie in itself."
            self._telling.reject(where, Message(reason, key=place.name), place.evidence)
            return None
        return self.node(place.within)

    def _tell_above(self, place: RecordPlace, found: Resolution, above: str | None) -> None:
        if above is None and found.country is not None:
            country = self._places.country_node(found.country)
            if country is None:
                told = Message("'{code}' is no ISO 3166 code of a country.", code=found.country)
                self._telling.reject(f"{place.key}.country", told, place.evidence)
                return
            add_place(self._telling, country)
            above = country.node_id
        if above is not None:
            self._say(place, "within", "WITHIN", found.node_id, above)

    def _say(
        self, place: RecordPlace, tells: str, predicate: str, node: str, value: str, **more: str
    ) -> None:
        evidence = (about(place.evidence, tells),)
        where = f"{place.key}.{tells}"
        self._telling.say(Claim(predicate, node, value, place, where, evidence, {**more}))


def _apart(place: RecordPlace, found: Resolution, above: str | None) -> Resolution:
    """A new place is told from its namesakes by what it lies in, the district from its region."""
    is_area = (place.kind or "").startswith("admin")
    is_town = is_area and found.subtype == "populated-place"
    if not (found.is_new or is_town or found.node_id == above):
        return found
    scope = "" if above is None or above.startswith("country-") else above
    if not scope and is_town:
        scope = "area"  # the region of Gao is not the town of Gao
    name = node_id("Place", found.label, found.country or "", scope)
    kind = place.kind if is_town else found.subtype
    return replace(
        found, node_id=name, subtype=kind, is_new=True, matched_by="new", in_vocabulary=False
    )


def _concept(telling: Telling, concept: RecordConcept) -> str:
    """Note a theme of the source's own list, which nobody has mapped to ours."""
    scope = f"{concept.scheme}:{concept.code}" if concept.code else concept.scheme
    label = "" if concept.code else concept.name
    name = node_id("Theme", label, "", scope)
    attributes: dict[str, JsonValue] = {"scheme": concept.scheme}
    telling.add_node(Node(name, ("Theme",), "source-concept", concept.name, attributes))
    if concept.code is not None:
        evidence = (about(concept.evidence, "code"),)
        where = f"{concept.key}.code"
        claim = Claim("HAS_IDENTIFIER", name, concept.code, concept, where, evidence, attributes)
        telling.say(claim)
    return name
