"""Themes that speakers spoke about: an event is about them too, though no source says it of it."""

from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.index.ties import surely_present
from graph.model.qualifiers import texts_of
from graph.store.columns import Columns, NodeTable

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SpokenThemes:
    """Events or sessions with the themes of those who surely took an active part.

    Attributes:
        event, theme: node numbers; one entry a part and theme.
        unseen: ids of themes that the view does not show yet, with the node of their event.
    """

    event: Numbers
    theme: Numbers
    unseen: list[tuple[str, int]]


def spoken_themes(nodes: NodeTable, said: Columns) -> SpokenThemes:
    """Return what the participations say; see `graph.index.ties.decided_parts` for `said`."""
    named = {row: themes for row, q in said.qualifiers.items() if (themes := q.get("themes"))}
    present: NDArray[Any] = surely_present(said) if named else np.zeros(0, dtype=np.bool_)
    pairs: list[tuple[int, int]] = []
    unseen: list[tuple[str, int]] = []
    numbers: dict[str, int | None] = {}
    for row, themes in named.items():
        event = int(said.object[row])
        for theme in texts_of(themes) if present[row] and event >= 0 else ():
            if theme not in numbers:
                numbers[theme] = _number_of(nodes, theme)
            number = numbers[theme]
            if number is None:
                unseen.append((theme, event))
            else:
                pairs.append((event, number))
    event_of, theme_of = np.array(pairs, dtype=np.int64).reshape(len(pairs), 2).T
    return SpokenThemes(event_of, theme_of, unseen)


def _number_of(nodes: NodeTable, node_id: str) -> int | None:
    place = bisect_left(nodes.ids, node_id)
    return place if place < len(nodes.ids) and nodes.ids[place] == node_id else None
