"""Cells that hold several entries, and cells that no program may run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.folding import fold
from graph.model.template import SHEETS, guard_cell, join_cell, split_cell, unguard_cell

WORDS = st.text().map(str.strip)


@given(st.lists(WORDS, max_size=5).filter(lambda words: words != [""]))
def test_entries_come_back_from_their_cell(words: list[str]) -> None:
    assert split_cell(join_cell(words)) == words


@given(WORDS)
def test_a_guarded_cell_gives_its_text_back(text: str) -> None:
    assert unguard_cell(guard_cell(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "'=x"])
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert guard_cell(text).startswith("'")


def test_headings_of_a_sheet_are_told_apart() -> None:
    for sheet in SHEETS:
        assert len(set(sheet.header)) == len(sheet.header)
        french = [fold(column.fr) for column in sheet.columns]
        assert len(set(french)) == len(french)
        assert all(column.meaning and column.meaning_fr for column in sheet.columns)
