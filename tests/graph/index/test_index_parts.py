"""The small parts of the index: packed texts, lists, days, whole events, places, words."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.index.days import FAR_AHEAD, LONG_AGO, NO_YEAR, UNDATED, day_number, span_reader
from graph.index.label_arrays import bigram_codes
from graph.index.lists import group, ranges
from graph.index.texts import TextColumn, pack_texts
from graph.index.typos import edits_allowed, similarity
from graph.index.wholes import whole_events
from graph.store.columns import columns_of_statements


@given(st.lists(st.text()))
def test_packed_texts_are_read_back(texts):
    column = TextColumn(*pack_texts(texts))
    assert list(column) == texts
    assert column[1:3] == texts[1:3]
    assert len(column) == len(texts)


@given(st.sets(st.text(max_size=4)), st.text(max_size=3))
def test_sorted_texts_are_found_and_their_beginnings(texts, wanted):
    ordered = sorted(texts)
    column = TextColumn(*pack_texts(ordered))
    assert column.find(wanted) == (ordered.index(wanted) if wanted in texts else None)
    first, end = column.prefix_range(wanted)
    assert ordered[first:end] == [text for text in ordered if text.startswith(wanted)]


def test_a_number_outside_a_column_is_refused():
    column = TextColumn(*pack_texts(["a"]))
    for number in (1, -1):
        with pytest.raises(IndexError, match=str(number)):
            column.raw(number)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 99))))
def test_items_are_grouped_by_key_in_their_order(pairs):
    keys = np.array([key for key, _ in pairs], dtype=np.int64)
    items = np.array([item for _, item in pairs], dtype=np.int32)
    lists = group(keys, items, 5)
    assert [lists.of(n).tolist() for n in range(5)] == [
        [item for key, item in pairs if key == n] for n in range(5)
    ]
    chosen = np.array([3, 0, 3])
    expected = [item for n in (3, 0, 3) for item in lists.of(n).tolist()]
    assert lists.items[lists.positions(chosen)].tolist() == expected


def test_ranges_stand_one_after_the_other():
    assert ranges(np.array([5, 0, 7]), np.array([2, 0, 1])).tolist() == [5, 6, 7]
    assert len(ranges(np.zeros(0, np.int64), np.zeros(0, np.int64))) == 0


@pytest.mark.parametrize(
    ("edtf", "first", "last", "year"),
    [
        ("2009-03-02", "2009-03-02", "2009-03-02", 2009),
        ("2009-03", "2009-03-01", "2009-03-31", 2009),
        ("2009/2010", "2009-01-01", "2010-12-31", 2009),
        ("200X", "2000-01-01", "2009-12-31", NO_YEAR),
        ("../2010", None, "2010-12-31", NO_YEAR),
        ("2012/..", "2012-01-01", None, 2012),
    ],
)
def test_dates_become_days(edtf, first, last, year):
    begin = LONG_AGO if first is None else day_number(first)
    end = FAR_AHEAD if last is None else day_number(last)
    assert span_reader()(edtf) == (begin, end, year)


def test_a_text_that_is_no_date_and_a_date_that_says_nothing_are_undated():
    assert span_reader()("last spring") == UNDATED
    assert span_reader()("XXXX") == UNDATED
    assert day_number("0000-01-01") == LONG_AGO


def test_a_circle_of_events_belongs_to_its_smallest_member():
    assert _wholes({1: 2, 2: 3, 3: 1, 4: 3}, 5) == [0, 1, 1, 1, 1]


def test_a_session_of_a_session_belongs_to_the_whole_event():
    assert _wholes({3: 2, 2: 0, 4: 4}, 5) == [0, 1, 0, 0, 4]


def _wholes(parents: dict[int, int], events: int) -> list[int]:
    columns = columns_of_statements("SUB_EVENT_OF", [], [], [], True)
    object.__setattr__(columns, "subject", np.array(list(parents), dtype=np.int64))
    object.__setattr__(columns, "object", np.array(list(parents.values()), dtype=np.int64))
    return whole_events(np.arange(events), columns).tolist()


def test_short_words_and_numbers_are_not_guessed_at():
    assert [edits_allowed(word) for word in ("bar", "2019", "peace", "security")] == [0, 0, 1, 2]


def test_likeness_is_one_for_the_same_and_zero_for_nothing_in_common():
    assert similarity("abc", ["abc", "xyz"]).tolist() == [1.0, 0.0]
    assert similarity("abc", []).tolist() == []


def test_pairs_of_plain_letters_have_numbers_of_their_own():
    letters = "abcdefghijklmnopqrstuvwxyz0123456789\0"
    codes = [int(bigram_codes(one + other)[0]) for one in letters for other in letters]
    assert len(set(codes)) == len(letters) ** 2
