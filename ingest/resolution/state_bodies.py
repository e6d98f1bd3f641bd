"""Bodies of a state whose name itself says of which: one wherever and however they are written."""

from dataclasses import dataclass

from graph.model.folding import fold
from ingest.resolution.place_names import CountryNames
from ingest.resolution.walls import Walls

# Beside these words the name of a country is that of a part of it, or of something larger:
# Northern Ireland, New Mexico, Niger State, Latin American, British Columbia.
_PARTING_BEFORE = frozenset(
    {"north", "northern", "south", "southern", "east", "eastern", "west", "western", "central"}
    | {"new", "latin", "inter", "pan", "upper", "lower"}
    | {"nord", "sud", "est", "ouest", "nouveau", "nouvelle", "haut", "bas"}
)
_PARTING_BEHIND = frozenset(
    {"state", "states", "province", "county", "island", "islands", "territory", "ocean", "columbia"}
)
_GOVERNMENTS = frozenset({"government", "gouvernement"})


@dataclass(frozen=True, slots=True)
class StateBody:
    """A body of a state, told by its name.

    Attributes:
        name: folded, without the country unless nothing is left; `government` in both languages.
        country: ISO 3166 alpha-2 code that the name tells.
    """

    name: str
    country: str


class StateBodies:
    """Reads `Canada, Government of` and `Gouvernement du Canada` as one body of CA."""

    def __init__(self, countries: CountryNames, walls: Walls) -> None:
        self._countries = countries
        self._walls = walls

    def of(self, name: str, subtype: str | None) -> StateBody | None:
        """Return the body that a name tells for sure, None for any other name.

        Args:
            name: as the source writes it, without an acronym in brackets.
            subtype: its type; without one, governments and ministries are known by their names.
        """
        told = self._told(fold(name)) or self._told(fold(self._countries.spelled_out(name)))
        if told is None:
            return None
        of_state = self._walls.speaks_of_state(subtype, told.name)
        is_government = told.name == "government" and subtype is None
        return told if of_state or is_government else None

    def _told(self, folded: str) -> StateBody | None:
        words = folded.split()
        found = self._countries.span(words)
        if found is None:
            return None
        first, last, code = found
        before, behind = words[:first][-1:], words[last:][:1]
        if code is None or not _PARTING_BEFORE.isdisjoint(before):
            return None
        if not _PARTING_BEHIND.isdisjoint(behind):
            return None
        rest, _ = self._countries.without_country_folded(folded)
        other = self._countries.span(rest.split())
        if other is not None and other[2] != code:
            return None  # two countries: nothing tells whose body it is
        return StateBody("government" if rest in _GOVERNMENTS else rest or folded, code)
