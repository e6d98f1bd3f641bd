"""The actors, programmes and mechanisms of a record: their nodes, and what is said of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.message import Message
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.record import Record, RecordActor
from graph.model.statement import SENSITIVITIES
from ingest.loading.proof import Given, about
from ingest.loading.telling import Claim, Telling
from ingest.resolution.mention import Mention, Resolution
from ingest.resolution.name_shape import looks_like_acronym
from ingest.resolution.resolver import Resolver

_KEY_LISTS = (("Actor", "actors"), ("Programme", "programmes"), ("Mechanism", "mechanisms"))


@dataclass(frozen=True, slots=True)
class NamedThing:
    """One entry of a record's lists and the node it became.

    Attributes:
        part: the entry.
        resolution: its node, and why.
        fallback: evidence of the first participation that names it, when it has none itself.
    """

    part: RecordActor
    resolution: Resolution
    fallback: Given


def mentions_of(
    record: Record, scopes: dict[str, str], context_country: str | None, document: str
) -> Iterator[tuple[RecordActor, Mention]]:
    """Yield every actor, programme and mechanism of a record as a mention.

    Args:
        record: the source.
        scopes: key of an actor to the node id of the event that binds it, when it has no name.
        context_country: country of the event, else of the publisher; None when unclear.
        document: id of the source.
    """
    for kind, field in _KEY_LISTS:
        for part in getattr(record, field):
            yield (
                part,
                Mention(
                    name=part.name,
                    kind=kind,
                    subtype=part.type,
                    country=part.country,
                    context_country=context_country,
                    aliases=tuple(part.aliases),
                    acronym=part.acronym,
                    id=part.id,
                    identifiers=part.identifiers,
                    scope=scopes.get(part.key, document),
                    document=document,
                ),
            )


def first_participations(record: Record) -> dict[str, Given]:
    """Return, for each actor key, the evidence of the first participation that names it."""
    found: dict[str, Given] = {}
    for event in record.events:
        for participation in event.participations:
            found.setdefault(participation.actor, participation.evidence)
    return found


def add_thing(telling: Telling, resolution: Resolution) -> None:
    """Note the node of a resolution in the account."""
    attributes: dict[str, JsonValue] = {}
    if resolution.country is not None:
        attributes["country"] = resolution.country
    telling.add_node(
        Node(
            resolution.node_id,
            resolution.kinds,
            resolution.subtype,
            resolution.label,
            attributes,
        )
    )


def tell_things(telling: Telling, things: Iterable[NamedThing], resolver: Resolver) -> None:
    """Say what the source calls each thing, of which type and country it is, and its codes."""
    for thing in things:
        if not _waits(telling, thing):
            _tell_names(telling, thing)
        _tell_type(telling, thing)
        _tell_country(telling, thing, resolver)
        for scheme, code in sorted(thing.part.identifiers.items()):
            _tell(telling, thing, "identifiers", "HAS_IDENTIFIER", code, scheme=scheme)


def _waits(telling: Telling, thing: NamedThing) -> bool:
    """True when a text uses the name that another source gave a thing: said beside a fact only.

    When the text was read before that source, the name made no node at all where nothing is said
    of it: read again, the text must not say more.
    """
    found = thing.resolution
    is_of_others = found.matched_by == "ledger" and found.matched_label is not None
    return telling.document.text is not None and is_of_others


def tell_names_beside_facts(telling: Telling, things: Iterable[NamedThing]) -> None:
    """Say what a text calls the things of other sources, of those that it says anything of."""
    waiting = [thing for thing in things if _waits(telling, thing)]
    named = telling.named() if waiting else set()
    for thing in waiting:
        if thing.resolution.node_id in named:
            _tell_names(telling, thing)


def tell_bare_names(telling: Telling, things: Iterable[NamedThing]) -> None:
    """Say what a new thing is called of which nothing else is said.

    Else the row of a table would be lost, and of a text that closes an actor which it gives no
    part, nothing would be there to keep its name out of what leaves.
    """
    prose = telling.document.text is not None
    new = [
        thing
        for thing in things
        if not thing.resolution.in_vocabulary
        and not (prose and telling.level_of(thing.resolution.node_id) == SENSITIVITIES[0])
    ]
    named = telling.named() if new else set()
    for thing in new:
        if thing.resolution.node_id not in named:
            _tell(telling, thing, "name", "HAS_LABEL", thing.part.name, kind="preferred")


def _tell_names(telling: Telling, thing: NamedThing) -> None:
    part, label = thing.part, thing.resolution.label
    if thing.resolution.named_otherwise:
        kind = "acronym" if looks_like_acronym(part.name) else "alternative"
        _tell(telling, thing, "name", "HAS_LABEL", part.name, kind=kind)
    for alias in part.aliases:
        if alias not in (part.name, label):
            _tell(telling, thing, "aliases", "HAS_LABEL", alias, kind="alternative")
    if part.acronym is not None and part.acronym not in (part.name, label):
        _tell(telling, thing, "acronym", "HAS_LABEL", part.acronym, kind="acronym")


def _tell_type(telling: Telling, thing: NamedThing) -> None:
    """The vocabulary's own nodes have their type from there; of others each source may say it."""
    is_actor = "Actor" in thing.resolution.kinds
    if is_actor and thing.part.type is not None and not thing.resolution.in_vocabulary:
        _tell(telling, thing, "type", "HAS_TYPE", thing.part.type)


def _tell_country(telling: Telling, thing: NamedThing, resolver: Resolver) -> None:
    found, stated = thing.resolution, thing.part.country
    code = stated or (found.country if found.inferred_country else None)
    if code is None or "Actor" not in found.kinds:
        return
    country = resolver.countries.country(code)
    if country is None:
        reason = Message("'{code}' is no ISO 3166 code of a country.", code=code)
        telling.reject(f"{thing.part.key}.country", reason)
        return
    told = stated is not None and _is_told(telling, thing, country.iso2, resolver)
    if not told and found.in_vocabulary and found.country != country.iso2:
        return  # a guess from the event says nothing beside what the vocabulary knows
    node = Node(country.id, ("Place",), "country", country.labels["en"], {"country": country.iso2})
    telling.add_node(node)
    if not told:
        _tell_inferred_country(telling, thing, country.id)
    elif not found.in_vocabulary or found.country == country.iso2:
        _tell(telling, thing, "country", "COUNTRY_OF", country.id)
    else:
        # An international body has its seat in one country and works in many.
        _tell(telling, thing, "country", "OPERATES_IN", country.id)


def _is_told(telling: Telling, thing: NamedThing, code: str, resolver: Resolver) -> bool:
    """True when the source tells the country: in a cell, or in the words about the actor."""
    if telling.document.text is None:
        return True
    evidence = thing.part.evidence
    given = evidence if isinstance(evidence, list) else [evidence]
    words = (thing.part.name, *(one.quote for one in given if one is not None))
    return any(resolver.countries.without_country(text)[1] == code for text in words)


def _tell_inferred_country(telling: Telling, thing: NamedThing, country: str) -> None:
    how = "the country of the event, else of the publisher"
    if thing.resolution.in_vocabulary:
        how = "what the vocabulary knows of this actor"
    telling.say(
        Claim(
            predicate="COUNTRY_OF",
            subject=thing.resolution.node_id,
            object=country,
            part=thing.part,
            where=f"{thing.part.key}.country",
            evidence=(about(thing.part.evidence, "name"), thing.fallback),
            status="inferred",
            note=f"The words do not name the country; it is inferred from {how}.",
        )
    )


def _tell(
    telling: Telling,
    thing: NamedThing,
    column: str,
    predicate: str,
    value: str,
    **qualifiers: JsonValue,
) -> None:
    telling.say(
        Claim(
            predicate=predicate,
            subject=thing.resolution.node_id,
            object=value,
            part=thing.part,
            where=f"{thing.part.key}.{column}",
            evidence=(about(thing.part.evidence, column), thing.fallback),
            qualifiers=qualifiers,
        )
    )
