"""How many days an event lasted."""

from collections.abc import Callable

import pytest

from ingest.extraction.events.durations import duration_of
from ingest.extraction.text.page import Page


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A two-day workshop was held in the town.", 2),
        ("Une formation de 3 jours a été organisée dans la ville.", 3),
        ("A one-day workshop was held in the town.", None),
        ("After 90 days the women were in the town.", None),
        ("The workshop was held in the town.", None),
    ],
)
def test_the_first_number_of_days_counts(
    page: Callable[[str], Page], text: str, days: int | None
) -> None:
    assert duration_of(page(text)) == days
