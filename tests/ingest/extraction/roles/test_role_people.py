"""Organisations that took part through people, and subjects of any verb."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.roles.role_people import acting, lent_its_hall, sent_by

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lawyers of UNHCR and UNICEF sang in the hall.", ["UNHCR", "UNICEF"]),
        ("A magistrate from UNHCR sat in the second row.", ["UNHCR"]),
        ("Two juristes du HCR et du PNUD ont chanté la nuit dans les collines.", ["HCR", "PNUD"]),
        ("They met the old institutions (UNHCR, UNICEF and WFP).", ["UNHCR", "UNICEF", "WFP"]),
        ("They met the old institution (UNHCR).", []),
        ("Il y avait les vieux invités (HCR, PNUD et UNICEF).", ["HCR", "PNUD", "UNICEF"]),
        ("They met the drivers and guests (UNHCR, UNICEF).", ["UNHCR", "UNICEF"]),
        ("They knew of the earlier studies (UNHCR, UNICEF and WFP).", []),
        ("They told of abuses (UNHCR, UNICEF and WFP).", []),
        ("They told of harm by armed groups (M23, FDLR, ADF).", []),
        ("They met the parties (M23, UNHCR and UNICEF).", ["UNHCR", "UNICEF"]),
        ("A UNHCR legal officer sat in the second row.", ["UNHCR"]),
        ("A UNHCR in the hands of a legal officer sat there.", []),
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
        ("The UPDF abducted three children.", []),
        ("La MONUSCO a arrêté trois hommes.", []),
    ],
)
def test_who_begins_a_clause_before_a_verb_acts(find: Find, text: str, names: list[str]) -> None:
    found = find(text)
    assert [mention.name for mention in acting(found, found.view.page.body[0])] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The debate was held at the Hilltown University.", ["Hilltown University"]),
        ("Le débat a eu lieu à l’Université de Goma.", ["Université de Goma"]),
        ("They met the students of the Hilltown University.", []),
        ("The debate was held at UNHCR.", []),
    ],
)
def test_who_lends_its_hall_hosts(find: Find, text: str, names: list[str]) -> None:
    found = find(text)
    assert [mention.name for mention in lent_its_hall(found, found.view.page.body[0])] == names
