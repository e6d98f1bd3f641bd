"""Which of two towns of one name a text means."""

import pytest

from ingest.extraction.text.hits import find_hits
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.page import read_page


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("The women of Uganda met in the town of Ibanda.", "place-ibanda-uga"),
        ("The women of the DRC met in the town of Ibanda.", "place-ibanda"),
        ("The Congolese women met in the town of Ibanda.", "place-ibanda"),
        ("The women of Kampala met in the town of Ibanda.", "place-ibanda-uga"),
        ("The women met in the town of Ibanda.", "place-ibanda"),
    ],
)
def test_the_country_of_the_text_decides(lexicon: Lexicon, text: str, meant: str) -> None:
    assert len([h for h in find_hits("Ibanda", lexicon) if h.kind == "place"]) == 2
    found = [h.value for h in read_page(text, lexicon).found("place") if h.value != "place-kampala"]
    assert found == [meant]


def test_a_text_without_places_has_none(lexicon: Lexicon) -> None:
    assert read_page("The women met in the hall.", lexicon).found("place") == []
