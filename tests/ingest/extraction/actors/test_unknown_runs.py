"""How far a name goes that no list knows."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.unknown_runs import run_end

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mothers for Roads and Markets came.", "Mothers for Roads and Markets"),
        ("Sauti ya Wakulima came.", "Sauti ya Wakulima"),
        ("Ijwi ry came.", "Ijwi"),
        ("Hills in the town came.", "Hills"),
    ],
)
def test_a_run_goes_on_over_small_words(find: Find, text: str, name: str) -> None:
    view = find(f"They say that the {text}").view
    end = run_end(view, 4)
    assert view.page.text[view.tokens[4].start : view.tokens[end - 1].end] == name
