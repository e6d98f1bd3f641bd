"""Every sentence is there in both languages with the same blanks; trust is told by the interval."""

from string import Formatter

import pytest

from graph.analysis.suggestions import suggest_words as words
from graph.analysis.suggestions.suggest_order import KINDS

TABLES = ("KIND_WORDS", "REASON_WORDS", "UNKNOWN_WORDS", "RATE_WORDS", "TRUST_WORDS")


@pytest.mark.parametrize("table", [*TABLES, "METHOD_WORDS"])
def test_both_languages_have_the_same_blanks(table):
    for name, said in getattr(words, table).items():
        blanks = {
            language: sorted(field for _, field, _, _ in Formatter().parse(text) if field)
            for language, text in said.items()
        }
        assert set(blanks) == {"en", "fr"}, name
        assert blanks["en"] == blanks["fr"] or name == "complement", name


def test_every_kind_has_its_words():
    assert set(words.KIND_WORDS) == set(KINDS) <= set(words.REASON_WORDS)


@pytest.mark.parametrize(
    ("ahead", "told"),
    [((0.1, 0.05, 0.2), "is better"), ((0.1, -0.1, 0.2), "not surely"), ((-1, -2, -0.5), "worse")],
)
def test_trust_is_what_the_interval_says(ahead, told):
    assert told in words.trust_of("popularity", ahead)["en"]
    assert "« nombre d’événements »" in words.trust_of("popularity", ahead)["fr"]


def test_what_was_not_measured_has_no_trust():
    assert words.trust_of(None, None) is None
