"""A slow or busy machine gets more time, a quick one never less than was asked."""

from collections.abc import Callable

import pytest

from tests.yardstick import MOST, REFERENCE_SECONDS, ROUNDS, slowness


def clock_of(seconds: float) -> Callable[[], float]:
    times = iter([100.0, 100.0 + seconds])
    return lambda: next(times)


@pytest.mark.parametrize(("times", "expected"), [(0.2, 1.0), (1.0, 1.0), (3.5, 3.5), (90, MOST)])
def test_it_is_the_time_over_the_time_it_should_take(times: float, expected: float) -> None:
    taken = times * ROUNDS * REFERENCE_SECONDS
    assert slowness(clock_of(taken)) == pytest.approx(expected)


def test_this_machine_is_measured() -> None:
    assert 1.0 <= slowness() <= MOST
