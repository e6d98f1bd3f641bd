"""Everything that is told of a tie is told in both languages, with the same places to fill."""

import re

import pytest

from graph.analysis.ties.tie_words import FACTOR_WORDS, KINDS, STATES


@pytest.mark.parametrize("words", [*FACTOR_WORDS.values(), *KINDS.values(), *STATES.values()])
def test_both_languages_say_the_same(words):
    assert set(words) == {"en", "fr"}
    english, french = (sorted(re.findall(r"{\w+}", words[lang])) for lang in ("en", "fr"))
    assert english == french
    assert words["en"] != words["fr"] or english
