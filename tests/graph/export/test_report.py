"""Every reason is told in words, in both languages."""

import pytest

from graph.export.report import REASONS, TIE, words_of
from graph.query.network_words import LEFT_OUT


@pytest.mark.parametrize("reason", [*REASONS, *(f"{TIE}{why}" for why in LEFT_OUT)])
def test_a_reason_has_words_in_both_languages(reason):
    assert {language for language, words in words_of(reason).items() if words} == {"en", "fr"}


def test_a_tie_left_out_for_a_new_reason_is_told_in_general():
    assert words_of(f"{TIE}some new reason")["en"] == "things that make no tie in the network"
    with pytest.raises(KeyError, match="nonsense"):
        words_of("nonsense")
