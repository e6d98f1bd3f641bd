"""Where names of organisations begin."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.name_begins import is_genitive, name_begin

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("They met the Lake Peace Centre.", "Centre", "Lake Peace Centre"),
        ("They met the Hope for Kivu Foundation.", "Foundation", "Hope for Kivu Foundation"),
        ("Ils ont vu le Haut Conseil de la paix.", "Conseil", "Haut Conseil"),
        ("Ils ont vu le réseau de la paix.", "réseau", "réseau"),
    ],
)
def test_a_name_begins_before_its_head_in_english(
    find: Find, text: str, head: str, name: str
) -> None:
    view = find(text).view
    at = next(n for n, token in enumerate(view.tokens) if token.text == head)
    first = name_begin(view, at)
    assert text[view.tokens[first].start : view.tokens[at].end] == name


def test_a_bare_mark_after_an_s_is_a_genitive(find: Find) -> None:
    view = find("The Hills’ women and the men of the town’s school met.").view
    marks = [n for n in range(len(view.tokens)) if is_genitive(view, n)]
    assert [view.tokens[n - 1].text for n in marks] == ["Hills", "town"]
