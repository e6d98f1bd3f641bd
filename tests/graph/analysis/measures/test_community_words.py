"""What is said of communities stands in both languages, with the same blanks."""

import pytest

from graph.analysis.measures import community_words as words
from tests.graph.analysis.measures.test_measure_words import blanks

SAID = (words.COMMUNITIES, words.MEMBERS, words.ABOUT, words.IN, words.ROUNDS, words.TOGETHER,
        *words.FIRMNESS.values())  # fmt: skip


@pytest.mark.parametrize("said", SAID)
def test_both_languages(said):
    assert set(said) == {"en", "fr"}
    assert blanks(said["en"]) == blanks(said["fr"])
