"""Pages in two languages, and passages in a language that is not read."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.text.page import Page
from tests.ingest.extraction.facts import codes, names, roles_at

EN = "UNHCR organised a workshop on mediation in Goma on 4 May 2018 and the women of it were there."
FR = "Une conférence sur la paix a été organisée par l’UNICEF à Bukavu dans la salle de la ville."
ES = "El taller sobre la justicia se celebró en Bogotá y fue organizado por ACNUR con las mujeres."
AR = "نظمت المفوضية ورشة عمل حول الوساطة في غوما في الرابع من مايو وشاركت فيها النساء من المدينة"


@pytest.mark.parametrize("foreign", [ES, AR])
@pytest.mark.parametrize("before", [True, False])
def test_a_paragraph_in_another_language_yields_nothing_and_is_named(
    read: Callable[[str], Record], foreign: str, before: bool
) -> None:
    text = f"{foreign}\n\n{EN} {EN}" if before else f"{EN} {EN}\n\n{foreign}"
    record = read(text)
    assert record.document.language == "en"
    assert "unread-language" in codes(record)
    assert names(record) == {"UNHCR"}


def test_the_evidence_of_what_is_not_read_is_its_beginning(read: Callable[[str], Record]) -> None:
    (issue,) = [i for i in read(f"{EN} {EN}\n\n{ES}").issues if i.code == "unread-language"]
    assert issue.evidence is not None
    assert ES.startswith(issue.evidence.quote)


def test_each_paragraph_is_read_in_its_own_language(read: Callable[[str], Record]) -> None:
    record = read(f"{EN} {EN}\n\n{FR}")
    assert record.document.language == "en"
    assert roles_at(record, record.events[0]) == {("UNHCR", "organiser"), ("UNICEF", "organiser")}


def test_a_short_line_has_the_language_of_the_text(page: Callable[[str], Page]) -> None:
    assert page(f"{EN}\n\nLa salle de la ville").unread == []


def test_a_text_in_one_language_has_nothing_unread(page: Callable[[str], Page]) -> None:
    assert page(f"{FR}\n\n{FR}").unread == []
