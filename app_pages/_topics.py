"""A theme and a place of the address: the widgets that choose them, and what they leave."""

from collections.abc import Mapping

import streamlit as st

from app_pages._address import parameter
from app_pages._coded import choose_one
from app_pages._plain import plain
from app_pages._screen import Screen


def draw_topics(screen: Screen) -> tuple[str | None, str | None]:
    """Draw a list of themes and one of countries, side by side; return what is chosen of each."""
    say = screen.words.say
    return _draw(screen, say("topic.country"), say("filter.all_countries"), screen.listed.countries)


def draw_topics_anywhere(screen: Screen) -> tuple[str | None, str | None]:
    """As `draw_topics`, with provinces and towns below the countries of the second list.

    In the address both are `country`, so that older links and those of other pages hold.
    """
    say, listed = screen.words.say, screen.listed
    return _draw(screen, say("topic.where"), say("topic.anywhere"), listed.countries | listed.areas)


def _draw(
    screen: Screen, label: str, everywhere: str, places: Mapping[str, str]
) -> tuple[str | None, str | None]:
    say, themes = screen.words.say, screen.listed.themes
    left, right = st.columns(2)
    with left:
        theme = choose_one(say("topic.theme"), "theme", themes, say("filter.all_themes"))
        _draw_not_understood(say("topic.theme"), screen, "theme", theme)
    with right:
        place = choose_one(label, "country", places, everywhere)
        _draw_not_understood(label, screen, "country", place)
    return theme, place


def _draw_not_understood(field: str, screen: Screen, name: str, understood: str | None) -> None:
    value = parameter(name)
    if value is not None and understood is None:
        st.warning(screen.words.say("filter.not_understood", field=field, value=plain(value)))
