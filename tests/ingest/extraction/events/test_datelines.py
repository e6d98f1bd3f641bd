"""The day of writing, and lines that say when a text was put online."""

from collections.abc import Callable

import pytest

from ingest.extraction.events.datelines import dateline_of, online_dates, written_day
from ingest.extraction.text.page import Page

Pages = Callable[[str], Page]
BODY = "\n\nThe women of the town were in the hall, and the men were there.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Published: 8 June 2023",
        "Posted on June 8, 2023 by admin",
        "Thursday, June 08, 2023",
        "By Staff Writer, 8 June 2023",
        "8 June 2023 | News",
        "Last modified 8 June 2023 at 12:54",
        "Le 8 juin 2023 à 10h30",
        "08/06/2023",
    ],
)
def test_a_line_says_when_a_text_was_put_online(page: Pages, line: str) -> None:
    read = page("The women of the town" + BODY + line + BODY)
    assert [found.edtf() for found in online_dates(read)] == ["2023-06-08"]
    written = written_day(read)
    assert written is not None
    assert written.edtf() == "2023-06-08"


@pytest.mark.parametrize(
    "line",
    [
        "Date: 8 June 2023",
        "The women of the town met on 8 June 2023",
        "Published in June 2023",
        "It was published on 8 June 2023.",
        "It was published with all that the women of the town had said in the hall of it on 8 June"
        " 2023 by all of them",
    ],
)
def test_other_lines_with_a_day_do_not(page: Pages, line: str) -> None:
    assert online_dates(page("The women of the town" + BODY + line + BODY)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("GULU (8 June 2023) – The women met.", "8 June 2023"),
        ("The women (8 June 2023) met.", None),
        ("Gulu, 8 June 2023 – The women met.", "8 June 2023"),
    ],
)
def test_a_dateline_may_stand_in_brackets(page: Pages, text: str, words: str | None) -> None:
    line = dateline_of(page(text))
    assert (None if line is None else text[line.start : line.end]) == words


def test_the_dateline_goes_before_the_day_online(page: Pages) -> None:
    read = page("Published: 9 June 2023" + BODY + "Gulu, 8 June 2023 – The women met." + BODY)
    written = written_day(read)
    assert written is not None
    assert written.edtf() == "2023-06-08"


def test_a_text_may_say_neither(page: Pages) -> None:
    assert written_day(page(BODY)) is None
