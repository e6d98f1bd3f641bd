"""Nodes that one name made two of: one source told the country, another did not.

What an ingest cannot see while it reads, since its answer must not depend on the order of files; a
later ingest would have linked them by the same rule (docs/decisions/0020).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.message import Message
from graph.model.folding import fold
from graph.model.node import UNNAMED_TYPES
from graph.store.base import View
from graph.store.columns import NodeTable
from ingest.resolution.generic_names import GenericNames
from ingest.resolution.name_shape import looks_like_acronym
from ingest.resolution.place_names import CountryNames
from ingest.resolution.walls import Walls

_INTERNATIONAL = "igo"
_BODIES = frozenset({"Actor", "Mechanism", "Programme"})


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Two nodes that are one: `node` without a country, `other` with one."""

    node: str
    other: str
    reasons: tuple[Message, ...]


class SameNames:
    """Finds such nodes.

    Args:
        walls: tells bodies of states, of which every country has its own.
        countries: tells the country that a name speaks of.
    """

    def __init__(self, walls: Walls, countries: CountryNames) -> None:
        self._walls = walls
        self._countries = countries
        self._generic = GenericNames(countries)

    def find(self, view: View, nodes: Iterable[str]) -> list[NameMatch]:
        """Return the pairs with one of the nodes, sorted.

        A name that several countries have or could have is left to people, and so is one word or
        an acronym.
        """
        table, wanted = view.node_table(), set(nodes)
        named = _by_name(table, wanted)
        found = (self._match(table, places) for places in named.values())
        return sorted(
            (match for match in found if match is not None), key=lambda m: (m.node, m.other)
        )

    def _match(self, table: NodeTable, places: list[int]) -> NameMatch | None:
        country = {place: table.attributes.get(place, {}).get("country") for place in places}
        told = [place for place in places if country[place] is not None]
        untold = [place for place in places if country[place] is None]
        if len(told) != 1 or len(untold) != 1:
            return None
        one, other = untold[0], told[0]
        if not self._may_be_one(table, one, other, str(country[other])):
            return None
        said = "Both are called '{name}', and only one source tells the country."
        return NameMatch(table.ids[one], table.ids[other], (Message(said, name=table.labels[one]),))

    def _may_be_one(self, table: NodeTable, one: int, other: int, country: str) -> bool:
        types = (table.subtypes[one], table.subtypes[other])
        family = tuple(map(self._walls.family, types))
        if None not in family and family[0] != family[1]:
            return False
        name = table.labels[one]
        # Every mission has its civil affairs section: the name must say of which.
        if _INTERNATIONAL in family and not self._says_whose(name):
            return False
        if self._generic.holds(name):
            return False
        is_of_state = any(self._walls.speaks_of_state(subtype, fold(name)) for subtype in types)
        return not is_of_state or self._countries.without_country(name)[1] == country

    def _says_whose(self, name: str) -> bool:
        has_acronym = any(looks_like_acronym(word) for word in name.split())
        return has_acronym or self._countries.without_country(name)[1] is not None


def _by_name(table: NodeTable, wanted: set[str]) -> dict[str, list[int]]:
    """The places in the table of each name of a wanted node that others bear too."""
    names = {fold(label) for name, label in _named(table) if name in wanted}
    found: dict[str, list[int]] = defaultdict(list)
    for place, label in enumerate(table.labels):
        # Folding takes longer than looking at the kind.
        if _is_body(table, place) and (folded := fold(label)) in names:
            found[folded].append(place)
    return {name: places for name, places in found.items() if len(places) > 1}


def _named(table: NodeTable) -> Iterator[tuple[str, str]]:
    for place, name in enumerate(table.ids):
        label = table.labels[place]
        if _is_body(table, place) and " " in label and not looks_like_acronym(label):
            yield name, label


def _is_body(table: NodeTable, place: int) -> bool:
    is_body = not _BODIES.isdisjoint(table.kinds[place])
    return is_body and table.subtypes[place] not in UNNAMED_TYPES
