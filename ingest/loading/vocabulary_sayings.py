"""What each kind of vocabulary entry says: labels, parents, countries, memberships, codes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.model.ids import JsonValue
from graph.model.statement import Value
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor, KnownEdge
from graph.model.vocabulary_places import Country, CountryGroup, Place
from graph.model.vocabulary_terms import Theme
from ingest.resolution.node_ids import group_node_id, theme_node_id


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement to be, and the column of the row that says it."""

    predicate: str
    subject: str
    object: Value
    column: str
    qualifiers: dict[str, JsonValue] = field(default_factory=dict)
    valid_from: str | None = None
    valid_to: str | None = None


def sayings_of(entry: object, vocabulary: Vocabulary) -> Iterator[Saying]:
    """Yield what an entry of any file says; an entry of an unknown kind says nothing."""
    if isinstance(entry, Country):
        yield from _country(entry)
    elif isinstance(entry, Place):
        yield from _place(entry, vocabulary)
    elif isinstance(entry, CountryGroup):
        yield from _group(entry, vocabulary)
    elif isinstance(entry, Theme):
        yield from _theme(entry)
    elif isinstance(entry, GazetteerActor):
        yield from _named(entry, vocabulary)
        yield from _programme_ties(entry, vocabulary)
    elif isinstance(entry, KnownEdge):
        yield _edge(entry)


def _country(country: Country) -> Iterator[Saying]:
    yield from _labels(country.id, country.labels, country.alt_labels)
    yield from _texts(country.id, "acronym", "acronym", country.acronyms)
    yield from _texts(country.id, "demonym", "hidden", country.demonyms)
    codes = {
        "iso2": ("ISO 3166-1 alpha-2", country.iso2),
        "iso3": ("ISO 3166-1 alpha-3", country.iso3),
        "m49": ("UN M49", country.m49),
        "geonames": ("GeoNames", country.geonames),
        "wikidata": ("Wikidata", country.wikidata),
    }
    for column, (scheme, code) in codes.items():
        if code:
            yield Saying("HAS_IDENTIFIER", country.id, code, column, {"scheme": scheme})


def _place(place: Place, vocabulary: Vocabulary) -> Iterator[Saying]:
    yield from _labels(place.id, place.labels, place.alt_labels)
    country = vocabulary.country_by_code(place.iso3)
    if country is not None:
        yield Saying("WITHIN", place.id, country.id, "country")
    if place.parent in vocabulary.places:
        yield Saying("WITHIN", place.id, place.parent, "parent")
    if place.geonames:
        yield Saying("HAS_IDENTIFIER", place.id, place.geonames, "geonames", {"scheme": "GeoNames"})


def _group(group: CountryGroup, vocabulary: Vocabulary) -> Iterator[Saying]:
    name = group_node_id(group.id)
    yield from _labels(name, group.labels, group.alt_labels)
    for member in group.members:
        country = vocabulary.country_by_code(member.iso3)
        if country is not None:
            since, until = member.valid_from, member.valid_to
            yield Saying("MEMBER_OF", country.id, name, "members", valid_from=since, valid_to=until)


def _theme(theme: Theme) -> Iterator[Saying]:
    name = theme_node_id(theme.id)
    yield from _labels(name, theme.labels, theme.alt_labels)
    for broader in theme.broader:
        yield Saying("BROADER", name, theme_node_id(broader), "broader")
    for mapping in theme.mappings:
        if mapping.rel == "exactMatch":
            scheme: dict[str, JsonValue] = {"scheme": mapping.scheme}
            yield Saying("HAS_IDENTIFIER", name, mapping.code, "mappings", scheme)


def _named(entry: GazetteerActor, vocabulary: Vocabulary) -> Iterator[Saying]:
    yield from _labels(entry.id, entry.labels, {})
    yield from _texts(entry.id, "acronym", "acronym", entry.acronyms)
    for column, kind, texts in (
        ("aliases", "alternative", entry.aliases),
        ("former_names", "former", entry.former_names),
    ):
        for text in texts:
            yield Saying("HAS_LABEL", entry.id, text, column, {"kind": kind})
    if entry.kind == "actor" and entry.type:
        since, until = entry.valid_from, entry.valid_to
        yield Saying("HAS_TYPE", entry.id, entry.type, "type", valid_from=since, valid_to=until)
    country = vocabulary.country_by_code(entry.iso3) if entry.iso3 else None
    if country is not None and entry.kind == "actor":
        yield Saying("COUNTRY_OF", entry.id, country.id, "country")
    if entry.parent is not None:
        predicate = "HOLDS_POST_IN" if entry.type == "person-role" else "PART_OF"
        yield Saying(predicate, entry.id, entry.parent, "parent")
    for code in entry.identifiers:
        yield Saying("HAS_IDENTIFIER", entry.id, code.value, "identifiers", {"scheme": code.scheme})


def _programme_ties(entry: GazetteerActor, vocabulary: Vocabulary) -> Iterator[Saying]:
    if entry.kind == "mechanism":
        return
    for theme in entry.themes:
        yield Saying("WORKS_ON", entry.id, theme_node_id(theme), "themes")
    for code in entry.countries:
        country = vocabulary.country_by_code(code)
        if country is not None:
            yield Saying("OPERATES_IN", entry.id, country.id, "countries")
    for role in entry.roles:
        yield Saying("ROLE_IN", role.actor, entry.id, "roles", {"role": role.role})


def _edge(edge: KnownEdge) -> Saying:
    qualifiers: dict[str, JsonValue] = {}
    if edge.at is not None:
        qualifiers["at"] = edge.at
    if edge.themes:
        qualifiers["themes"] = [theme_node_id(theme) for theme in edge.themes]
    return Saying(edge.predicate, edge.subject, edge.object, "rel", qualifiers)


def _labels(
    name: str, labels: Mapping[str, str], others: Mapping[str, tuple[str, ...]]
) -> Iterator[Saying]:
    for language, text in sorted(labels.items()):
        qualifiers: dict[str, JsonValue] = {"kind": "preferred", "language": language}
        yield Saying("HAS_LABEL", name, text, f"label_{language}", qualifiers)
    yield from _texts(name, "altLabel", "alternative", others)


def _texts(
    name: str, column: str, kind: str, texts: Mapping[str, tuple[str, ...]]
) -> Iterator[Saying]:
    for language, found in sorted(texts.items()):
        for text in found:
            qualifiers: dict[str, JsonValue] = {"kind": kind, "language": language}
            yield Saying("HAS_LABEL", name, text, f"{column}_{language}", qualifiers)
