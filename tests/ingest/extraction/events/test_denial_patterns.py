"""Wordings that take an event back, and near ones that do not."""

import pytest

from ingest.extraction.events.denial_patterns import (
    ASKED,
    CALLED_OFF,
    NOT_HELD,
    SAID_FALSE,
    STORY,
    WISHED,
)


@pytest.mark.parametrize(
    "text",
    [
        "was finally cancelled",
        "had been put off",
        "didn’t take place",
        "could not be held",
        "never took place",
        "a été reporté",
        "a dû être annulée",
        "n’a pas pu se tenir",
        "ne s’est jamais tenue",
    ],
)
def test_what_says_that_something_was_not_held(text: str) -> None:
    assert NOT_HELD.search(f"The forum {text} in May.")


@pytest.mark.parametrize(
    "text",
    [
        "was not organised by UNDP",
        "was not held in Gulu but in Lira",
        "was reported in May",
        "was never boring",
        "n’a pas été organisé par le PNUD",
    ],
)
def test_a_denied_maker_or_place_is_no_denied_event(text: str) -> None:
    assert not NOT_HELD.search(f"The forum {text}.")


def test_only_what_has_an_object_is_called_off() -> None:
    assert CALLED_OFF.search("UNDP cancelled its forum")
    assert CALLED_OFF.search("Le PNUD a reporté au mois de mai le forum")
    assert not CALLED_OFF.search("The cancelled forum was held in May")


def test_wishes_questions_and_stories_are_known_by_their_words() -> None:
    assert WISHED.search("They called on UNDP to hold a forum")
    assert not WISHED.search("They called UNDP a friend")
    assert ASKED.search("It is not clear whether a forum was held")
    assert SAID_FALSE.search("Il est faux que le forum a eu lieu")
    assert STORY.search("SATIRE: a forum was held")
    assert not STORY.search("Dans la nouvelle salle, un forum a été tenu")


@pytest.mark.parametrize(
    "text",
    [
        "In this novel, UNDP held a forum.",
        "In the novel by a teacher of Lira, a forum was held.",
        "In the novel The Hill, a forum was held.",
        "In a novel “The Hill”, a forum was held.",
        "Dans un roman d’un maître de Lira, un forum a été tenu.",
        "Dans ce roman, le PNUD a tenu un forum.",
        "Dans une salle, ou dans le conte, un forum a été tenu.",
    ],
)
def test_a_book_is_a_story(text: str) -> None:
    assert STORY.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "In a novel format, UNDP held a forum.",
        "In a novel, participatory approach, UNDP held a forum.",
        "The forum was held in a novel way by UNDP.",
        "In the roman catholic church of Lira, UNDP held a forum.",
        "In the Roman Catholic parish, UNDP held a forum.",
        "In the roman Catholic parish, UNDP held a forum.",
    ],
)
def test_what_is_new_or_roman_is_no_story(text: str) -> None:
    assert not STORY.search(text)
