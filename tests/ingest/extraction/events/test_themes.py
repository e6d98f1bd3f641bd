"""What an event was about, and words of themes that say nothing of the kind."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.themes import prominent, theme_hits, themes_between

Find = Callable[[str], Found]
AWAY = "The road is new. The hill is green. The sun was there. The valley was green. "


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("A workshop on transitional justice was held in the town.", {"transitional-justice"}),
        ("Un atelier sur la justice transitionnelle s’est tenu.", {"transitional-justice"}),
        ("A workshop was held by the Centre for Mediation, on land disputes.", {"land"}),
        ("A workshop was held by the Ministry of Gender in the town.", set()),
        ("The women met. " + AWAY + AWAY + "There is hate speech on the hills.", set()),
        (
            "The women of the town met. " + AWAY + "The workshop was about hate speech.",
            {"hate-speech"},
        ),
        (
            "The women met. " + AWAY + "There is hate speech. It is green. Hate speech is bad.",
            {"hate-speech"},
        ),
        ("The women of the town met in the hall.", set()),
    ],
)
def test_a_theme_is_what_was_talked_about(find: Find, text: str, themes: set[str]) -> None:
    assert {hit.value for hit in theme_hits(find(text))} == themes


def test_each_theme_is_told_once_in_its_first_wording(find: Find) -> None:
    text = "A workshop on hate speech and transitional justice; hate speech was bad in the town."
    found = find(text)
    told = themes_between(found, theme_hits(found), 0, len(text))
    assert [(t.id, t.wording) for t in told] == [
        ("hate-speech", "hate speech"),
        ("transitional-justice", "transitional justice"),
    ]
    half = text.index("transitional")
    later = themes_between(found, theme_hits(found), half, len(text))
    assert [t.id for t in later] == ["transitional-justice", "hate-speech"]
    assert themes_between(found, theme_hits(found), 0, 0) == []


def test_the_name_of_a_body_tells_the_theme_when_nothing_else_does(find: Find) -> None:
    told = "The Truth and Reconciliation Commission received a delegation of the town."
    assert _ids(find(told)) == {"truth-seeking"}
    assert "truth-seeking" not in _ids(find(told + " They spoke of land disputes."))


def test_what_weighs_little_beside_the_topic_is_left_out(find: Find) -> None:
    said = "The women met for land disputes in the town, and land disputes were the topic. "
    late = "The hill was green. " * 5 + "The meeting was held by women of the voluntary return."
    found = find(said * 6 + late)
    assert _ids(found) > {"land"}
    assert {hit.value for hit in prominent(found, theme_hits(found))} == {"land"}


def _ids(found: Found) -> set[str]:
    return {hit.value for hit in theme_hits(found)}
