"""Places of datelines, titles and lines "Venue:"."""

from collections.abc import Callable

import pytest

from ingest.extraction.events.place_lines import (
    OF_DATELINE,
    OF_VENUE,
    head_towns,
    plain_places,
    venue_lines,
    venues,
)
from ingest.extraction.text.page import Page
from ingest.extraction.text.spans import Span

Pages = Callable[[str], Page]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Goma: women met\n", ["Goma"]),
        ("RDC : Goma abrite\n", ["RDC "]),
        ("RDC, Goma : les femmes\n", ["Goma"]),
        ("The women met: in Goma\n", []),
        ("Women met.\nVenue: Hill Hotel, Goma\nThey went.", ["Goma"]),
    ],
)
def test_known_places_stand_where_a_text_puts_them(
    page: Pages, text: str, names: list[str]
) -> None:
    plain = plain_places(page(text), None)
    assert [text[start : start + 4] for start in sorted(plain)] == names


def test_a_dateline_weighs_less_than_a_venue(page: Pages) -> None:
    text = "Goma – Women met.\nVenue: Goma\n"
    plain = plain_places(page(text), Span(0, 4))
    assert plain[0] == OF_DATELINE < OF_VENUE == plain[text.rindex("Goma")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Women met.\nLieu : Hill Hotel, Wanyama\n", ["Wanyama"]),
        ("Women met.\nLieu : Hill Hotel, Goma\n", []),
        ("Women met.\nLieu : there\n", []),
        ("Women met.\n", []),
    ],
)
def test_the_last_name_of_a_venue_is_the_town(page: Pages, text: str, names: list[str]) -> None:
    assert [text[found.start : found.end] for found in venues(page(text))] == names


def test_a_venue_is_a_line_of_its_own(page: Pages) -> None:
    assert venue_lines(page("The venue: it was in Goma.")) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wanyama: women met\n\nThe women of Wanyama were there.", ["Wanyama"]),
        ("Wanyama: women met\n\nThe women were there.", []),
        ("The women of Wanyama met.", []),
    ],
)
def test_a_title_names_a_town_that_the_text_goes_on_about(
    page: Pages, text: str, names: list[str]
) -> None:
    assert [text[found.start : found.end] for found in head_towns(page(text))] == names
