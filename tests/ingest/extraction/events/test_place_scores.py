"""A place beside the telling of an event weighs more than one that is only mentioned."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.kinds import event_hits
from ingest.extraction.events.place_scores import is_led_to, place_score
from ingest.extraction.text.spans import Span

Find = Callable[[str], Found]


def _score(found: Found, name: str, is_country: bool = False) -> float:
    start = found.view.page.text.index(name)
    sentence = found.view.page.sentence_at(start)
    assert sentence is not None
    place = Span(start, start + len(name))
    return place_score(found, place, sentence, event_hits(found), is_country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A workshop on mediation was held in Goma.", "Goma"),
        ("Un atelier sur la médiation s’est tenu à Goma.", "Goma"),
    ],
)
def test_where_an_event_was_held_is_likely(find: Find, text: str, name: str) -> None:
    assert _score(find(text), name) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "A workshop on mediation was held. Delegates from Goma took part.",
        "Un atelier s’est tenu. Des délégués venus de Goma y ont pris part.",
    ],
)
def test_where_people_are_from_weighs_nothing(find: Find, text: str) -> None:
    assert _score(find(text), "Goma") == 0


def test_what_is_to_come_weighs_less(find: Find) -> None:
    held = _score(find("A workshop on mediation was held in Goma."), "Goma")
    planned = _score(find("A workshop on mediation will be held in Goma."), "Goma")
    assert planned < held


@pytest.mark.parametrize(
    ("lead", "other"),
    [("the fighting in", "the hall in"), ("les affrontements à", "la salle à")],
)
def test_where_harm_was_done_weighs_less(find: Find, lead: str, other: str) -> None:
    harmed = _score(find(f"A workshop was held after {lead} Goma."), "Goma")
    assert harmed < _score(find(f"A workshop was held after {other} Goma."), "Goma")


def test_a_country_that_was_talked_about_weighs_less_than_a_town(find: Find) -> None:
    text = "They spoke of the rights of women in Burundi."
    assert _score(find(text), "Burundi", is_country=True) < _score(find(text), "Burundi")


def test_nothing_leads_to_a_bare_name(find: Find) -> None:
    found = find("The people like Goma very much.")
    start = found.view.page.text.index("Goma")
    sentence = found.view.page.sentence_at(start)
    assert sentence is not None
    assert not is_led_to(found, start, sentence)
