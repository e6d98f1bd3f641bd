"""Which actors the rows ask about: the largest, and some of middling size."""

from typing import Any

import numpy as np

from benchmarks.generator import Generated

# As in the study that chose the store: a middling actor has so many events.
MIDDLING = {10_000: 80, 100_000: 200, 1_000_000: 500}
HOW_MANY = 20


def hub(graph: Generated) -> int:
    """The actor with most events."""
    return int(graph.degrees().argmax())


def middling(graph: Generated) -> list[int]:
    """The actors whose number of events is nearest to the middling one."""
    wanted = MIDDLING.get(graph.events, 80)
    off: Any = np.abs(graph.degrees() - wanted)
    return [int(actor) for actor in np.argsort(off, kind="stable")[:HOW_MANY]]
