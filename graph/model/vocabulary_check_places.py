"""Checks of where places lie: in an area of their own country, near the others of that area."""

from collections import defaultdict
from collections.abc import Iterator
from math import cos, hypot, radians
from statistics import median

from graph.model.vocabulary_files import Entry
from graph.model.vocabulary_problem import Problem, RawVocabulary

# Kilometres; the widest areas of the vocabulary reach 330 from their middle.
FARTHEST = 400
# Of so few no middle can be told.
_FEWEST = 3
_KILOMETRES_OF_A_DEGREE = 111.2
_FILE = "places.yaml"


def check_places(raw: RawVocabulary) -> Iterator[Problem]:
    """Every place in an area of another country, or so far off that its coordinates are wrong."""
    places = {entry["id"]: entry for _, entry in raw.each(_FILE)}
    inside: dict[str, list[Entry]] = defaultdict(list)
    for entry in places.values():
        above = places.get(str(entry.get("parent")))
        if above is None:
            continue
        if above.get("country") != entry.get("country"):
            message = f"'{above['id']}' is in another country."
            yield Problem(_FILE, entry["id"], "parent", message)
        if "lat" in entry and "lon" in entry:
            inside[above["id"]].append(entry)
    for area, entries in inside.items():
        if len(entries) >= _FEWEST:
            yield from _far_off(area, entries)


def _far_off(area: str, entries: list[Entry]) -> Iterator[Problem]:
    north, east = (median(float(entry[field]) for entry in entries) for field in ("lat", "lon"))
    for entry in entries:
        up, right = float(entry["lat"]) - north, float(entry["lon"]) - east
        distance = _KILOMETRES_OF_A_DEGREE * hypot(up, right * cos(radians(north)))
        if distance > FARTHEST:
            message = (
                f"It is {distance:.0f} km from the middle of what lies in '{area}': correct the "
                "area, or the coordinates and the GeoNames id, which may be those of a namesake."
            )
            yield Problem(_FILE, entry["id"], "parent", message)
