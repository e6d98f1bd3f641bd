"""Row numbers are a set, however far apart they are."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.loading.row_numbers import RowNumbers

PLACES = st.lists(st.tuples(st.sampled_from("AB"), st.integers(1, 300)))


@given(PLACES, PLACES, PLACES)
def test_they_are_counted_as_a_set_is(one, other, third):
    sets = []
    for places in (one, other, third):
        sets.append(RowNumbers())
        for place in places:
            sets[-1].add(*place)
    assert sets[0].count_besides(*sets[1:]) == len(set(one) - set(other) - set(third))
    assert all(sets[0].has(*place) for place in one)


def test_adding_says_whether_it_is_new():
    numbers = RowNumbers()
    assert [numbers.add("A", 7), numbers.add("A", 7), numbers.add("B", 7)] == [True, False, True]


def test_a_number_that_no_row_can_have_takes_no_memory():
    numbers = RowNumbers()
    assert not numbers.add("A", 1 << 60)
    assert not numbers.add("A", -1)
    assert numbers.count_besides() == 0
