from collections.abc import Callable

import pytest

from graph.errors import MtandaoError
from ingest.loading.progress import Progress, StopRequested, no_progress


def test_nobody_needs_to_listen() -> None:
    listener: Progress = no_progress
    assert isinstance(listener, Callable)
    assert listener("reading", 1, 2, 3) is None


def test_a_wish_to_stop_is_no_error_of_the_program() -> None:
    assert not issubclass(StopRequested, MtandaoError)
    with pytest.raises(StopRequested, match="enough"):
        raise StopRequested("enough")
