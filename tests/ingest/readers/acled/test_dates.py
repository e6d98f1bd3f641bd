"""Days as exports write them, and what the precision leaves of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.dates import parse_date
from ingest.readers.acled.dates import event_date


@pytest.mark.parametrize("text", ["2024-03-04", "04 March 2024", "4-Mar-2024", "4 march 2024"])
def test_a_day_is_read_as_exports_write_it(text: str) -> None:
    assert event_date(text, "1") == event_date(text, None) == "2024-03-04"


def test_the_precision_says_how_much_of_a_day_is_known() -> None:
    assert event_date("2024-03-04", "2") == "2024-03-04~"
    assert event_date("2024-03-04", "3") == "2024-03"


@pytest.mark.parametrize("text", ["", "03/04/2024", "2024-02-30", "31 June 2024", "4 Mor 2024"])
def test_what_is_no_day_or_open_is_none(text: str) -> None:
    assert event_date(text, "1") is None


@given(st.text(max_size=15), st.sampled_from([None, "1", "2", "3", "x"]))
def test_whatever_is_read_is_a_date(text: str, precision: str | None) -> None:
    found = event_date(text, precision)
    assert found is None or parse_date(found).earliest
