"""Names in the other of the two languages, by their heads."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.foreign_names import foreign_mentions
from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Les femmes de la Green Hills University sont dans la ville avec la ligue.",
            ["Green Hills University"],
        ),
        (
            "The women of the Fondation Mwangaza and the Ligue des Amis were there.",
            ["Fondation Mwangaza", "Ligue des Amis"],
        ),
        ("The women of the Action Plan were in the town.", []),
        ("Les femmes du Hills Center sont dans la ville.", []),
    ],
)
def test_a_head_of_the_other_language_counts_with_a_capital(
    find: Find, text: str, names: list[str]
) -> None:
    assert [m.name for m in find(text).outer if m.kind == "actor"] == names


def test_what_is_known_is_not_found_again(find: Find) -> None:
    assert foreign_mentions(find("The women of the Fondation Mwangaza met.").view) == []
