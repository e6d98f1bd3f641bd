"""Home: one search box, what is in the graph, what is new."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._coded import typed
from app_pages._data import stats_of
from app_pages._dates import day_words
from app_pages._event_lines import draw_event_lines
from app_pages._examples import draw_examples
from app_pages._headings import section
from app_pages._hits import draw_hits
from app_pages._onward import draw_onward
from app_pages._screen import Screen, draw_empty, show
from graph.query.events import event_list
from graph.query.sources import source_list
from graph.query.stats import Stats

_NEWEST = 6
_QUESTIONS = ("suggestions", "paths", "gaps", "guests", "changes")


def draw(screen: Screen) -> None:
    """Draw the search with its answers, or what the graph holds."""
    screen.head.draw(screen.words.say("home.title"))
    st.caption(screen.words.say("home.subtitle"))
    text = typed(screen.words.say("home.search"), "q", screen.words.say("home.search_hint"))
    if text:
        draw_hits(screen, text)
    else:
        _draw_holdings(screen)


def _draw_holdings(screen: Screen) -> None:
    numbers = stats_of(screen.ledger.url, screen.view)
    if not numbers.events and not screen.listed.actors:
        _draw_empty(screen)
        return
    _draw_numbers(screen, numbers)
    draw_onward(screen, *((page, f"page.{page}", {}) for page in _QUESTIONS))
    if numbers.events:
        _draw_newest(screen)


def _draw_newest(screen: Screen) -> None:
    words = screen.words
    left, right = st.columns([3, 2], gap="large")
    with left:
        section(words.say("home.newest"))
        newest = screen.remember(
            "newest",
            _NEWEST,
            lambda: event_list(screen.view, language=screen.language, limit=_NEWEST),
        )
        st.caption(words.say("home.newest_note", shown=newest.shown, total=newest.total))
        draw_event_lines(screen, newest.items)
    with right:
        draw_examples(screen)


def _draw_numbers(screen: Screen, numbers: Stats) -> None:
    words = screen.words
    listed = screen.listed
    values = {
        "event": numbers.events,
        "actor": len(listed.actors),
        "theme": len(listed.themes),
        "place": len(listed.places),
        "source": sum(numbers.sources.values()),
    }
    columns = st.container(key="numbers").columns(len(values))
    for column, (page, value) in zip(columns, values.items(), strict=True):
        with column, st.container(border=True, gap=None):
            st.metric(words.say(f"page.{page}"), f"{value:,}".replace(",", "\u202f"))
            st.page_link(
                page_file(page),
                label=words.say("home.see_list"),
                query_params=parameters(),
                width="stretch",
            )
    if not numbers.events:
        st.caption(words.say("home.no_event", vocabulary=numbers.from_vocabulary_only))
        return
    st.caption(
        words.say(
            "home.numbers_note",
            count=numbers.undated,
            undated=numbers.undated,
            events=numbers.events,
            vocabulary=numbers.from_vocabulary_only,
            earliest=day_words(words, numbers.earliest),
            latest=day_words(words, numbers.latest),
        )
    )


def _draw_empty(screen: Screen) -> None:
    words = screen.words
    draw_empty(words)
    if source_list(screen.view, limit=1).total:
        st.page_link(
            page_file("source"), label=words.say("home.see_sources"), query_params=parameters()
        )


show(draw, tells_empty=True)
