"""No reader of the review meets the name of a rule; each is told in words of both languages."""

import pytest

from ingest.extraction.text.lexicon_files import read_lexicon_file
from ingest.rule_words import rule_words, told_rule

GENERIC = rule_words()["*"]


def _rules() -> list[str]:
    measured = read_lexicon_file("confidence")
    kinds = (one for one in measured.values() if isinstance(one, dict))
    return sorted({rule for kind in kinds for rule in kind})


@pytest.mark.parametrize("rule", _rules())
def test_each_measured_rule_has_words_of_its_own(rule):
    for language in ("en", "fr"):
        said = told_rule(f"extraction-1:{rule}", language)
        assert said != GENERIC[language]


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        ("template", "Taken as it stands in the file."),
        ("record", "Taken as it stands in the file."),
        ("llm-some-model-1:llm", "A language model suggested it; it was kept because"),
        ("extraction-1", "Read by the program."),
        ("another rule", "Read by the program."),
        ("extraction-1:signed", "The page speaks as we, and bears its name."),
        ("extraction-1:funder-subject-fund", "It is who does what the verb says."),
    ],
)
def test_who_read_it_is_told(origin, said):
    assert told_rule(origin, "en").startswith(said)
