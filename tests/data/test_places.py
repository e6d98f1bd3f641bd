"""One place is one entry: a second spelling, or the name with "Province", is a name of the same."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

import pytest

from graph.model.datafiles import data_folder
from graph.model.folding import fold
from graph.model.vocabulary import load_vocabulary
from graph.model.vocabulary_places import Place

_TOWN = "populated-place"
_AREA = re.compile(
    r"(?P<en>.+) (state|province|region|sub region|subregion)"
    r"|(province|region|etat|sous region) (d |de |du |de la )?(?P<fr>.+)"
)
_FEWEST = 8  # letters; shorter names of two places differ by one letter often
# What differs by a letter and is truly two: an area, and the larger one that holds it.
TWO = {("place-equatoria", "place-greater-equatoria")}


def _names(place: Place) -> set[str]:
    other = (name for names in place.alt_labels.values() for name in names)
    return {fold(name) for name in (*place.labels.values(), *other)}


def _core(name: str) -> str:
    found = _AREA.fullmatch(name)
    return name if found is None else (found["en"] or found["fr"])


def _keys(place: Place) -> Iterator[tuple[str, str, str]]:
    """What two entries of one place would share; a town and the province around it are two."""
    kind = "town" if place.kind == _TOWN else "area"
    for name in _names(place):
        yield place.iso3, kind, _core(name)
        if len(name) >= _FEWEST:
            told_apart = re.sub(r"\beast", "sunrise", name)  # a letter from west, and the other
            yield place.iso3, "spelling", told_apart
            for at in range(len(told_apart)):
                yield place.iso3, "spelling", told_apart[:at] + told_apart[at + 1 :]


def doubles(places: Iterable[Place]) -> set[tuple[str, str]]:
    """Pairs of ids that seem to be one place."""
    sharing: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for place in places:
        for key in _keys(place):
            sharing[key].add(place.id)
    return {pair for ids in sharing.values() for pair in combinations(sorted(ids), 2)}


def test_no_place_has_two_entries() -> None:
    places = load_vocabulary(data_folder() / "vocabulary").places.values()
    assert doubles(places) == TWO


def _place(number: int, name: str, kind: str) -> Place:
    labels = {"en": name}
    return Place(f"place-{number}", kind, labels, {}, "CD", "COD", None, None, None, None)


@pytest.mark.parametrize(
    ("one", "other", "kinds", "is_double"),
    [
        ("Upper Vale", "Upper Vale State", ("admin-area", "admin-area"), True),
        ("Upper Vale", "État du Upper Vale", ("area", "admin-area"), True),
        ("Upper Vale", "Upper Vale Province", (_TOWN, "admin-area"), False),
        ("Kitchanda", "Kitshanda", (_TOWN, _TOWN), True),
        ("Ndjandala", "Njandala", (_TOWN, _TOWN), True),
        ("Kimba", "Kimpa", (_TOWN, _TOWN), False),
    ],
)
def test_a_double_is_seen(one: str, other: str, kinds: tuple[str, str], is_double: bool) -> None:
    names = zip((one, other), kinds, strict=True)
    places = [_place(number, name, kind) for number, (name, kind) in enumerate(names)]
    assert bool(doubles(places)) == is_double


@pytest.mark.parametrize(
    ("town", "area"),
    [
        ("place-dibaya", "place-kasai-central"),  # the territory, not Dibaya-Lubwe in Kwilu
        ("place-abiemnhom", "place-ruweng"),
        ("place-masalani", None),  # of Garissa County, east of the Tana
        ("place-bimbo", None),  # of Bangui since the law of 2020, as Bégoua
        ("place-begoua", None),
        ("place-kanyosha", None),  # of the city or of the commune around it
    ],
)
def test_a_town_lies_in_its_own_area_or_in_none_when_that_is_not_sure(town, area):
    places = load_vocabulary(data_folder() / "vocabulary").places
    assert places[town].parent == area
