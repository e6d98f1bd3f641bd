"""Pairs of actor and event as arrays: once each, with roles and confidence."""

import numpy as np
import pytest

from graph.analysis.attending import attendance_of
from graph.index.opening import index_of_view
from tests.graph.store.accounts import account, put


@pytest.fixture
def attendance(store):
    sure = account(1, ("alpha", "beta"))
    unsure = account(2, ("alpha", "gamma"), confidence=0.5)
    put(store, sure, unsure, account(2, ("alpha", "gamma"), confidence=0.5))
    with store.view() as view:
        yield attendance_of(index_of_view(view))


def test_each_pair_stands_once_with_its_roles_and_its_confidence(attendance):
    assert [attendance.actor_id(number) for number in range(attendance.actors)] == [
        "alpha", "beta", "gamma",
    ]  # fmt: skip
    assert attendance.starts.tolist() == [0, 2, 4]
    assert attendance.actor.tolist() == [0, 1, 0, 2]
    assert attendance.confidence.tolist() == [100, 100, 50, 50]
    assert attendance.met.tolist() == [2, 2]
    assert attendance.events_of(0).tolist() == [0, 1]


def test_of_several_roles_the_one_with_the_largest_value_counts(attendance):
    values = [0.25 if role == "participant" else 0.0 for role in attendance.role_names]
    best, place = attendance.by_role(values)
    assert best[place].tolist() == [0.25] * 4
    assert np.isfinite(attendance.by_role([0.0] * len(values))[0]).all()


def test_what_was_at_no_event_has_no_number(attendance):
    assert attendance.actor_number("event-1") is None
    assert attendance.actor_number("nobody") is None
    assert attendance.event_number("event-2") == 1
