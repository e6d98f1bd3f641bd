"""The countries that places lie in, by WITHIN, in as many steps as it takes."""

from graph.index.ties import pairs_of
from graph.store.columns import Columns, NodeTable


def countries_of_places(
    places: list[int], nodes: NodeTable, within: Columns
) -> dict[int, list[int]]:
    """Node numbers of the countries of each place, sorted; a country lies in itself."""
    above: dict[int, list[int]] = {}
    for place, larger in pairs_of(within):
        above.setdefault(place, []).append(larger)
    return {place: _countries(place, nodes, above) for place in places}


def _countries(place: int, nodes: NodeTable, above: dict[int, list[int]]) -> list[int]:
    seen = {place}
    waiting = [place]
    while waiting:
        for larger in above.get(waiting.pop(), ()):
            if larger not in seen:
                seen.add(larger)
                waiting.append(larger)
    return sorted(number for number in seen if nodes.subtypes[number] == "country")
