"""The head of what stands behind a comma: a body, or somebody of one."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.body_nouns import apposed_body
from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("It was Sauti Bora, a small network of widows, in the town.", "network"),
        ("It was Sauti Bora, a Tolo-based charity, in the town.", "charity"),
        ("It was Kito Mwamba, a union activist, in the town.", None),
        ("It was Kito Mwamba, the founder of a network, in the town.", None),
        ("Dans la ville est Duhuze Bose, une petite association de veuves.", "association"),
        ("Dans la ville est Kito Mwamba, la fondatrice du mouvement.", None),
        ("Dans la ville est Kito Mwamba, un leader de la société civile.", None),
    ],
)
def test_only_the_head_says_what_it_is(find: Find, text: str, noun: str | None) -> None:
    view = find(text).view
    comma = next(n for n, token in enumerate(view.tokens) if token.text == ",")
    assert apposed_body(view, comma) == noun
