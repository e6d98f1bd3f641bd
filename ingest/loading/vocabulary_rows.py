"""The vocabulary as tables: the rows that the statements of the vocabulary point to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from graph.model.document import TableRow
from graph.model.vocabulary import Vocabulary
from graph.model.vocabulary_actors import GazetteerActor, KnownEdge
from graph.model.vocabulary_places import Country, CountryGroup, Place
from graph.model.vocabulary_terms import Theme

Entry = TypeVar("Entry")

SEPARATOR = " | "


@dataclass(frozen=True, slots=True)
class VocabularyTable:
    """One file of the vocabulary; `entries` stand beside the `rows` they became."""

    name: str
    rows: tuple[TableRow, ...]
    entries: tuple[object, ...]


def vocabulary_tables(vocabulary: Vocabulary) -> tuple[VocabularyTable, ...]:
    """Return one table a file, places first, since the others name them."""
    edges = _table("known_edges", vocabulary.known_edges, _edge)
    actors = _table("actors", vocabulary.actors.values(), _named)
    return (
        _table("countries", vocabulary.countries.values(), _country),
        _table("places", vocabulary.places.values(), _place),
        _table("country_groups", vocabulary.country_groups.values(), _group),
        _table("themes", vocabulary.themes.values(), _theme),
        VocabularyTable("actors", actors.rows + edges.rows, actors.entries + edges.entries),
        _table("mechanisms", vocabulary.mechanisms.values(), _named),
        _table("programmes", vocabulary.programmes.values(), _named),
    )


def _table(
    name: str, entries: Iterable[Entry], cells: Callable[[Entry], Mapping[str, str | None]]
) -> VocabularyTable:
    kept = tuple(entries)
    rows = tuple(
        TableRow(name, number, {column: text for column, text in cells(entry).items() if text})
        for number, entry in enumerate(kept, start=1)
    )
    return VocabularyTable(name, rows, kept)


def _country(country: Country) -> dict[str, str | None]:
    return {
        "id": country.id,
        "iso2": country.iso2,
        "iso3": country.iso3,
        "m49": country.m49,
        **_by_language("label", country.labels),
        **_lists("altLabel", country.alt_labels),
        **_lists("acronym", country.acronyms),
        **_lists("demonym", country.demonyms),
        "geonames": country.geonames,
        "wikidata": country.wikidata,
    }


def _place(place: Place) -> dict[str, str | None]:
    return {
        "id": place.id,
        "class": place.kind,
        **_by_language("label", place.labels),
        **_lists("altLabel", place.alt_labels),
        "country": place.iso3,
        "parent": place.parent,
        "geonames": place.geonames,
    }


def _group(group: CountryGroup) -> dict[str, str | None]:
    members = (
        " ".join(
            filter(
                None,
                (
                    m.iso3,
                    m.valid_from and f"from {m.valid_from}",
                    m.valid_to and f"to {m.valid_to}",
                ),
            )
        )
        for m in group.members
    )
    return {
        "id": group.id,
        "kind": group.kind,
        **_by_language("label", group.labels),
        **_lists("altLabel", group.alt_labels),
        "members": SEPARATOR.join(members),
        "note": group.note,
    }


def _theme(theme: Theme) -> dict[str, str | None]:
    exact = [f"{m.scheme}:{m.code}" for m in theme.mappings if m.rel == "exactMatch"]
    return {
        "id": theme.id,
        **_by_language("label", theme.labels),
        **_lists("altLabel", theme.alt_labels),
        "broader": SEPARATOR.join(theme.broader),
        "mappings": SEPARATOR.join(exact),
    }


def _named(entry: GazetteerActor) -> dict[str, str | None]:
    roles = [" ".join(filter(None, (r.actor, r.role, r.iso3))) for r in entry.roles]
    return {
        "id": entry.id,
        **_by_language("label", entry.labels),
        **_lists("acronym", entry.acronyms),
        "aliases": SEPARATOR.join(entry.aliases),
        "former_names": SEPARATOR.join(entry.former_names),
        "type": entry.type,
        "country": entry.iso3,
        "parent": entry.parent,
        "identifiers": SEPARATOR.join(f"{c.scheme}-{c.value}" for c in entry.identifiers),
        "from": entry.valid_from,
        "to": entry.valid_to,
        "themes": SEPARATOR.join(entry.themes),
        "countries": SEPARATOR.join(entry.countries),
        "roles": SEPARATOR.join(roles),
        "basis": entry.basis,
        "source": entry.source,
        "note": entry.note,
    }


def _edge(edge: KnownEdge) -> dict[str, str | None]:
    return {
        "from": edge.subject,
        "rel": edge.predicate,
        "to": edge.object,
        "at": edge.at,
        "themes": SEPARATOR.join(edge.themes),
        "source": edge.source,
    }


def _by_language(column: str, texts: Mapping[str, str]) -> dict[str, str | None]:
    return {f"{column}_{language}": text for language, text in sorted(texts.items())}


def _lists(column: str, texts: Mapping[str, tuple[str, ...]]) -> dict[str, str | None]:
    return {f"{column}_{lang}": SEPARATOR.join(found) for lang, found in sorted(texts.items())}
