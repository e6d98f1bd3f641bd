"""Who was where in a benchmark ledger, with what it counts: for the rows on networks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from graph.analysis.sparse import Sparse

_TODAY = date(2026, 1, 1)


@dataclass(frozen=True)
class WhoMet:
    """An attendance with its weights.

    Attributes:
        attendance: a `graph.analysis.attendance.Attendance`.
        event, pair: what each event, and the part of an actor at one, counts.
        seconds: what reading the attendance and weighing it took.
    """

    attendance: Any
    event: Any
    pair: Any
    seconds: float

    @property
    def meetings(self) -> int:
        """How many times two met."""
        met = self.attendance.met
        return int((met * (met - 1)).sum()) // 2


@contextmanager
def who_met(folder: Path) -> Iterator[WhoMet]:
    """Read it from the index, weighed by the vocabulary as of 2026."""
    import time

    from benchmarks.our_index import opened_index
    from graph.analysis.attending import attendance_of
    from graph.analysis.sparse import event_matrix
    from graph.analysis.ties.tie_weights import rules_of, weigh
    from graph.model.datafiles import data_folder
    from graph.model.vocabulary import load_vocabulary

    rules = rules_of(load_vocabulary(data_folder() / "vocabulary"), _TODAY)
    with opened_index(folder) as index:
        begin = time.perf_counter()
        attendance = attendance_of(index)
        weights = weigh(attendance, rules)
        event, pair = weights.event, weights.pair
        del weights  # the factors of a million events take 200 MB
        seconds = time.perf_counter() - begin
        event_matrix(attendance)  # loads scipy, once in a process
        yield WhoMet(attendance, event, pair, seconds)


def igraph_of(ties: Sparse) -> tuple[Any, list[float]]:
    """Return a graph of igraph, and the weights of its edges."""
    import igraph
    import numpy as np

    row = np.repeat(np.arange(ties.shape[0]), np.diff(ties.indptr))
    once = row < ties.indices
    ends = np.column_stack([row[once], ties.indices[once]])
    return igraph.Graph(n=ties.shape[0], edges=ends), ties.data[once].tolist()
