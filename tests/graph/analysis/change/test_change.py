"""Each sentence about changes stands in both languages, with the same blanks."""

import string
from collections.abc import Iterator

import pytest

from graph.analysis.change import change_words, whatif_words
from graph.analysis.change.change_answer import Section
from graph.query.answer import Listing


def pairs(value: object) -> Iterator[dict[str, str]]:
    """All sentences in a dictionary of whatever depth."""
    if isinstance(value, dict):
        if set(value) == {"en", "fr"}:
            yield value
        else:
            for one in value.values():
                yield from pairs(one)


SENTENCES = [one for module in (change_words, whatif_words)
             for name, value in vars(module).items() if name.isupper()
             for one in pairs(value)]  # fmt: skip


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_there_are_sentences():
    assert len(SENTENCES) > 40


@pytest.mark.parametrize("words", SENTENCES, ids=lambda words: words["en"][:30])
def test_both_languages_have_the_same_blanks(words):
    assert blanks(words["en"]) == blanks(words["fr"])
    assert words["fr"] != words["en"] or words["en"].startswith(" (")


def test_a_section_tells_how_many_of_how_many():
    section = Section("new ties", {}, {}, "told", Listing((), 3), 0, {})
    assert section.as_json()["changes"] == {"shown": 0, "total": 3, "items": []}
