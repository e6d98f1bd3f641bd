"""What lists and filters offer: the actors, themes and places of events, programmes and work."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.index.place_countries import places_above
from graph.model.node import UNNAMED_TYPES
from graph.query.known_from import vocabulary_documents
from graph.store.base import View

# Relations without an event by which an actor or programme is worth a place in the list.
_BOTH = ("ROLE_IN", "SUPPORTED", "COOPERATES_WITH")
_WORK = (*_BOTH, "OPERATES_IN", "WORKS_ON")


@dataclass(frozen=True, slots=True)
class Listed:
    """Ids with their names in one language, each sorted by name.

    Attributes:
        actors: named actors, mechanisms and programmes with a part in an event, or of which a
            source tells a role, a place of work, a theme, money or cooperation.
        programmes: those that sources tell of: with a part, a role, money, or an event within them.
        themes: themes that an event is about, or somebody works on.
        places: places where an event was held or somebody works, and their countries.
        countries: these countries alone.
        areas: these places without countries, and the areas that they lie in.
    """

    actors: dict[str, str]
    programmes: dict[str, str]
    themes: dict[str, str]
    places: dict[str, str]
    countries: dict[str, str]
    areas: dict[str, str]


def listed(view: View, language: str) -> Listed:
    """Read the columns of a view once; a quarter of a second for 10,000 events."""
    table = view.node_table()
    names = _preferred(view, language)
    told = _Told(view)
    held = _different(view.columns("HELD_IN").object, told.ends("OPERATES_IN")[1])
    lies_in = places_above(held, view.columns("WITHIN"))
    inside = {number for found in lies_in.values() for number in found}
    countries = {number for number in inside if table.subtypes[number] == "country"}
    works = [ends for name in _WORK for ends in told.ends(name)[: 2 if name in _BOTH else 1]]
    present = _different(view.columns("PARTICIPATED_IN").subject, *works)
    within = _different(np.array(present, dtype=np.int64), told.ends("IN_CONTEXT_OF")[1])
    label_of = dict(zip(table.ids, table.labels, strict=True)) | names

    def named(numbers: Iterable[int]) -> dict[str, str]:
        return _by_name(label_of, (table.ids[number] for number in numbers))

    return Listed(
        actors=named(n for n in present if table.subtypes[n] not in UNNAMED_TYPES),
        programmes=named(n for n in within if "Programme" in table.kinds[n]),
        themes=named(_different(view.columns("ADDRESSES").object, told.ends("WORKS_ON")[1])),
        places=named({*held, *countries}),
        countries=named(countries),
        areas=_told_apart(named(inside - countries), _countries_of(view, inside, named)),
    )


def _countries_of(
    view: View, places: set[int], named: Callable[[Iterable[int]], dict[str, str]]
) -> dict[str, str]:
    """The names of the countries of each place."""
    table = view.node_table()
    above = places_above(sorted(places), view.columns("WITHIN"))
    found = {}
    for place, larger in above.items():
        countries = (number for number in larger if table.subtypes[number] == "country")
        found[table.ids[place]] = ", ".join(named(countries).values())
    return found


def _told_apart(names: dict[str, str], countries: Mapping[str, str]) -> dict[str, str]:
    """Names with the country behind where two are called alike: Bunagana lies on a border."""
    times = Counter(names.values())
    return {
        one: f"{name} ({countries[one]})" if times[name] > 1 and countries[one] else name
        for one, name in names.items()
    }


class _Told:
    """Reads relations that the vocabulary has too, without what only the vocabulary says."""

    def __init__(self, view: View) -> None:
        vocabulary = vocabulary_documents(view)
        ids = view.document_ids()
        known = [number for number, one in enumerate(ids) if one in vocabulary]
        self._view = view
        self._vocabulary = np.array(known, dtype=np.int64)

    def ends(self, predicate: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """The subjects and the objects of what sources say."""
        columns = self._view.columns(predicate)
        is_told = np.isin(columns.document, self._vocabulary, invert=True)
        return columns.subject[is_told], columns.object[is_told]


def _different(*columns: NDArray[np.int64]) -> list[int]:
    """The nodes of columns, each once; without those that are none."""
    nodes = np.concatenate(columns)
    found: list[int] = np.unique(nodes[nodes >= 0]).tolist()
    return found


def _preferred(view: View, language: str) -> dict[str, str]:
    return {
        label.node: label.text
        for label in view.labels()
        if label.kind == "preferred" and label.language == language
    }


def _by_name(label_of: dict[str, str], ids: Iterable[str]) -> dict[str, str]:
    named = {one: label_of.get(one, one) for one in ids}
    return dict(sorted(named.items(), key=lambda pair: (pair[1].casefold(), pair[0])))
