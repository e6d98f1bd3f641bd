"""The simplest extractor: names and themes by their wording, nothing from grammar."""

from ingest.extraction import Lexicon
from ingest.extraction.baseline import known_names_only


def test_it_finds_names_themes_and_the_first_noun_of_an_event(lexicon: Lexicon) -> None:
    found = known_names_only(
        "UNHCR held a workshop on transitional justice in the town. UNHCR and UNICEF came to the "
        "conference of the HCR.",
        lexicon,
    )
    assert [(a.id, a.name, a.aliases) for a in found.actors] == [
        ("unhcr", "UNHCR", ["HCR", "UNHCR"]),
        ("unicef", "UNICEF", []),
    ]
    assert found.events[0].type == "workshop"
    assert "transitional-justice" in {
        theme if isinstance(theme, str) else theme.id for theme in found.events[0].themes
    }


def test_it_knows_no_grammar(lexicon: Lexicon) -> None:
    found = known_names_only(
        "The Hilltown Women’s Association organised a forum on 3 March 2019.", lexicon
    )
    assert (found.actors, found.events[0].date, found.events[0].participations) == ([], None, [])


def test_a_text_without_words_gives_one_empty_event(lexicon: Lexicon) -> None:
    found = known_names_only("", lexicon)
    assert (found.actors, found.events[0].type, found.events[0].themes) == ([], None, [])
    assert found.document.language is None
