"""Rows are compared by what stands in them, not by where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from graph.model.document import TableRow
from ingest.loading.row_pairs import CellChange, cell_changes, pair_rows

ROWS = st.lists(
    st.dictionaries(st.sampled_from("abcd"), st.sampled_from("xyz"), min_size=1), max_size=8
)


def rows(*cells, first=1):
    return [TableRow("S", at, dict(one)) for at, one in enumerate(cells, first)]


@given(ROWS, ROWS)
def test_every_row_is_told_once(before, now):
    old, new = rows(*before), rows(*now, first=100)
    found = pair_rows(old, new)
    told = [*found.same, *found.changed]
    assert {b.row for b, _ in told} | {r.row for r in found.removed} == {r.row for r in old}
    assert {n.row for _, n in told} | {r.row for r in found.added} == {r.row for r in new}
    assert 2 * len(told) + len(found.added) + len(found.removed) == len(old) + len(new)
    assert all(b.cells == n.cells for b, n in found.same)
    assert all(b.cells != n.cells for b, n in found.changed)


@given(ROWS, st.randoms(use_true_random=False))
def test_rows_that_are_sorted_anew_are_the_same(cells, random):
    shuffled = random.sample(cells, len(cells))
    assert len(pair_rows(rows(*cells), rows(*shuffled)).same) == len(cells)


def test_a_row_is_the_one_it_is_most_alike():
    before = rows({"a": "1", "b": "2", "c": "3"}, {"a": "1", "b": "9", "c": "8"})
    now = rows({"a": "1", "b": "9", "c": "7"}, {"a": "5", "b": "6", "c": "4"}, first=5)
    found = pair_rows(before, now)
    assert [(b.row, n.row) for b, n in found.changed] == [(2, 5)]
    assert [r.row for r in found.added] == [6]
    assert [r.row for r in found.removed] == [1]


def test_the_only_row_of_an_entry_is_changed_when_anything_of_it_is_left():
    found = pair_rows(rows({"id": "1", "a": "x", "b": "y"}), rows({"id": "1", "a": "u", "b": "v"}))
    assert len(found.changed) == 1


def test_changed_cells_come_in_the_order_of_the_columns():
    assert list(cell_changes({"a": "1", "c": "3"}, {"a": "2", "b": "5"})) == [
        CellChange("a", "1", "2"),
        CellChange("b", None, "5"),
        CellChange("c", "3", None),
    ]


def test_very_many_rows_that_share_a_cell_are_told_as_they_are_in_no_time():
    before = rows(*({"role": "participant", "actor": f"a{n}"} for n in range(5000)))
    now = rows(*({"role": "participant", "actor": f"b{n}"} for n in range(5000)))
    found = pair_rows(before, now)
    assert (len(found.added), len(found.removed)) == (5000, 5000)
