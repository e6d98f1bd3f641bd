"""Printed lines become paragraphs, and no word of the writer is lost."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.reports.reflow import paragraphs_of_pages
from tests.yardstick import slowness

FULL = "X" + "x" * 78


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ((FULL, "and more.", FULL, "end."), (f"{FULL} and more.", f"{FULL} end.")),
        (("A title", FULL, "end."), ("A title", f"{FULL} end.")),
        ((FULL, "• first", "• second"), (FULL, "• first", "• second")),
        ((FULL[:-5] + " Sud-", "Kivu " + FULL[:-10]), (FULL[:-5] + " Sud-Kivu " + FULL[:-10],)),
        (
            (FULL[:-5] + " conso-", "lider " + FULL[:-10]),
            (FULL[:-5] + " consolider " + FULL[:-10],),
        ),
        ((), ("",)),
    ],
)
def test_lines_are_joined_as_they_were_written(
    lines: tuple[str, ...], paragraphs: tuple[str, ...]
) -> None:
    assert paragraphs_of_pages(["\n".join(lines)])[0] == "\n".join(paragraphs)


def test_a_year_at_the_edge_of_a_page_is_a_number_of_a_page_and_counted() -> None:
    assert paragraphs_of_pages([f"{FULL}\n12"]) == (FULL, 1)


@given(st.lists(st.text(alphabet="abc XYZ.-", max_size=30), max_size=12))
def test_no_letter_is_lost(lines: list[str]) -> None:
    text, left_out = paragraphs_of_pages(["\n".join(lines)])
    wanted = [c for c in "".join(lines) if c.isalpha()]
    assert left_out == 0
    assert [c for c in text if c.isalpha()] == wanted


@pytest.mark.parametrize("line", ["and so on", "wor-"])
def test_a_paragraph_of_very_many_lines_takes_no_time(line) -> None:
    began = time.perf_counter()
    text, _ = paragraphs_of_pages(["\n".join([line] * 200_000)])
    assert time.perf_counter() - began < 3 * slowness()
    assert "\n" not in text
