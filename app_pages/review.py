"""Checks what sources are read to say, fact by fact, beside their words; by keyboard if wanted."""

import streamlit as st

from app_pages._address import parameter, selected
from app_pages._coded import switch
from app_pages._elsewhere import draw_missing
from app_pages._event_parts import about_source
from app_pages._plain import plain
from app_pages._review_actions import AT, PANEL, draw_actions, next_waiting
from app_pages._review_add import draw_add
from app_pages._review_cards import draw_card, draw_list
from app_pages._review_duplicates import QUEUE_OF, draw_duplicates
from app_pages._review_edit import draw_edit
from app_pages._review_keys import listen_for_keys, number_answer
from app_pages._review_look import draw_review_look
from app_pages._review_same import draw_same
from app_pages._review_sample import draw_sample_note
from app_pages._review_sources import draw_progress, draw_sources
from app_pages._review_text import draw_text
from app_pages._review_undone import draw_answer
from app_pages._review_upload import draw_upload
from app_pages._review_waiting import draw_waiting
from app_pages._review_ways import draw_ways
from app_pages._review_why import Candidate, candidates, ready_names
from app_pages._review_writing import author, draw_author, may_write
from app_pages._screen import Screen, is_sample, show
from graph.query.review_facts import TO_REVIEW, ReviewPage, review_page
from graph.query.review_sources import MOST_STATEMENTS
from graph.query.unknown import Unknown
from graph.store.base import View

# The names of so many nodes are read in about a second and a half, once.
_MOST_NODES = 10_000
QUEUES = ("sources", "duplicates", "events", "waiting", "upload")


def draw(screen: Screen) -> None:
    """Draw the source of the address, or one of the queues."""
    listen_for_keys()
    draw_review_look()
    with st.sidebar:
        draw_author(screen.words)
    with screen.ledger.store.view(TO_REVIEW) as view:
        if selected() is None:
            _draw_queues(screen, view)
        else:
            _draw_source(screen, view, str(selected()))
    number_answer()


def _draw_queues(screen: Screen, view: View) -> None:
    screen.head.draw(screen.words.say("page.review"))
    _draw_note(screen)
    options = {name: screen.words.say(f"queue.{name}") for name in QUEUES}
    queue = switch(screen.words.say("review.queue"), "queue", options)
    draw_answer(screen)
    if queue in ("events", "waiting") and _is_very_large(view):
        st.info(screen.words.say("review.too_large"))
    elif queue in QUEUE_OF:
        draw_duplicates(screen, QUEUE_OF[queue])
    elif queue == "waiting":
        draw_waiting(screen, view)
    elif queue == "upload":
        draw_upload(screen)
    else:
        draw_sources(screen, view)


def _is_very_large(view: View) -> bool:
    """True when reading every statement would take longer than people wait for a page."""
    return view.counts()["statements"] > MOST_STATEMENTS


def _draw_note(screen: Screen) -> None:
    """Say once who decides, or that nothing can be decided here."""
    if not may_write():
        st.warning(screen.words.say("review.read_only"))
        return
    st.caption(screen.words.say("review.intro", author=plain(author())))
    if is_sample(screen.view):
        draw_sample_note(screen)


def _draw_source(screen: Screen, view: View, document: str) -> None:
    words = screen.words
    page = review_page(view, document, screen.language)
    if isinstance(page, Unknown):
        draw_missing(screen, "review", page)
        return
    screen.head.draw(page.source.title or page.source.uri)
    st.caption(plain(about_source(screen, page.source)))
    if not may_write():
        st.warning(words.say("review.read_only"))
    draw_answer(screen)
    progress, ways = st.columns([3, 2], gap="medium", vertical_alignment="center")
    with progress:
        draw_progress(screen, page.decided, len(page.facts), "review.progress_here")
    with ways:
        draw_ways(screen, document)
    if not _is_slow(screen.view):
        ready_names(screen)
    if not page.facts:
        st.info(words.say("review.no_facts"))
        return
    at = _place(page)
    text, facts = st.columns([1, 1], gap="medium")
    with text, st.container(key="review_source"):
        draw_text(words, page, page.facts[at])
    with facts:
        _draw_facts(screen, page, at)


def _draw_facts(screen: Screen, page: ReviewPage, at: int) -> None:
    fact, panel = page.facts[at], parameter(PANEL)
    asks_who = panel in ("edit", "same") or not _is_slow(screen.view)
    others = _others(screen, page, at) if asks_who else []
    draw_actions(screen, page, at)
    if page.decided == len(page.facts):
        st.success(screen.words.say("review.source_done"))
    draw_card(screen, page, at, others)
    if panel is None or not may_write() and panel != "help":
        draw_list(screen, page, at)
        return
    with st.container(border=True, key="review_panel"):
        if panel == "edit":
            draw_edit(screen, page, fact, others, next_waiting(page.facts, at))
        elif panel == "same":
            draw_same(screen, fact, page.source.document, others)
        elif panel == "add":
            draw_add(screen, page)
        else:
            st.markdown(screen.words.say("review.help"))


def _is_slow(view: View) -> bool:
    """True when the first look for other candidates would take longer than a key may."""
    return view.counts()["nodes"] > _MOST_NODES


def _others(screen: Screen, page: ReviewPage, at: int) -> list[Candidate]:
    return candidates(screen, page.facts[at], page.source.document)


def _place(page: ReviewPage) -> int:
    """Where the address stands; else at the first fact that waits."""
    now = parameter(AT)
    places = {fact.id: number for number, fact in enumerate(page.facts)}
    waiting = (number for number, fact in enumerate(page.facts) if fact.waits)
    return places.get(now or "", next(waiting, 0))


show(draw)
