"""Checks of where places lie: in an area of their own country, near the others of that area."""

from collections import defaultdict
from collections.abc import Iterator
from math import cos, hypot, radians
from statistics import median

from graph.model.vocabulary_files import Entry
from graph.model.vocabulary_problem import Problem, RawVocabulary

# Kilometres; the widest area of the vocabulary, Haut-Katanga, reaches 360 from its middle.
FARTHEST = 400
# Of so few no middle can be told.
_FEWEST = 3
_KILOMETRES_OF_A_DEGREE = 111.2
_FILE = "places.yaml"
_DEGREES = ("lat", "lon")


def check_places(raw: RawVocabulary) -> Iterator[Problem]:
    """Every place in an area of another country, or far from what else lies in its area.

    Coordinates that are no numbers are problems too, and left out of what is measured.
    """
    places = {entry["id"]: entry for _, entry in raw.each(_FILE)}
    wrong = [problem for entry in places.values() for problem in _unreadable(entry)]
    yield from wrong
    yield from _astray(places, {problem.id for problem in wrong})


def _unreadable(entry: Entry) -> Iterator[Problem]:
    for field in _DEGREES:
        if not isinstance(entry.get(field, 0), int | float):
            yield Problem(_FILE, entry["id"], field, f"'{entry[field]}' is no number of degrees.")


def _astray(places: dict[str, Entry], unreadable: set[str]) -> Iterator[Problem]:
    inside: dict[str, list[Entry]] = defaultdict(list)
    for entry in places.values():
        above = places.get(str(entry.get("parent")))
        if above is None:
            continue
        if above.get("country") != entry.get("country"):
            message = f"'{above['id']}' is in another country."
            yield Problem(_FILE, entry["id"], "parent", message)
        if set(_DEGREES) <= entry.keys() and entry["id"] not in unreadable:
            inside[above["id"]].append(entry)
    for area, entries in inside.items():
        if len(entries) >= _FEWEST:
            yield from _far_off(area, entries)


def _far_off(area: str, entries: list[Entry]) -> Iterator[Problem]:
    north, east = (median(float(entry[field]) for entry in entries) for field in _DEGREES)
    for entry in entries:
        up, right = float(entry["lat"]) - north, float(entry["lon"]) - east
        distance = _KILOMETRES_OF_A_DEGREE * hypot(up, right * cos(radians(north)))
        if distance > FARTHEST:
            message = (
                f"It is {distance:.0f} km from the middle of what lies in '{area}': correct the "
                "area, or the coordinates and the GeoNames id, which may be those of a namesake."
            )
            yield Problem(_FILE, entry["id"], "parent", message)
