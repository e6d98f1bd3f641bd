"""Home: one search box, what is in the graph, what is new."""

import streamlit as st

from app_pages._address import page_file, page_of, parameters
from app_pages._dates import date_words
from app_pages._parts import link, paged, plain
from app_pages._screen import Screen, show
from graph.query.events import event_list
from graph.query.names import Ref
from graph.query.search import SearchHit, search
from graph.query.sources import source_list
from graph.query.stats import Stats, stats

SEARCH_LIMIT = 30


def draw(screen: Screen) -> None:
    """Draw the search with its answers, or what the graph holds."""
    words = screen.words
    st.title(words.say("home.title"))
    st.caption(words.say("home.subtitle"))
    text = st.text_input(
        words.say("home.search"),
        key="q",
        bind="query-params",
        type="search",
        placeholder=words.say("home.search_hint"),
    )
    if text and text.strip():
        _draw_hits(screen, text.strip())
    else:
        _draw_holdings(screen)


def _draw_hits(screen: Screen, text: str) -> None:
    words = screen.words
    found = search(screen.view, screen.ledger.labels, text, SEARCH_LIMIT, language=screen.language)
    if not found.total:
        st.info(words.say("home.nothing_found", text=plain(text)))
        return
    st.subheader(words.say("home.found", count=found.total))
    for hit in paged(words, found.hits, f"hits_{text}", found.total):
        link(Ref(hit.id, hit.label, hit.kind))
        st.caption(plain(_why(screen, hit)))


def _why(screen: Screen, hit: SearchHit) -> str:
    """Say what it is and which of its names matched."""
    words = screen.words
    parts = [words.say(f"kind.{hit.kind}")]
    if hit.matched != hit.label:
        name = words.say(f"label.{hit.name_kind}")
        spoken = words.say(f"language.{hit.language}") if hit.language in ("en", "fr") else ""
        parts.append(words.say("home.matched", name=name, language=spoken, text=hit.matched))
    if hit.how == "typo":
        parts.append(words.say("home.typo"))
    return " · ".join(parts)


def _draw_holdings(screen: Screen) -> None:
    words = screen.words
    numbers = stats(screen.view)
    if not numbers.events:
        _draw_empty(screen)
        return
    _draw_numbers(screen, numbers)
    left, right = st.columns(2)
    with left:
        st.subheader(words.say("home.newest"))
        newest = event_list(screen.view, language=screen.language, limit=5)
        st.caption(words.say("home.newest_note", shown=newest.shown, total=newest.total))
        for event in newest.items:
            link(Ref(event.id, event.label, "Event"))
            st.caption(plain(date_words(words, event.when)))
    with right:
        st.subheader(words.say("home.start"))
        for name in ("ICGLR", "CENAP", "FIDA-U", "SSR"):
            _draw_example(screen, name)


def _draw_example(screen: Screen, name: str) -> None:
    found = search(screen.view, screen.ledger.labels, name, 1, language=screen.language)
    for hit in found.hits:
        st.page_link(
            page_file(page_of(hit.kind)),
            label=plain(f"{name} — {hit.label}"),
            query_params=parameters(node=hit.id),
        )


def _draw_numbers(screen: Screen, numbers: Stats) -> None:
    words = screen.words
    st.subheader(words.say("home.holdings"))
    named = numbers.nodes.get("Actor", 0) + numbers.nodes.get("Programme", 0)
    sources = sum(numbers.sources.values())
    values = {
        "events": numbers.events,
        "actors": max(named - numbers.from_vocabulary_only, 0),
        "themes": numbers.nodes.get("Theme", 0),
        "sources": sources,
    }
    for column, (key, value) in zip(st.columns(len(values)), values.items(), strict=True):
        column.metric(words.say(f"home.count_{key}"), f"{value:,}".replace(",", "\u202f"))
    st.caption(
        words.say(
            "home.numbers_note",
            undated=numbers.undated,
            events=numbers.events,
            vocabulary=numbers.from_vocabulary_only,
            earliest=numbers.earliest or "–",
            latest=numbers.latest or "–",
        )
    )


def _draw_empty(screen: Screen) -> None:
    words = screen.words
    st.info(words.say("home.empty"))
    st.markdown(words.say("home.empty_next"))
    if source_list(screen.view).total:
        st.page_link(
            page_file("source"), label=words.say("home.see_sources"), query_params=parameters()
        )


show(draw)
