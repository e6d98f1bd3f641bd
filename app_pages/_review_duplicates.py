"""The queue of pairs that may be one: both sides side by side, the reasons, and the verdict."""

from functools import partial

import streamlit as st

from app_pages._address import parameter, set_parameter
from app_pages._data import search_pairs_again
from app_pages._dates import edtf_words
from app_pages._event_parts import about_source, source_ref
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._review_actions import AT, undo_pair
from app_pages._review_deciding import not_sure, not_the_same, same_everywhere
from app_pages._review_pairs import ACTORS, EVENTS, Pair, Search, queue_of_pairs
from app_pages._review_sources import draw_progress
from app_pages._review_writing import may_write, write
from app_pages._screen import Screen
from app_pages._told import labels
from graph.query.review_sides import Side, side_of
from ingest.resolution.same_events import BUSIEST

# Stands in the address of who wants everything compared, however long it takes.
_WHOLE = "whole"
_ACTS = {"a": (same_everywhere, "done.everywhere"), "r": (not_the_same, "done.not")}
_ACTS |= {"w": (not_sure, "done.unsure")}


def draw_duplicates(screen: Screen, what: str) -> None:
    """Draw the pair of the address, else the first one that waits.

    Args:
        what: `actors` or `events`.
    """
    words, whole = screen.words, parameter(_WHOLE) is not None
    with st.spinner(words.say("pair.searching"), show_time=words.language == "en"):
        queue = queue_of_pairs(screen, what, whole)
    waiting, total = queue.waiting, queue.decided + len(queue.waiting)
    if not total:
        st.info(words.say("pair.none"))
        _draw_search(screen, what, queue.search)
        return
    draw_progress(screen, queue.decided, total, "pair.progress")
    if not waiting:
        st.success(words.say("pair.all_done"))
        _draw_undo(screen)
    else:
        at = _place(waiting)
        _draw_keys(screen, waiting, at)
        _draw_pair(screen, waiting[at], at, len(waiting))
    _draw_search(screen, what, queue.search)


def _draw_search(screen: Screen, what: str, search: Search) -> None:
    """Say how much was compared; offer to go on where it was not all, and to begin anew."""
    words = screen.words
    key = "pair.searched_events" if what == EVENTS else "pair.searched_names"
    st.caption(words.say(key, searched=search.searched, total=search.total))
    if search.has_more:
        st.caption(words.say("pair.likeliest", count=len(search.pairs)))
    if search.busy:
        st.caption(plain(words.say("pair.busy", names=", ".join(search.busy), most=BUSIEST)))
    if not search.is_whole:
        st.button(words.say("pair.go_on"), on_click=set_parameter, args=(_WHOLE, "1"))
    st.button(words.say("pair.again"), on_click=search_pairs_again, type="tertiary")


def _place(waiting: list[Pair]) -> int:
    now = parameter(AT)
    return next((n for n, pair in enumerate(waiting) if pair.id == now), 0)


def _draw_keys(screen: Screen, waiting: list[Pair], at: int) -> None:
    pair, off = waiting[at], not may_write()
    before, after = waiting[at - 1].id, waiting[(at + 1) % len(waiting)].id
    with st.container(key="review_actions"):
        columns = st.columns([1, 1, 1.4, 1.6, 1.4, 1.2, 3], gap="xxsmall")
        goes = partial(set_parameter, AT)
        for column, key, target in zip(columns[:2], "kj", (before, after), strict=True):
            column.button(
                screen.words.say(f"key.{key}"), f"key_{key}", on_click=goes, args=(target,)
            )
        for column, key in zip(columns[2:5], "arw", strict=True):
            column.button(
                screen.words.say(f"pairkey.{key}"),
                f"key_{key}",
                on_click=_judge,
                args=(screen.language, key, pair, after),
                disabled=off,
                type="primary" if key == "a" else "secondary",
            )
        columns[5].button(
            screen.words.say("key.u"),
            "key_u",
            on_click=undo_pair,
            args=(screen.language,),
            disabled=off,
        )


def _draw_undo(screen: Screen) -> None:
    st.button(
        screen.words.say("key.u"),
        "key_u",
        on_click=undo_pair,
        args=(screen.language,),
        disabled=not may_write(),
    )


def _judge(language: str, key: str, pair: Pair, after: str) -> None:
    act, said = _ACTS[key]
    if write(language, partial(act, node=pair.node, other=pair.other), said):
        set_parameter(AT, after)


def _draw_pair(screen: Screen, pair: Pair, at: int, count: int) -> None:
    words = screen.words
    with st.container(key="review_card"):
        score = "" if pair.score is None else words.say("pair.score", percent=_percent(pair.score))
        place = words.say("pair.place", number=at + 1, total=count)
        st.caption(plain(" · ".join(one for one in (place, score) if one)))
        said = [f"· {one}" for one in pair.reasons] + [f"≠ {one}" for one in pair.against]
        st.markdown("  \n".join(plain(one) for one in said))
        left, right = st.columns(2, gap="medium")
        for column, node in ((left, pair.node), (right, pair.other)):
            side = side_of(screen.view, node, screen.language)
            if side is not None:
                with column, st.container(border=True, gap="xsmall"):
                    _draw_side(screen, side)
        st.caption(words.say("pair.into"))


def _percent(score: float) -> int:
    """Whole percents; what is not certain is never called a hundred."""
    return min(99, int(100 * score))


def _draw_side(screen: Screen, side: Side) -> None:
    words, node = screen.words, side.node
    link(node)
    known = words.say("pair.in_vocabulary") if side.in_vocabulary else ""
    country = screen.ledger.vocabulary.country_by_code(side.country or "")
    home = "" if country is None else country.labels.get(screen.language, country.id)
    kind = (
        screen.event_type(node.subtype) if node.kind == "Event" else screen.actor_type(node.subtype)
    )
    st.caption(plain(" · ".join(one for one in (kind, home, known) if one)))
    named = words.say("pair.names", names="; ".join(side.names.items))
    if side.names.shown < side.names.total:
        named += f" ({side.names.shown}/{side.names.total})"
    st.markdown(plain(named))
    dates = [edtf_words(words, date) for date in side.dates]
    where = [*dates, labels(side.places)] if side.places else dates
    if where:
        st.markdown(plain(" · ".join(where)))
    if side.ties.total:
        key = "pair.people" if node.kind == "Event" else "pair.events"
        said = words.say(key, names=labels(side.ties.items))
        st.caption(plain(f"{said} ({side.ties.shown}/{side.ties.total})"))
    st.markdown(f"**{words.say('event.sources', count=side.sources.total)}**")
    for source in side.sources.items:
        link(source_ref(source))
        st.caption(plain(about_source(screen, source)))
    if side.sources.shown < side.sources.total:
        first = words.say("upload.first", shown=side.sources.shown, total=side.sources.total)
        st.caption(first)
    if side.read is not None:
        st.caption(words.say("pair.read_first", count=side.read))


QUEUE_OF = {"duplicates": ACTORS, "events": EVENTS}
