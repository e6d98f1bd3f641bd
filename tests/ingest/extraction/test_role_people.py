"""Organisations that took part through people, and subjects of any verb."""

from collections.abc import Callable

import pytest

from ingest.extraction.mentions import Found
from ingest.extraction.role_people import acting, sent_by

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lawyers of UNHCR and UNICEF sang in the hall.", ["UNHCR", "UNICEF"]),
        ("A magistrate from UNHCR sat in the second row.", ["UNHCR"]),
        ("Two juristes du HCR et du PNUD ont chanté la nuit dans les collines.", ["HCR", "PNUD"]),
        ("They met the old institutions (UNHCR, UNICEF and WFP).", ["UNHCR", "UNICEF", "WFP"]),
        ("They met the old institution (UNHCR).", []),
        ("They sang a song of UNHCR in the town.", []),
        ("She said: “We know the old lawyers of UNHCR in the town.”", []),
    ],
)
def test_people_stand_for_who_sent_them(find: Find, text: str, names: list[str]) -> None:
    found = find(text)
    assert [mention.name for mention in sent_by(found, found.view.page.body[0])] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UNHCR lost its way in the hills.", ["UNHCR"]),
        ("UNHCR and UNICEF lost their way in the hills.", ["UNHCR", "UNICEF"]),
        ("In Goma, the UNHCR rendered its verdict.", ["UNHCR"]),
        ("Le HCR gardait les clefs de la maison.", ["HCR"]),
        ("The keys of UNHCR were lost in the hills.", []),
        ("UNHCR is an old body of the town.", []),
        ("UNHCR keys and UNICEF doors.", []),
    ],
)
def test_who_begins_a_clause_before_a_verb_acts(find: Find, text: str, names: list[str]) -> None:
    found = find(text)
    assert [mention.name for mention in acting(found, found.view.page.body[0])] == names
