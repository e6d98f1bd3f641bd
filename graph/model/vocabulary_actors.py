"""Actors, mechanisms and programmes that the vocabulary knows by name, and their known ties."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.model.vocabulary_files import (
    Entry,
    entries,
    label_lists,
    labels,
    optional_text,
    texts,
)


@dataclass(frozen=True, slots=True)
class Identifier:
    """A code in a scheme of org-id.guide, for example XM-DAC and 21038."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class ProgrammeRole:
    """What an actor does in a programme, in one country when iso3 is given."""

    actor: str
    role: str
    iso3: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class GazetteerActor:
    """A named actor, mechanism or programme (kind says which).

    type is an actor type for actors; body, instrument, process, platform or fund for mechanisms;
    programme, project or grant for programmes. basis is verified (seen in the public source),
    known (general knowledge) or unresolved (named in one report only). single_language marks a
    name that exists in one language only; fr_status "descriptive" marks a French wording of ours.
    """

    id: str
    kind: str
    type: str
    labels: dict[str, str]
    acronyms: dict[str, tuple[str, ...]]
    aliases: tuple[str, ...]
    former_names: tuple[str, ...]
    iso2: str | None
    iso3: str | None
    parent: str | None
    identifiers: tuple[Identifier, ...]
    valid_from: str | None
    valid_to: str | None
    basis: str
    source: str | None
    single_language: str | None
    fr_status: str | None
    themes: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    roles: tuple[ProgrammeRole, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class KnownEdge:
    """A tie that a public source states: subject and object are ids of actors."""

    subject: str
    predicate: str
    object: str
    source: str
    at: str | None
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AcronymCollision:
    """An acronym of several entries: never link on it alone."""

    acronym: str
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AcronymAmbiguity:
    """An acronym with meanings outside one gazetteer; meanings are ids or plain words."""

    acronym: str
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamePattern:
    """How names of one kind are built, EN and FR; rule says what a resolver must do."""

    pattern: str
    fr: str
    type: str
    id_pattern: str | None
    rule: str | None


@dataclass(frozen=True, slots=True)
class ActorFile:
    """What actors.yaml holds."""

    actors: dict[str, GazetteerActor]
    known_edges: tuple[KnownEdge, ...]
    acronym_collisions: tuple[AcronymCollision, ...]
    known_ambiguities: tuple[AcronymAmbiguity, ...]
    name_patterns: tuple[NamePattern, ...]


def actor_file_of(content: dict[str, Any], iso2_of: Mapping[str, str]) -> ActorFile:
    """The content of actors.yaml; iso2_of maps ISO3 codes to ISO2."""
    found = entries(content, "actors", "actors.yaml")
    return ActorFile(
        actors={entry["id"]: _named(entry, "actor", iso2_of) for entry in found},
        known_edges=tuple(_edge(edge) for edge in content.get("known_edges") or []),
        acronym_collisions=tuple(
            AcronymCollision(str(row["acronym"]), texts(row["owners"]))
            for row in content.get("acronym_collisions") or []
        ),
        known_ambiguities=tuple(
            AcronymAmbiguity(str(row["acronym"]), texts(row["meanings"]))
            for row in content.get("known_ambiguities") or []
        ),
        name_patterns=tuple(_pattern(row) for row in content.get("name_patterns") or []),
    )


def mechanisms_of(content: dict[str, Any], iso2_of: Mapping[str, str]) -> dict[str, GazetteerActor]:
    """The mechanisms of mechanisms.yaml by id."""
    found = entries(content, "mechanisms", "mechanisms.yaml")
    return {entry["id"]: _named(entry, "mechanism", iso2_of) for entry in found}


def programmes_of(content: dict[str, Any], iso2_of: Mapping[str, str]) -> dict[str, GazetteerActor]:
    """The programmes of programmes.yaml by id."""
    found = entries(content, "programmes", "programmes.yaml")
    return {entry["id"]: _named(entry, "programme", iso2_of) for entry in found}


def identifier_of(text: str) -> Identifier:
    """Splits XM-DAC-21038 into its scheme (two parts, as org-id.guide writes them) and value."""
    scheme, agency, value = [*text.split("-", 2), "", ""][:3]
    return Identifier(f"{scheme}-{agency}", value)


def _named(entry: Entry, kind: str, iso2_of: Mapping[str, str]) -> GazetteerActor:
    iso3 = optional_text(entry, "country")
    return GazetteerActor(
        id=entry["id"],
        kind=kind,
        type=str(entry.get("type", "")),
        labels=labels(entry.get("label")),
        acronyms=label_lists(entry.get("acronym")),
        aliases=texts(entry.get("aliases")),
        former_names=texts(entry.get("former_names")),
        iso2=None if iso3 is None else iso2_of.get(iso3),
        iso3=iso3,
        parent=optional_text(entry, "parent"),
        identifiers=tuple(identifier_of(text) for text in texts(entry.get("identifiers"))),
        valid_from=optional_text(entry, "from"),
        valid_to=optional_text(entry, "to"),
        basis=str(entry.get("basis", "unresolved")),
        source=optional_text(entry, "source"),
        single_language=optional_text(entry, "single_language"),
        fr_status=optional_text(entry, "fr_status"),
        themes=texts(entry.get("themes")),
        countries=texts(entry.get("countries")),
        roles=tuple(_programme_role(role) for role in entry.get("roles") or []),
        note=optional_text(entry, "note"),
    )


def _programme_role(row: Entry) -> ProgrammeRole:
    return ProgrammeRole(
        actor=str(row["actor"]),
        role=str(row["role"]),
        iso3=optional_text(row, "country"),
        note=optional_text(row, "note"),
    )


def _edge(row: Entry) -> KnownEdge:
    return KnownEdge(
        subject=str(row["from"]),
        predicate=str(row["rel"]),
        object=str(row["to"]),
        source=str(row["source"]),
        at=optional_text(row, "at"),
        themes=texts(row.get("themes")),
    )


def _pattern(row: Entry) -> NamePattern:
    return NamePattern(
        pattern=str(row["pattern"]),
        fr=str(row["fr"]),
        type=str(row["type"]),
        id_pattern=optional_text(row, "id"),
        rule=optional_text(row, "rule"),
    )
