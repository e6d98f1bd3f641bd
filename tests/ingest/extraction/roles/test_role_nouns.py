"""Parts that nouns tell."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.role_nouns import told_by_nouns

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The moderation was by UNHCR.", {("UNHCR", "facilitator")}),
        ("The money came from UNHCR and UNICEF.", {("UNHCR", "funder"), ("UNICEF", "funder")}),
        ("The funding was kindly provided by UNHCR.", {("UNHCR", "funder")}),
        ("It had the backing of UNHCR.", {("UNHCR", "technical-support")}),
        ("It went well with UNHCR’s generous help.", {("UNHCR", "technical-support")}),
        ("La modération revenait au HCR.", {("HCR", "facilitator")}),
        ("Le discours du HCR a plu aux femmes.", {("HCR", "presenter")}),
        ("Le HCR est à l’origine de la rencontre.", {("HCR", "organiser")}),
        ("They gave it to the women as UNHCR guests.", set()),
        ("UNHCR stood as guarantor.", {("UNHCR", "participant")}),
        (
            "They came with their partners UNHCR and WFP.",
            {("UNHCR", "co-organiser"), ("WFP", "co-organiser")},
        ),
        ("L’argent vient du HCR.", {("HCR", "funder")}),
        ("La modération a été assurée par le HCR.", {("HCR", "facilitator")}),
        ("Elle a le concours de la MONUSCO.", {("MONUSCO", "technical-support")}),
        ("The moderation of the long debate about UNHCR was hard.", set()),
        ("There are partners, and UNHCR is old.", set()),
        ("The speech about UNHCR was long.", set()),
    ],
)
def test_a_noun_tells_the_part_of_whom_it_names(
    find: Find, text: str, wanted: set[tuple[str, str]]
) -> None:
    found = find(text)
    told = told_by_nouns(found, found.view.page.body[0])
    assert {(mention.name, hit.value) for hit, mention in told} == wanted
