"""The vocabulary: every theme, type, role, place and named actor that the project knows."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from graph.model.vocabulary_actors import (
    AcronymAmbiguity,
    AcronymCollision,
    GazetteerActor,
    KnownEdge,
    NamePattern,
    actor_file_of,
    mechanisms_of,
    programmes_of,
)
from graph.model.vocabulary_files import read_vocabulary_file
from graph.model.vocabulary_places import (
    Country,
    CountryGroup,
    Place,
    countries_of,
    country_groups_of,
    places_of,
)
from graph.model.vocabulary_terms import (
    ActorType,
    EventType,
    Role,
    Theme,
    actor_types_of,
    event_types_of,
    roles_of,
    themes_of,
)


@dataclass(frozen=True)
class Vocabulary:
    """All entries by id, in the order of the files; load once and pass it on."""

    themes: dict[str, Theme]
    event_types: dict[str, EventType]
    actor_types: dict[str, ActorType]
    roles: dict[str, Role]
    countries: dict[str, Country]
    places: dict[str, Place]
    country_groups: dict[str, CountryGroup]
    actors: dict[str, GazetteerActor]
    mechanisms: dict[str, GazetteerActor]
    programmes: dict[str, GazetteerActor]
    known_edges: tuple[KnownEdge, ...]
    acronym_collisions: tuple[AcronymCollision, ...]
    known_ambiguities: tuple[AcronymAmbiguity, ...]
    name_patterns: tuple[NamePattern, ...]

    def named(self) -> Iterator[GazetteerActor]:
        """Every actor, mechanism and programme."""
        yield from self.actors.values()
        yield from self.mechanisms.values()
        yield from self.programmes.values()

    def country_by_code(self, code: str) -> Country | None:
        """The country of an ISO 3166 code of two or three letters, None when there is none."""
        return self._countries_by_code.get(code.upper())

    @cached_property
    def _countries_by_code(self) -> dict[str, Country]:
        by_code = {country.iso2: country for country in self.countries.values()}
        by_code.update({country.iso3: country for country in self.countries.values()})
        return by_code


def load_vocabulary(folder: Path) -> Vocabulary:
    """The vocabulary in a folder of YAML files; raises ModelError when one is unreadable.

    Readers, the loader and the extractor ask for it one after the other: it is read again only
    when a file of the folder is another.
    """
    stats = ((file.name, file.stat()) for file in sorted(folder.glob("*.yaml")))
    return _read(folder, tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats))


@lru_cache(maxsize=1)
def _read(folder: Path, _files: tuple[tuple[str, int, int], ...]) -> Vocabulary:
    def read(name: str) -> dict[str, object]:
        return read_vocabulary_file(folder / f"{name}.yaml")

    countries = countries_of(read("countries"))
    iso2_of = {country.iso3: country.iso2 for country in countries.values()}
    actor_file = actor_file_of(read("actors"), iso2_of)
    return Vocabulary(
        themes=themes_of(read("themes")),
        event_types=event_types_of(read("event_types")),
        actor_types=actor_types_of(read("actor_types")),
        roles=roles_of(read("roles")),
        countries=countries,
        places=places_of(read("places"), iso2_of),
        country_groups=country_groups_of(read("country_groups")),
        actors=actor_file.actors,
        mechanisms=mechanisms_of(read("mechanisms"), iso2_of),
        programmes=programmes_of(read("programmes"), iso2_of),
        known_edges=actor_file.known_edges,
        acronym_collisions=actor_file.acronym_collisions,
        known_ambiguities=actor_file.known_ambiguities,
        name_patterns=actor_file.name_patterns,
    )
