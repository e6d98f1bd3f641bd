"""An index that follows decisions about who is who answers what a fresh one answers."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.index.building import arrays_of_view
from graph.index.graph_index import GraphIndex
from graph.index.label_search import LabelSearch
from graph.index.opening import index_of_view
from graph.index.overlay import Overlay
from graph.index.queries import Filters, co_participants, events_of, matrix, participants_of
from graph.model.decision import Decision
from graph.store import open_store
from graph.store.base import PUBLIC, Store, ViewFilter
from tests.graph.index.random_ledgers import (
    ACTORS,
    DOCUMENTS,
    EVENTS,
    PLACES,
    THEMES,
    Write,
    writes,
)
from tests.graph.index.test_index_equals_sql import _cells, _rows, check_names
from tests.graph.store.deciding_steps import decide, decisions, undo

MOMENT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
VIEWS = {"full": ViewFilter(), "public": PUBLIC}
_ABOUT = (
    tuple(name for name in ACTORS if not name.startswith("g-")),
    tuple(EVENTS),
    THEMES,
    tuple(PLACES),
)
_decision = st.sampled_from([0, 0, 0, 1, 1, 2, 3]).flatmap(
    lambda sort: decisions(_ABOUT[sort], DOCUMENTS)
)
_steps = st.lists(_decision | st.just("undo") | writes(), min_size=1, max_size=4)


@pytest.mark.parametrize("seen_by", ["full", "public"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(before=writes(), taken=st.lists(_decision, max_size=2), steps=_steps)
def test_a_followed_index_equals_a_fresh_one(seen_by, before, taken, steps):
    with open_store("memory:", clock=lambda: MOMENT) as store:
        write(store, before)
        decide(store, *taken)
        with store.view(VIEWS[seen_by]) as view:
            overlay = Overlay(arrays_of_view(view), view.version)
        last: list[Decision] = list(taken)
        for step in steps:
            take(store, step, last)
            with store.view(VIEWS[seen_by]) as view:
                followed, fresh = overlay.at(view), index_of_view(view)
                assert answers(followed) == answers(fresh)
                check_names(followed, LabelSearch.of_view(view))


def take(store: Store, step: object, last: list[Decision]) -> None:
    if isinstance(step, Decision):
        decide(store, step)
        last.append(step)
    elif step == "undo":
        decide(store, *(undo(one) for one in last[-1:]))
    else:
        write(store, step)


def write(store: Store, some: list[Write]) -> None:
    for one in some:
        one.apply(store)


def answers(index: GraphIndex) -> list[object]:
    """What an index says of everything that there is."""
    return [
        [list(co_participants(index, actor, Filters())) for actor in ACTORS],
        [_rows(events_of(index, actor, Filters())) for actor in ACTORS],
        [_rows(participants_of(index, event, Filters())) for event in EVENTS],
        _cells(matrix(index, "theme", "country", "type", filters=Filters())),
    ]
