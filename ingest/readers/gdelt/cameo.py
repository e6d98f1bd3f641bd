"""What the codes of CAMEO, by which GDELT codes events and actors, are in our vocabulary."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.model.datafiles import data_folder, read_yaml
from graph.model.folding import fold


@dataclass(frozen=True, slots=True)
class Meeting:
    """A code of events in which actors meet: our type, and the role of each of the two actors."""

    type: str
    roles: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """A body with a code of its own: our id, or its name and type where we have none."""

    id: str | None
    name: str
    type: str | None


@dataclass(frozen=True, slots=True)
class Cameo:
    """The lists of `data/mappings/cameo.yaml` and `cameo_actors.yaml`.

    Attributes:
        meetings: code to what it is.
        roots: the two digits of a root to what events under it tell.
        kinds: code of a kind of actors to what such a group is called.
        types: the same to our type of a body that has a name.
        groups: code of a known group to the body.
        general: words that name nobody, in capitals.
        bodies: last words of names that bodies bear, in capitals.
        peoples: names of countries and of their people, folded.
        countries: ISO 3166 alpha-3 code to the English name.
    """

    meetings: Mapping[str, Meeting]
    roots: Mapping[str, str]
    kinds: Mapping[str, str]
    types: Mapping[str, str]
    groups: Mapping[str, Group]
    general: frozenset[str]
    bodies: frozenset[str]
    peoples: frozenset[str]
    countries: Mapping[str, str]

    def meeting(self, code: str) -> Meeting | None:
        """Return what kind of meeting a code of events means, None when it means none."""
        begins = (code[:length] for length in range(len(code), 1, -1))
        return next((self.meetings[one] for one in begins if one in self.meetings), None)

    def is_body(self, name: str) -> bool:
        """True for a name of several words that ends as names of bodies do."""
        words = name.split()
        return len(words) > 1 and words[-1] in self.bodies and name not in self.general

    def names_nobody(self, name: str) -> bool:
        """True for a general word, a country or its people."""
        bare = name.removeprefix("THE ")
        return bare in self.general or name in self.general or fold(bare) in self.peoples


@cache
def cameo() -> Cameo:
    """Read the lists once."""
    folder = data_folder() / "mappings"
    events, actors = read_yaml(folder / "cameo.yaml"), read_yaml(folder / "cameo_actors.yaml")
    kinds = actors["kinds"]
    countries = read_yaml(data_folder() / "vocabulary" / "countries.yaml")["countries"]
    return Cameo(
        meetings={
            one["code"]: Meeting(one["type"], (one["first"], one["second"]))
            for one in events["meetings"]
        },
        roots=dict(events["roots"]),
        kinds={one["code"]: one["label"] for one in kinds},
        types={one["code"]: one["type"] for one in kinds if "type" in one},
        groups={one["code"]: _group(one) for one in actors["groups"]},
        general=frozenset(actors["general"]),
        bodies=frozenset(actors["bodies"]),
        peoples=frozenset(fold(name) for one in countries for name in _names(one)),
        countries={one["iso3"]: one["label"]["en"] for one in countries},
    )


def _names(country: Mapping[str, Any]) -> Iterator[str]:
    yield from country["label"].values()
    for others in ("altLabel", "acronym", "demonym"):
        for names in country.get(others, {}).values():
            yield from names


def _group(one: Mapping[str, Any]) -> Group:
    return Group(one.get("id"), one.get("name", ""), one.get("type"))
