"""Letters that stand for plain words are no body, wherever the text uses them again."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.other_letters import letters_of_others

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Les cas de malnutrition aiguë sévère (MAS) montent.", {"MAS"}),
        ("A Document de stratégie-pays (DSP) was signed.", {"DSP"}),
        ("The peace and hope index (PHI) rose.", {"PHI"}),
        ("The Hilltown Women’s Association (HWA) met.", set()),
        ("La Ligue burundaise des femmes (LBF) était là.", set()),
        ("The price (USD) rose.", set()),
        ("", set()),
    ],
)
def test_they_are_told_by_their_words(find: Find, text: str, letters: set[str]) -> None:
    assert letters_of_others(find(text).view) == letters


def test_they_make_no_actor(find: Find) -> None:
    text = "The peace and hope index (PHI) rose. The PHI organised nothing, the HWA did."
    assert [mention.name for mention in find(text).mentions] == ["HWA"]
