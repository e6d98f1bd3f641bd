"""The main event has its own kind, day, place and title, each with the words that say so."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.events.main_event import MAIN

Read = Callable[[str], Record]
REPORTS = (
    "The Lake Peace Centre held a workshop on mediation in Goma on 3 March 2018. A training"
    " will be held in Bukavu on 5 June 2018.",
    "Le Centre de paix du Lac a organisé un atelier sur la médiation à Goma le 3 mars 2018. Une"
    " formation se tiendra à Bukavu le 5 juin 2018.",
)


@pytest.mark.parametrize("text", REPORTS)
def test_it_is_told_apart_from_what_is_to_come(read: Read, text: str) -> None:
    main = read(text).events[0]
    assert (main.key, main.main, main.modality) == (MAIN, True, "factual")
    assert (main.type, main.date) == ("workshop", "2018-03-03")
    assert [place.name for place in main.places] == ["Goma"]


@pytest.mark.parametrize("text", REPORTS)
def test_its_kind_and_day_open_to_the_words(read: Read, text: str) -> None:
    main = read(text).events[0]
    for evidence in (main.type_evidence, main.date_evidence, main.evidence):
        (one,) = evidence if isinstance(evidence, list) else [evidence]
        assert one is not None
        assert text[one.start : one.end] == one.quote


def test_a_first_line_that_is_a_title_is_its_title(read: Read) -> None:
    text = "Women mediators trained in Goma\n" + REPORTS[0]
    assert read(text).events[0].title == "Women mediators trained in Goma"


def test_an_event_without_a_kind_is_shown_where_its_date_or_first_part_is_told(read) -> None:
    """The gate may be sure of a report whose event no word names."""
    text = (
        "GOMA, 4 May 2016 – “We thank all who came,” said the Ministry of Justice of Kenya. The"
        " delegates of UNHCR and UNICEF came from Goma and Bukavu to speak of land for two days."
        " Participants agreed on seven recommendations. Attending were UNDP and UN Women."
    )
    for event in read(text).events:
        assert event.evidence is not None
