from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.files.halves import Halves


@given(
    st.integers(0, 10_000),
    st.lists(st.floats(0, 2), max_size=5),
    st.lists(st.integers(0, 100), max_size=5),
)
def test_whatever_comes_the_sum_is_the_size(
    size: int, shares: list[float], done: list[int]
) -> None:
    told: list[int] = []
    halves = Halves(told.append, size)
    for share in shares:
        halves.read_share(share)
    assert sum(told) <= size // 2
    for count in done:
        halves.came_out(count, 100)
    halves.finish()
    assert sum(told) == size
    assert all(step > 0 for step in told)
