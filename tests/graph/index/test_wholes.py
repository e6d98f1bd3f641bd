"""Whole events: sessions of sessions, and circles that only a mistake can make."""

import numpy as np

from graph.index.wholes import whole_events
from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store.columns import columns_of_statements


def test_a_circle_of_events_belongs_to_its_smallest_member():
    assert _wholes({1: 2, 2: 3, 3: 1, 4: 3}, 5) == [0, 1, 1, 1, 1]


def test_a_session_of_a_session_belongs_to_the_whole_event():
    assert _wholes({3: 2, 2: 0, 4: 4}, 5) == [0, 1, 0, 0, 4]


def test_who_denies_that_it_was_a_session_takes_it_out_and_who_plans_it_does_not():
    parents = {1: 0, 2: 0, 3: 0}
    assert _wholes(parents, 4, {1: "absent"}) == [0, 1, 0, 0]
    assert _wholes(parents, 4, modality="planned") == [0, 0, 0, 0]


def _wholes(
    parents: dict[int, int], events: int, status: dict[int, str] | None = None, **says: str
) -> list[int]:
    evidence = (Evidence("so it says", 0, 10),)
    said = [
        Statement("SUB_EVENT_OF", str(child), str(parent), "doc", evidence,
                  status=(status or {}).get(child, "asserted"), **says)
        for child, parent in parents.items()
    ]  # fmt: skip
    ids = [str(number) for number in range(events)]
    columns = columns_of_statements("SUB_EVENT_OF", said, ids, ["doc"], True)
    return whole_events(np.arange(events), columns).tolist()
