"""What may stand between a subject and its verb."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.subject_gaps import before_clause

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "verb", "at"),
    [
        ("UNHCR, which works in the hills, mounted it.", "mounted", ","),
        ("UNHCR, a network of the hills, mounted it.", "mounted", ","),
        ("UNHCR, through its office, quietly mounted it.", "mounted", ","),
        ("UNHCR (Agency) that mounted it.", "mounted", "that"),
        ("Le HCR, à travers son bureau, en Ituri, montait cela.", "montait", ","),
        ("UNHCR, UNICEF, mounted it.", "mounted", "mounted"),
        ("The keys of UNHCR that mounted it.", "mounted", "mounted"),
        ("UNHCR mounted it.", "mounted", "mounted"),
    ],
)
def test_a_subject_is_looked_for_before_what_stands_between(
    find: Find, text: str, verb: str, at: str
) -> None:
    found = find(text)
    number = next(n for n, token in enumerate(found.view.tokens) if token.text == verb)
    assert found.view.tokens[before_clause(found, number)].text == at
