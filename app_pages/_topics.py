"""A theme and a country of the address: the widgets that choose them, and what they leave."""

import streamlit as st

from app_pages._address import parameter
from app_pages._coded import choose_one
from app_pages._plain import plain
from app_pages._screen import Screen


def draw_topics(screen: Screen) -> tuple[str | None, str | None]:
    """Draw a list of themes and one of countries, side by side; return what is chosen of each."""
    say, listed = screen.words.say, screen.listed
    left, right = st.columns(2)
    with left:
        theme = choose_one(say("topic.theme"), "theme", listed.themes, say("filter.all_themes"))
        _draw_not_understood(screen, "theme", theme)
    with right:
        country = choose_one(
            say("topic.country"), "country", listed.countries, say("filter.all_countries")
        )
        _draw_not_understood(screen, "country", country)
    return theme, country


def _draw_not_understood(screen: Screen, name: str, understood: str | None) -> None:
    value = parameter(name)
    if value is not None and understood is None:
        field = screen.words.say(f"topic.{name}")
        st.warning(screen.words.say("filter.not_understood", field=field, value=plain(value)))
