"""Which of several levels shows a thing to the fewest."""

from collections.abc import Iterable
from typing import Literal, TypeAlias, overload

from graph.model.statement import SENSITIVITIES

Level: TypeAlias = Literal["public", "internal", "restricted"]
_RANKS = {level: rank for rank, level in enumerate(SENSITIVITIES)}


@overload
def strictest(levels: Iterable[Level]) -> Level: ...
@overload
def strictest(levels: Iterable[str]) -> str: ...
def strictest(levels: Iterable[str]) -> str:
    """Return the strictest of the levels; `public` when there is none.

    Raises:
        KeyError: one is no level.
    """
    return max(levels, key=_RANKS.__getitem__, default=SENSITIVITIES[0])
