"""Rows wait on disk and come back entry by entry, with every cell as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SourceError
from ingest.readers.presence.gathering import Gathered
from ingest.readers.row_record import Row

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=5)
CELLS = st.dictionaries(st.sampled_from(["a", "b", "c", "d"]), TEXTS, min_size=1)


@given(cells=st.lists(st.tuples(st.sampled_from("xyz"), CELLS), max_size=20))
def test_rows_come_back_whole_by_entry_in_their_order(cells) -> None:
    with Gathered() as gathered:
        for number, (entry, one) in enumerate(cells, 1):
            gathered.add(entry, Row("Sheet", number, one))
        found = list(gathered.entries())
    rows = [(entry, number, one) for number, (entry, one) in enumerate(cells, 1)]
    expected = sorted(rows, key=lambda row: row[:2])
    assert [(entry, row.number, dict(row.cells)) for entry, row in found] == expected
    assert all(
        list(row.cells) == list(one) for (_, row), (*_, one) in zip(found, expected, strict=True)
    )


def test_a_full_disk_is_told_in_plain_words() -> None:
    with Gathered() as gathered:
        gathered._database.execute("PRAGMA max_page_count = 20")
        for number in range(4_999):
            gathered.add("x", Row("Sheet", number, {"a": "text" * 40}))
        with pytest.raises(SourceError, match="could not be sorted on disk.*full"):
            gathered.add("x", Row("Sheet", 5_000, {"a": "text" * 40}))


def test_rows_that_hold_the_same_are_known_before_they_are_parted() -> None:
    rows = [{"a": "x", "b": "y"}, {"b": "y", "a": "x"}, {"a": "x", "b": "y"}, {"a": "x\x1fy"}]
    with Gathered() as gathered:
        for number, cells in enumerate([*rows, rows[3]], 1):
            gathered.add("one", Row("Sheet", number, cells))
        held = [row for _, row in gathered.held()]
    assert [held[0].content == one.content for one in held] == [True, False, True, False, False]
    assert held[3].content == held[4].content
    assert [row.row() for row in held] == [
        Row("Sheet", number, cells) for number, cells in enumerate([*rows, rows[3]], 1)
    ]
