import pytest

from ingest.loading.progress import StopRequested, no_progress


def test_nobody_needs_to_listen() -> None:
    no_progress("reading", 1, 2, 3)


def test_a_wish_to_stop_is_no_error_of_the_program() -> None:
    with pytest.raises(StopRequested, match="enough"):
        raise StopRequested("enough")
