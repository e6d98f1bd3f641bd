"""Countries, towns and country groups of the vocabulary."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.model.vocabulary_files import (
    Entry,
    entries,
    label_lists,
    labels,
    optional_number,
    optional_text,
)


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory; continent is AF, AN, AS, EU, NA, OC or SA.

    demonyms hold every written form (masculine, feminine, plural). acronyms (DRC, CAR, UK) are
    apart from alt_labels because they are matched with their capitals only.
    """

    id: str
    iso2: str
    iso3: str
    m49: str | None
    labels: dict[str, str]
    alt_labels: dict[str, tuple[str, ...]]
    acronyms: dict[str, tuple[str, ...]]
    demonyms: dict[str, tuple[str, ...]]
    continent: str | None
    capital: str | None
    geonames: str | None
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A town, district or area inside a country; latitude and longitude in degrees."""

    id: str
    kind: str
    labels: dict[str, str]
    alt_labels: dict[str, tuple[str, ...]]
    iso2: str | None
    iso3: str
    parent: str | None
    latitude: float | None
    longitude: float | None
    geonames: str | None


@dataclass(frozen=True, slots=True)
class GroupMember:
    """One stay of a country in a group; no valid_from means: since before 2005 or the founding."""

    iso3: str
    valid_from: str | None
    valid_to: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class CountryGroup:
    """A set of countries with dated membership; actor is the id of its secretariat.

    kind is treaty, agreement, programme or editorial; editorial groups are the project's own
    and are never exported as official.
    """

    id: str
    kind: str
    labels: dict[str, str]
    alt_labels: dict[str, tuple[str, ...]]
    actor: str | None
    programme: str | None
    members: tuple[GroupMember, ...]
    note: str | None


def countries_of(content: dict[str, Any]) -> dict[str, Country]:
    """The countries of countries.yaml by id."""
    found = entries(content, "countries", "countries.yaml")
    return {entry["id"]: _country(entry) for entry in found}


def places_of(content: dict[str, Any], iso2_of: Mapping[str, str]) -> dict[str, Place]:
    """The towns and areas of places.yaml by id; iso2_of maps ISO3 codes to ISO2."""
    found = entries(content, "places", "places.yaml")
    return {entry["id"]: _place(entry, iso2_of) for entry in found}


def country_groups_of(content: dict[str, Any]) -> dict[str, CountryGroup]:
    """The groups of country_groups.yaml by id."""
    found = entries(content, "groups", "country_groups.yaml")
    return {entry["id"]: _group(entry) for entry in found}


def _country(entry: Entry) -> Country:
    return Country(
        id=entry["id"],
        iso2=str(entry.get("iso2", "")),
        iso3=str(entry.get("iso3", "")),
        m49=optional_text(entry, "m49"),
        labels=labels(entry.get("label")),
        alt_labels=label_lists(entry.get("altLabel")),
        acronyms=label_lists(entry.get("acronym")),
        demonyms=label_lists(entry.get("demonym")),
        continent=optional_text(entry, "continent"),
        capital=optional_text(entry, "capital"),
        geonames=optional_text(entry, "geonames"),
        wikidata=optional_text(entry, "wikidata"),
    )


def _place(entry: Entry, iso2_of: Mapping[str, str]) -> Place:
    iso3 = str(entry.get("country", ""))
    return Place(
        id=entry["id"],
        kind=str(entry.get("class", "populated-place")),
        labels=labels(entry.get("label")),
        alt_labels=label_lists(entry.get("altLabel")),
        iso2=iso2_of.get(iso3),
        iso3=iso3,
        parent=optional_text(entry, "parent"),
        latitude=optional_number(entry, "lat"),
        longitude=optional_number(entry, "lon"),
        geonames=optional_text(entry, "geonames"),
    )


def _group(entry: Entry) -> CountryGroup:
    return CountryGroup(
        id=entry["id"],
        kind=str(entry.get("kind", "editorial")),
        labels=labels(entry.get("label")),
        alt_labels=label_lists(entry.get("altLabel")),
        actor=optional_text(entry, "actor"),
        programme=optional_text(entry, "programme"),
        members=tuple(_member(member) for member in entry.get("members") or []),
        note=optional_text(entry, "note"),
    )


def _member(entry: Entry) -> GroupMember:
    return GroupMember(
        iso3=str(entry.get("iso3", "")),
        valid_from=optional_text(entry, "from"),
        valid_to=optional_text(entry, "to"),
        note=optional_text(entry, "note"),
    )
