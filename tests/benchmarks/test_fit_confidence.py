"""What `make fit` writes is what the extraction reads."""

import yaml

from benchmarks.extraction_confidence import trust_in
from benchmarks.extraction_judging import JudgedFact
from benchmarks.fit_confidence import as_yaml
from ingest.extraction.text.rule_confidence import confidence_of

FACTS = [
    *(JudgedFact("names", "gazetteer", 0.9, right) for right in (True, True, False)),
    JudgedFact("roles", "funder-after", 0.9, True),
]


def test_the_file_gives_the_numbers_back_with_their_counts() -> None:
    trust = trust_in(FACTS)
    text = as_yaml(trust, 12, "2026-11-22")
    content = yaml.safe_load(text)
    assert confidence_of(content) == trust.numbers()
    assert content["names"]["gazetteer"] == {
        "confidence": trust.numbers()["gazetteer"],
        "right": 2,
        "of": 3,
    }
    assert (content["reports"], str(content["measured"])) == (12, "2026-11-22")
    assert content["event"] is None
    assert text == as_yaml(trust_in(FACTS[::-1]), 12, "2026-11-22")
