"""Whole events: sessions of sessions, and circles that only a mistake can make."""

import numpy as np

from graph.index.wholes import whole_events
from graph.store.columns import columns_of_statements


def test_a_circle_of_events_belongs_to_its_smallest_member():
    assert _wholes({1: 2, 2: 3, 3: 1, 4: 3}, 5) == [0, 1, 1, 1, 1]


def test_a_session_of_a_session_belongs_to_the_whole_event():
    assert _wholes({3: 2, 2: 0, 4: 4}, 5) == [0, 1, 0, 0, 4]


def _wholes(parents: dict[int, int], events: int) -> list[int]:
    columns = columns_of_statements("SUB_EVENT_OF", [], [], [], True)
    object.__setattr__(columns, "subject", np.array(list(parents), dtype=np.int64))
    object.__setattr__(columns, "object", np.array(list(parents.values()), dtype=np.int64))
    return whole_events(np.arange(events), columns).tolist()
