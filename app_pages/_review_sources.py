"""Which source to review: those with something waiting first, each with how far it is."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._coded import typed
from app_pages._event_parts import about_source, source_ref
from app_pages._lists import asked_page, say_whole
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.review_sources import ReviewSources, SourceProgress, review_sources
from graph.store.base import View

_PAGE = 15


def draw_sources(screen: Screen, view: View) -> None:
    """Draw the search, the progress of all, and the sources page by page."""
    words = screen.words
    text = typed(words.say("search.source"), "words", words.say("hint.source"))
    found: ReviewSources = screen.remember(
        "review sources", text, lambda: review_sources(view, text)
    )
    if not found.known:
        st.info(words.say("nothing.source" if text else "review.no_sources"))
        return
    draw_progress(screen, found.decided, found.total, "review.progress_all")
    if found.known > len(found.sources):
        st.caption(words.say("review.newest", shown=len(found.sources), total=found.known))
    if all(one.waits == 0 for one in found.sources):
        st.success(words.say("review.all_done"))
    say_whole(words, len(found.sources), _PAGE)
    for one in asked_page(
        words, f"review_{text}", lambda n: (found.sources[:n], len(found.sources)), _PAGE
    ):
        _draw_source(screen, one)


def draw_progress(screen: Screen, decided: int, total: int, key: str) -> None:
    """Draw how many facts of how many a person has decided on."""
    text = screen.words.say(key, decided=decided, total=total)
    st.progress(decided / total if total else 1.0, text=text)


def _draw_source(screen: Screen, one: SourceProgress) -> None:
    words, ref = screen.words, source_ref(one.source)
    left, right = st.columns([5, 1], vertical_alignment="center")
    with left, st.container(gap=None):
        st.page_link(
            page_file("review"),
            label=plain(ref.label),
            query_params=parameters(node=ref.id),
            width="stretch",
        )
        st.caption(plain(about_source(screen, one.source)))
    right.caption(words.say("review.progress", decided=one.decided, total=one.total))
