"""A body of a state is of the country that stands beside its name, whatever the text is about."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.whose_body import Told, told_beside
from ingest.extraction.text.page import Page
from ingest.extraction.text.spans import Span

Read = Callable[[str], Record]
Pages = Callable[[str], Page]

HELD = "Report\n\nThe workshop in Kigali on 4 May 2022 was organised by UNICEF. "
TENU = "Rapport\n\nL'atelier tenu à Kigali le 4 mai 2022 a été organisé par l'UNICEF. "
MINISTRY = "Ministry of Justice"

Bodies = list[tuple[str, str | None, str | None]]


def _bodies(record: Record) -> Bodies:
    """Name, id and country of all that took part, but for UNICEF."""
    taking_part = {part.actor for event in record.events for part in event.participations}
    return [
        (actor.name, actor.id, actor.country)
        for actor in record.actors
        if actor.key in taking_part and actor.id != "unicef"
    ]


@pytest.mark.parametrize("venue", ["Kigali", "Goma", "Bujumbura"])
def test_the_country_of_the_venue_does_not_replace_that_of_the_text(read: Read, venue: str) -> None:
    text = f"{HELD}The Ministry of Justice of South Sudan attended.".replace("Kigali", venue)
    assert _bodies(read(text)) == [("Ministry of Justice of South Sudan", None, "SS")]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            f"{HELD}The Ministry of Justice of Malawi, the Ministry of Justice of Burundi and the "
            "Ministry of Justice of Uganda attended.",
            [
                ("Ministry of Justice of Malawi", None, "MW"),
                (MINISTRY, "bdi-moj", "BI"),
                ("Ministry of Justice of Uganda", None, "UG"),
            ],
        ),
        (
            f"{HELD}The Ministry of Defence of Ghana and the Ministry of Justice of Kenya came.",
            [
                ("Ministry of Defence of Ghana", None, "GH"),
                ("Ministry of Justice of Kenya", None, "KE"),
            ],
        ),
        (
            f"{TENU}Le ministère de la Justice du Burundi, le ministère de la Justice du Rwanda "
            "et le ministère de l'Intérieur du Kenya ont participé.",
            [
                ("ministère de la Justice", "bdi-moj", "BI"),
                ("ministère de la Justice du Rwanda", None, "RW"),
                ("ministère de l'Intérieur du Kenya", None, "KE"),
            ],
        ),
        (
            f"{TENU}Le ministère de la Justice du Sénégal et le ministère de la Défense "
            "d'Ouganda ont participé.",
            [
                ("ministère de la Justice du Sénégal", None, "SN"),
                ("ministère de la Défense d'Ouganda", None, "UG"),
            ],
        ),
        (
            f"{HELD}The Ministry of Health of Malawi and the Supreme Court of Ghana attended.",
            [
                ("Ministry of Health of Malawi", None, "MW"),
                ("Supreme Court of Ghana", None, "GH"),
            ],
        ),
    ],
)
def test_ministries_of_several_countries_are_several(read: Read, text: str, bodies: Bodies) -> None:
    assert _bodies(read(text)) == bodies


@pytest.mark.parametrize(
    ("said", "bodies"),
    [
        (
            "South Sudan's Ministry of Justice spoke. Burundi's Ministry of Justice spoke. "
            "South Sudan’s Ministry of Justice left.",
            [(MINISTRY, None, "SS"), (MINISTRY, "bdi-moj", "BI")],
        ),
        (
            "Kenya's Supreme Court and Uganda's Supreme Court presented their work.",
            [("Kenya's Supreme Court", None, "KE"), ("Uganda's Supreme Court", None, "UG")],
        ),
        (
            "The Burundian Ministry of Justice and the Kenyan Ministry of Justice attended.",
            [(MINISTRY, "bdi-moj", "BI"), (MINISTRY, None, "KE")],
        ),
    ],
)
def test_a_genitive_and_a_people_tell_the_country(read: Read, said: str, bodies: Bodies) -> None:
    assert _bodies(read(HELD + said)) == bodies


def test_the_plain_name_is_that_of_the_one_country_told_before(read: Read) -> None:
    said = "The Ministry of Justice of Kenya attended. The Ministry of Justice spoke in Kigali."
    assert _bodies(read(HELD + said)) == [("Ministry of Justice of Kenya", None, "KE")]


def test_the_full_name_of_a_country_is_the_country(read: Read) -> None:
    said = "The Ministry of Justice of the Republic of Kenya and the Burundian Ministry of Justice "
    found = _bodies(read(f"{HELD}{said}attended. The Ministry of Justice of Kenya spoke."))
    assert [country for _, _, country in found] == ["KE", "BI"]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The Ministry of Justice of Malawi met.", Told("MW", 33)),
        ("The Ministry of Justice (Rwanda) met.", Told("RW")),
        ("The Ministry of Justice of the Government of Kenya met.", Told("KE")),
        ("The Ministry of Justice, Kenya and Uganda met.", None),
        ("In Kenya the Ministry of Justice met.", None),
        ("The Congolese Ministry of Justice met.", None),
        ("The Ministry of Justice of Congo met.", None),
        ("The Ministry of Justice met. Kenya was there.", None),
    ],
)
def test_only_words_that_belong_to_the_name_tell(page: Pages, said: str, told: Told | None) -> None:
    at = said.index(MINISTRY)
    found = page(said)
    assert found.text == said
    assert told_beside(found, Span(at, at + len(MINISTRY))) == told
