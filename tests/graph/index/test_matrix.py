"""Counting events: what is no dimension is refused; the counts are tested against SQL."""

import pytest

from graph.errors import ModelError
from graph.index.opening import index_of_view
from graph.index.queries import matrix


def test_events_are_not_counted_by_what_is_no_dimension(store):
    with (
        store.view() as view,
        pytest.raises(ModelError, match="Events are not counted by 'colour'. Use theme, place"),
    ):
        matrix(index_of_view(view), "theme", "colour")
