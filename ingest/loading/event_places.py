"""Where an event was held: known places, or new ones that lie in the country the source gives."""

from graph.message import Message
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.record import RecordPlace
from ingest.loading.events import EventTelling
from ingest.loading.proof import about
from ingest.loading.telling import Claim, Telling
from ingest.resolution.mention import Mention, Resolution
from ingest.resolution.places import PlaceResolver


def resolve_place(places: PlaceResolver, place: RecordPlace) -> Resolution:
    """Return the node of a place of a record."""
    return places.resolve(
        Mention(
            name=place.name, kind="Place", subtype=place.kind, country=place.country, id=place.id
        )
    )


def tell_places(telling: EventTelling, places: PlaceResolver) -> None:
    """Say where the event was held."""
    for place in telling.event.places:
        found = resolve_place(places, place)
        add_place(telling.telling, found)
        evidence = place.evidence or about(telling.event.evidence, "place", "country")
        telling.say("HELD_IN", found.node_id, evidence, place)
        if found.matched_by == "new" and found.country is not None:
            _tell_country(telling, place, found, places)


def add_place(telling: Telling, found: Resolution) -> None:
    """Note the node of a place in the account."""
    attributes: dict[str, JsonValue] = {}
    if found.country is not None:
        attributes["country"] = found.country
    telling.add_node(Node(found.node_id, found.kinds, found.subtype, found.label, attributes))


def _tell_country(
    telling: EventTelling, place: RecordPlace, found: Resolution, places: PlaceResolver
) -> None:
    country = places.country_node(found.country or "")
    if country is None:
        reason = Message("'{code}' is no ISO 3166 code of a country.", code=found.country)
        telling.telling.reject(f"{telling.event.key}.places", reason, place.evidence)
        return
    add_place(telling.telling, country)
    telling.telling.say(
        Claim(
            predicate="WITHIN",
            subject=found.node_id,
            object=country.node_id,
            part=place,
            where=f"{telling.event.key}.places",
            evidence=(place.evidence, telling.event.evidence),
            level=telling.telling.level_of(telling.node.id),
        )
    )
