"""Who acts and whom a verb reaches."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.clauses import clauses_of

Find = Callable[[str], Found]


def _told(found: Found) -> set[tuple[str, str]]:
    pairs = set()
    for sentence in found.view.page.body:
        for clause in clauses_of(found, sentence):
            pairs |= {(m.name, clause.role) for m in clause.subjects}
            pairs |= {(m.name, clause.of_object) for m in clause.objects}
    return pairs


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("UNHCR spearheaded the drill.", {("UNHCR", "organiser")}),
        ("The drill was mounted by UNHCR.", {("UNHCR", "organiser")}),
        ("The drill was mounted in Goma on 3 May 2018 by UNHCR.", {("UNHCR", "organiser")}),
        (
            "The women were coached by UNHCR and UNICEF.",
            {("UNHCR", "organiser"), ("UNICEF", "organiser")},
        ),
        ("UNHCR was coached by UNICEF.", {("UNHCR", "trainee"), ("UNICEF", "organiser")}),
        ("UNHCR has quietly bankrolled the drill.", {("UNHCR", "funder")}),
        (
            "UNHCR consulted UNICEF and WFP.",
            {("UNHCR", "participant"), ("UNICEF", "participant"), ("WFP", "participant")},
        ),
        ("UNHCR consulted the friends of the hills near UNICEF.", {("UNHCR", "participant")}),
        ("UNHCR, a network of the hills, mounted the drill.", {("UNHCR", "organiser")}),
        ("UNHCR did not mount it and never financed the drill.", set()),
        ("UNHCR wants to finance the drill.", set()),
        ("UNHCR opened an office.", set()),
        ("UNHCR is mounting the drill.", {("UNHCR", "organiser")}),
        ("The tents are to be lent by UNHCR.", set()),
        ("It was UNHCR that mounted the drill.", {("UNHCR", "organiser")}),
        ("They hailed from UNHCR and WFP.", {("UNHCR", "participant"), ("WFP", "participant")}),
        ("The keys were handed to UNHCR.", {("UNHCR", "participant")}),
        ("The charter was adopted by UNHCR.", set()),
        ("La marche a été orchestrée par le HCR.", {("HCR", "organiser")}),
        ("Le HCR a orchestré la marche.", {("HCR", "organiser")}),
        ("La marche que finance le HCR est longue.", {("HCR", "funder")}),
        (
            "Le HCR et le PNUD côtoyaient les femmes.",
            {("HCR", "participant"), ("PNUD", "participant")},
        ),
        ("Le HCR aide le PNUD.", {("HCR", "technical-support"), ("PNUD", "organiser")}),
        (
            "Avec la marche financée par le HCR, le PNUD et la MONUSCO travailleront.",
            {("HCR", "funder")},
        ),
    ],
)
def test_the_voice_of_a_verb_says_who_acts(
    find: Find, text: str, wanted: set[tuple[str, str]]
) -> None:
    assert _told(find(text)) == wanted


def test_direct_speech_tells_nothing(find: Find) -> None:
    found = find("She said: “I know that UNHCR financed all the drills of the hills.”")
    assert _told(found) == set()
