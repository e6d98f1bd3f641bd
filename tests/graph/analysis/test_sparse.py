"""Attendance as a matrix; without scipy the user is told what to install."""

import sys

import numpy as np
import pytest

from graph.analysis.attending import attendance_of
from graph.analysis.sparse import event_matrix, minimised
from graph.errors import MissingExtraError
from graph.index.opening import index_of_view
from tests.graph.store.accounts import account, put


@pytest.fixture
def attendance(store):
    put(store, account(1, ("alpha", "beta")), account(2, ("alpha", "gamma")))
    with store.view() as view:
        yield attendance_of(index_of_view(view))


def test_an_event_is_a_row_with_those_who_were_there(attendance):
    found = event_matrix(attendance)
    assert found.toarray().tolist() == [[1, 1, 0], [1, 0, 1]]
    assert (found.T @ found).toarray().diagonal().tolist() == [2, 1, 1]


def test_without_scipy_it_is_said_what_to_install(attendance, monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.sparse", None)
    with pytest.raises(MissingExtraError, match=r"mtandao\[analysis\]"):
        event_matrix(attendance)


def test_the_least_of_a_bowl_is_found():
    found = minimised(lambda at: (((at - 3) ** 2).sum(), 2 * (at - 3)), np.zeros(2), steps=50)
    assert found == pytest.approx([3, 3])


def test_learning_without_scipy_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(MissingExtraError, match="Learning a ranking needs scipy"):
        minimised(lambda at: (0.0, at), np.zeros(1), steps=1)


def test_a_matrix_takes_the_columns_as_they_are(attendance):
    found = event_matrix(attendance)
    assert np.shares_memory(found.indices, attendance.actor)
    assert found.indptr.dtype == found.indices.dtype == np.int32
