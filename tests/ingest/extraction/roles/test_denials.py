"""A part that the text denies is none, and is told as an issue."""

import pytest

from ingest.extraction import Lexicon, extract

HELD = {
    "en": "On 4 May 2016 the Ministry of Justice held a workshop on access to justice in Goma. ",
    "fr": "Le ministère de la Justice a organisé le 4 mai 2016 à Goma un atelier sur la justice. ",
}
DENIED = [
    ("en", "UNICEF was absent.", {"UNICEF"}),
    ("en", "UNICEF was barred from attending the workshop.", {"UNICEF"}),
    ("en", "UNICEF rejected claims that it had funded the workshop.", {"UNICEF"}),
    ("fr", "L’UNICEF a été empêché de participer à l’atelier.", {"UNICEF"}),
    ("en", "UNICEF was not invited to the workshop.", {"UNICEF"}),
    ("en", "UNICEF refused to attend the workshop.", {"UNICEF"}),
    ("en", "UNICEF never attended the workshop.", {"UNICEF"}),
    ("en", "UNICEF would have attended the workshop.", {"UNICEF"}),
    ("en", "The workshop was not funded by UNICEF.", {"UNICEF"}),
    ("en", "It was held without the participation of UNICEF and UNHCR.", {"UNICEF", "UNHCR"}),
    ("en", "No delegate from UNICEF attended the workshop.", {"UNICEF"}),
    ("en", "In the absence of UNICEF, UNHCR opened the workshop.", {"UNICEF"}),
    ("en", "Participants included UNHCR and WFP, but not UNICEF.", {"UNICEF"}),
    ("en", "UNICEF had been invited to the workshop but did not attend.", {"UNICEF"}),
    ("en", "UNICEF sent its apologies to the participants of the workshop.", {"UNICEF"}),
    ("en", "It is false that UNICEF funded the workshop.", {"UNICEF"}),
    ("en", "UNICEF denied having funded the workshop.", {"UNICEF"}),
    ("en", "Nobody from UNICEF took part in the workshop.", {"UNICEF"}),
    ("en", "None of the guests, UNICEF and UNHCR, attended the workshop.", {"UNICEF", "UNHCR"}),
    ("en", "If UNICEF had attended the workshop, it would have spoken.", {"UNICEF"}),
    ("en", "The workshop was funded by UNHCR and not by UNICEF.", {"UNICEF"}),
    ("en", "The workshop was funded by Norway and not by UNICEF.", {"UNICEF"}),
    ("en", "UNHCR and not UNICEF facilitated the workshop.", {"UNICEF"}),
    ("en", "UNHCR, not UNICEF, facilitated the workshop.", {"UNICEF"}),
    ("fr", "L’atelier a été financé par le PNUD et non par l’UNICEF.", {"UNICEF"}),
    ("fr", "L’atelier a été financé par le PNUD et non pas par l’UNICEF.", {"UNICEF"}),
    ("fr", "Personne de l’UNICEF n’a participé à l’atelier.", {"UNICEF"}),
    ("fr", "L’UNICEF s’est fait excuser.", {"UNICEF"}),
    ("fr", "L’UNICEF, invité à l’atelier, n’a pas pu y être représenté.", {"UNICEF"}),
    ("fr", "L’UNICEF n’a pas participé à l’atelier.", {"UNICEF"}),
    ("fr", "Le HCR a refusé de participer à l’atelier.", {"HCR"}),
    ("fr", "Ni l’UNICEF ni le HCR n’ont pris part à l’atelier.", {"HCR"}),
    ("fr", "L’atelier n’a pas été financé par l’UNICEF.", {"UNICEF"}),
    ("fr", "En l’absence de l’UNICEF, le HCR a ouvert les travaux.", {"UNICEF"}),
]
TOLD = [
    ("en", "UNICEF, which does not work in Goma, attended the workshop."),
    ("en", "The workshop, attended by UNICEF, did not reach a conclusion."),
    ("en", "UNICEF told participants that peace is not possible without women."),
    ("en", "UNICEF said women cannot wait any longer."),
    ("fr", "L’UNICEF a déclaré que les femmes ne sont pas associées aux décisions."),
    ("en", "The workshop was funded by UNICEF and not by a trader."),
    ("en", "None other than UNICEF opened the workshop."),
    ("en", "Nobody forgot that UNICEF funded the workshop."),
    ("fr", "L’atelier a été financé par l’UNICEF et non par un commerçant."),
    ("fr", "Une personne de l’UNICEF a facilité l’atelier."),
    ("fr", "Une personne de l’UNICEF, qui n’a pas de bureau à Goma, a facilité l’atelier."),
    ("fr", "Personne n’a oublié que l’UNICEF a financé l’atelier."),
    ("fr", "Personne d’autre que l’UNICEF n’a financé l’atelier."),
    ("fr", "L’UNICEF n’a pas manqué de prendre la parole à l’atelier."),
]


def read(text: str, lexicon: Lexicon) -> tuple[set[str], set[str]]:
    """Who has a part, and what was left out as denied, by the words of the evidence."""
    record = extract(text, lexicon)
    names = {actor.key: actor.name for actor in record.actors}
    issues = [issue for issue in record.issues if issue.code == "denied-part"]
    parts = {names[p.actor] for event in record.events for p in event.participations}
    quotes = [
        e for i in issues for e in (i.evidence if isinstance(i.evidence, list) else [i.evidence])
    ]
    return parts, {quote.quote or "" for quote in quotes if quote is not None}


@pytest.mark.parametrize(("language", "sentence", "denied"), DENIED)
def test_who_was_not_there_has_no_part_and_is_told(
    language: str, sentence: str, denied: set[str], lexicon: Lexicon
) -> None:
    parts, left_out = read(HELD[language] + sentence, lexicon)
    assert not denied & parts
    assert left_out == denied


@pytest.mark.parametrize(
    ("language", "sentence", "has"),
    [
        ("en", "The workshop was funded by UNHCR and not by UNICEF.", "UNHCR"),
        ("en", "The workshop was funded by Norway and not by UNICEF.", "Norway"),
        ("en", "UNHCR and not UNICEF facilitated the workshop.", "UNHCR"),
        ("en", "UNHCR, not UNICEF, facilitated the workshop.", "UNHCR"),
        ("fr", "L’atelier a été financé par le PNUD et non par l’UNICEF.", "PNUD"),
    ],
)
def test_who_did_it_instead_keeps_the_part(
    language: str, sentence: str, has: str, lexicon: Lexicon
) -> None:
    assert has in read(HELD[language] + sentence, lexicon)[0]


@pytest.mark.parametrize(("language", "sentence"), TOLD)
def test_a_denial_of_something_else_takes_no_part(
    language: str, sentence: str, lexicon: Lexicon
) -> None:
    parts, left_out = read(HELD[language] + sentence, lexicon)
    assert "UNICEF" in parts
    assert left_out == set()
