"""Everything a reader is told stands in both languages, with the same blanks."""

import string

import pytest

from graph.analysis.measures import measure_words as words
from graph.analysis.measures.measuring import MEASURES

GROUPS = (words.LABELS, words.DEFINITIONS, words.TIES, words.DRAWN, words.GROUPS, words.WARNINGS,
          words.NOT_COUNTED, {"range": words.RANGE, "none": words.NO_RANGE})  # fmt: skip


def blanks(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("group", GROUPS)
def test_both_languages(group):
    for said in group.values():
        assert set(said) == {"en", "fr"}
        assert blanks(said["en"]) == blanks(said["fr"])


def test_every_measure_is_told_in_one_sentence():
    assert set(words.DEFINITIONS) == set(words.LABELS) == set(MEASURES)
    for said in words.DEFINITIONS.values():
        for text in said.values():
            assert text.endswith(".")
            assert text.count(". ") == 0
