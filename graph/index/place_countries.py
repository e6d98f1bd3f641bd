"""What places lie in, by WITHIN, in as many steps as it takes: areas and countries."""

from graph.index.ties import pairs_of
from graph.store.columns import Columns, NodeTable


def countries_of_places(
    places: list[int], nodes: NodeTable, within: Columns
) -> dict[int, list[int]]:
    """Node numbers of the countries of each place, sorted; a country lies in itself."""
    found = places_above(places, within)
    return {
        place: sorted(number for number in seen if nodes.subtypes[number] == "country")
        for place, seen in found.items()
    }


def places_above(places: list[int], within: Columns) -> dict[int, set[int]]:
    """Node numbers of each place and all that it lies in."""
    above: dict[int, list[int]] = {}
    for place, larger in pairs_of(within):
        above.setdefault(place, []).append(larger)
    return {place: _above(place, above) for place in places}


def _above(place: int, above: dict[int, list[int]]) -> set[int]:
    seen = {place}
    waiting = [place]
    while waiting:
        for larger in above.get(waiting.pop(), ()):
            if larger not in seen:
                seen.add(larger)
                waiting.append(larger)
    return seen
