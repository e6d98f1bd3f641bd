"""A known name goes on over the place of its branch."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.chapters import extend_to_branches
from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UNDP Chad trained the women.", [["UNDP Chad", "UNDP"]]),
        ("UNDP trained the women in Chad.", [["UNDP"]]),
        ("The women met the Mai-Mai Kitete in the town.", [["Mai-Mai Kitete", "Mai-Mai"]]),
        ("The World Bank Chad trained the women.", [["World Bank"]]),
    ],
)
def test_the_branch_keeps_both_wordings(find: Find, text: str, names: list[list[str]]) -> None:
    found = [m for m in find(text).outer if m.ref is not None]
    assert [[m.name, *m.parts] for m in found] == names


def test_nothing_known_is_nothing_to_extend(find: Find) -> None:
    found = find("UNDP met in Chad.")
    extend_to_branches(found.view, found.outer)
    assert [m.name for m in found.outer] == ["UNDP"]
