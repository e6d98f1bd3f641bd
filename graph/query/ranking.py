"""The first of a ranking by numbers and then by name, without reading the names of all."""

from collections.abc import Mapping

from graph.query.names import Names


def most_first(
    names: Names, weights: Mapping[str, tuple[int, ...]], limit: int | None = None
) -> list[str]:
    """Return nodes with the largest weights first, equal ones by name and id.

    Args:
        weights: node to its numbers, the more important one first.
        limit: how many to return; None for all. Names are read of those that may be among them.
    """
    if limit == 0:
        return []
    if limit is not None and limit < len(weights):
        least = sorted(weights.values(), reverse=True)[limit - 1]
        weights = {one: weight for one, weight in weights.items() if weight >= least}
    ordered = sorted(weights, key=lambda one: (names.label(one), one))
    ordered.sort(key=lambda one: weights[one], reverse=True)
    return ordered[:limit]
