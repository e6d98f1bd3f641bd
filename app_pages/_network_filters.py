"""The filters of the network: what the address asks for, and the widgets that change it."""

from collections.abc import Container

import streamlit as st

from app_pages._address import codes, set_parameter
from app_pages._coded import (
    ANY_AMOUNT,
    amount,
    choose_many,
    choose_one,
    number_within,
    whole_number,
)
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.network import NetworkOptions
from graph.query.network_words import LAYERS

_NAMES = ("from", "to", "weight", "theme", "country", "layer")
_YEARS = (1900, 2100)
_BOUNDS = {"from": _YEARS, "to": _YEARS, "weight": ANY_AMOUNT}
_LIMIT = 200


def draw_filters(screen: Screen, depth: int) -> NetworkOptions:
    """Draw the filters behind one button that says how many are set; return what they ask for."""
    count = _count_set(screen)
    label = screen.words.say("filter.some" if count else "filter.none", count=count)
    with st.popover(label, key="filters", width="stretch"):
        first, last, weight = _draw_numbers(screen)
        listed = screen.listed
        say = screen.words.say
        theme = choose_one(say("filter.theme"), "theme", listed.themes, say("filter.all_themes"))
        country = choose_one(
            say("filter.country"), "country", listed.countries, say("filter.all_countries")
        )
        layers = {code: spoken[screen.language] for code, spoken in LAYERS.items()}
        chosen = choose_many(say("filter.layer"), "layer", layers, say("filter.usual_layers"))
        draw_clear(screen, "clear_in_filters")
    return NetworkOptions(
        depth=depth,
        layers=chosen,
        theme=theme,
        country=country,
        date_from=None if first is None else f"{first:04d}-01-01",
        date_to=None if last is None else f"{last:04d}-12-31",
        min_weight=weight,
        limit=_LIMIT,
    )


def _draw_numbers(screen: Screen) -> tuple[int | None, int | None, float]:
    say = screen.words.say
    left, right = st.columns(2)
    with left:
        first = whole_number(say("filter.from"), "from", _YEARS, say("filter.year"))
    with right:
        last = whole_number(say("filter.to"), "to", _YEARS, say("filter.year"))
    weight = amount(
        say("filter.weight"), "weight", say("filter.any_weight"), say("filter.weight_help")
    )
    return first, last, weight


def draw_clear(screen: Screen, key: str) -> None:
    """A button that takes all filters away; nothing when none is set."""
    if any(name in st.query_params for name in _NAMES):
        st.button(screen.words.say("filter.clear"), key=key, on_click=_clear)


def any_filter(screen: Screen) -> bool:
    """True when the address has a filter that filters."""
    return _count_set(screen) > 0


def draw_not_understood(screen: Screen) -> None:
    """Name each value of the address that filters nothing."""
    for name in _NAMES:
        for value in codes(name):
            if not _is_understood(screen, name, value):
                field = screen.words.say(f"filter.{name}")
                said = screen.words.say("filter.not_understood", field=field, value=plain(value))
                st.warning(said)


def _count_set(screen: Screen) -> int:
    return sum(
        1 for name in _NAMES if any(_is_understood(screen, name, one) for one in codes(name))
    )


def _is_understood(screen: Screen, name: str, value: str) -> bool:
    if name in _BOUNDS:
        return number_within(value, _BOUNDS[name]) is not None
    known: dict[str, Container[str]] = {
        "theme": screen.listed.themes,
        "country": screen.listed.countries,
        "layer": LAYERS,
    }
    return value.strip() in known[name]


def _clear() -> None:
    for name in _NAMES:
        set_parameter(name, None)
