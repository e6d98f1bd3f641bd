import gc

import pytest

from ingest.loading.rare_collecting import rare_collecting


def test_the_collector_is_rare_within_and_as_before_afterwards() -> None:
    before = gc.get_threshold()
    with rare_collecting():
        assert gc.get_threshold()[0] > 10 * before[0]
        assert gc.isenabled()
    assert gc.get_threshold() == before


def test_it_is_as_before_after_an_error_too() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="broken"), rare_collecting():
        raise ValueError("broken")
    assert gc.get_threshold() == before
