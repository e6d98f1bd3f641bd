"""Files are made huge, long or deep."""

from random import Random

from benchmarks.fuzzing.growth import LONGEST_INPUT, grow

GOOD = b"event,title\ne1,Meeting\n"


def test_a_file_grows_to_many_sizes_but_never_without_end() -> None:
    sizes = [len(grow(Random(number), GOOD, [])) for number in range(500)]
    assert max(sizes) > 5_000_000
    assert max(sizes) <= LONGEST_INPUT
    assert sum(500 < size < 200_000 for size in sizes) > 300


def test_all_of_a_file_is_still_there() -> None:
    for number in range(200):
        grown = grow(Random(number), GOOD, [])
        assert len(grown) >= len(GOOD)
        cuts = range(len(GOOD) + 1)
        assert any(grown.startswith(GOOD[:at]) and grown.endswith(GOOD[at:]) for at in cuts)
