"""Circumstances are looked through: cues are found around them, at their place in the text."""

import pytest

from ingest.extraction.text.asides import asides_of, cues_without
from ingest.extraction.text.hits import by_kind, find_hits
from ingest.extraction.text.lexicon import Lexicon
from ingest.extraction.text.page import read_page


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        ("It was held in Goma on 4 May 2016.", "in Goma on 4 May 2016"),
        ("It was held in the town of Goma, Burundi.", "in the town of Goma , Burundi"),
        ("It was held in Wanyjok by the union.", "in Wanyjok"),
        ("Il l’a organisé à Goma le 4 mai 2016.", "à Goma le 4 mai 2016"),
        ("Il a Goma pour ami et il est content.", ""),
        ("They spoke on human rights for long.", "on human rights"),
        ("Participants in the two-day workshop spoke.", "in the two-day workshop"),
        ("The mission of the University of Goma went on.", ""),
    ],
)
def test_what_says_when_where_and_about_what(text: str, asides: str, lexicon: Lexicon) -> None:
    page = read_page(text, lexicon)
    grouped = by_kind(find_hits(text, lexicon), page.language or "")
    found = asides_of(page.tokens, grouped, [*page.dates, *page.relative_days], lexicon)
    assert found == page.asides
    assert " ".join(page.tokens[n].text for n in sorted(found)) == asides


def test_a_cue_is_found_around_an_aside_and_quotes_all_of_it(lexicon: Lexicon) -> None:
    text = "It was organised in Goma on 4 May 2016 by the union."
    page = read_page(text, lexicon)
    found = cues_without(text, page.tokens, page.sentences, page.asides, lexicon)
    assert "organised in Goma on 4 May 2016 by" in {text[h.start : h.end] for h in found}
    assert cues_without(text, page.tokens, page.sentences, frozenset(), lexicon) == []
