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
