"""Names before a verb that are not its subject."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.role_subjects import event_acts, is_complement, is_passive


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("After the debate of UNHCR, this event brought the women there.", True),
        ("The workshop brought the women there.", True),
        ("The women at the workshop brought their children.", False),
        ("UNHCR brought the women there.", False),
    ],
)
def test_an_event_at_the_head_of_a_clause_is_what_acts(
    find: Callable[[str], Found], text: str, acts: bool
) -> None:
    found = find(text)
    (verb,) = [n for n, token in enumerate(found.view.tokens) if token.low == "brought"]
    assert event_acts(found, verb) is acts


def test_a_passive_has_a_form_of_being_before_it(find: Callable[[str], Found]) -> None:
    found = find("It was also organised. They organised it.")
    verbs = [n for n, token in enumerate(found.view.tokens) if token.low == "organised"]
    assert [is_passive(found, verb) for verb in verbs] == [True, False]


def test_a_name_after_of_belongs_to_another_noun(find: Callable[[str], Found]) -> None:
    found = find("The papers of UNHCR said it. The head of UNICEF said it. UNDP said it.")
    told = {m.name: is_complement(found, m) for m in found.outer}
    assert told == {"UNHCR": True, "UNICEF": False, "UNDP": False}
