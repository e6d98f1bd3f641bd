"""What if somebody were gone: reach, parts and coverage before and after; nothing is written."""

import streamlit as st

from app_pages._actor_choice import KINDS, draw_actor_choice
from app_pages._address import codes, page_file, selected, set_parameter
from app_pages._coded import typed
from app_pages._counted import draw_counted
from app_pages._elsewhere import draw_missing
from app_pages._headings import section
from app_pages._hits import why
from app_pages._imagined import imagined
from app_pages._lists import Line, draw_list
from app_pages._numbers import number
from app_pages._plain import plain
from app_pages._prepared import all_of, working
from app_pages._screen import Screen, show
from app_pages._told import labels
from graph.analysis.change.whatif_answer import CellChange, Measured, Moved, WhatIf
from graph.query.names import Names
from graph.query.unknown import Unknown

_ALSO = "also"
_MOST_HITS = 8
_NUMBERS = ("actors", "largest", "reach", "parts", "alone", "cells")


def draw(screen: Screen) -> None:
    """Draw what would change without those of the address, or the ways to choose one."""
    say = screen.words.say
    first = selected()
    if first is None:
        draw_actor_choice(screen, "whatif", say("whatif.about"), say("whatif.who"), programmes=True)
        return
    gone = tuple(dict.fromkeys((first, *codes(_ALSO))))
    head = st.container()
    with working(screen, "whatif.working"):
        found = imagined(all_of(screen), gone)
    if isinstance(found, Unknown):
        draw_missing(screen, "whatif", found)
        return
    names = Names(screen.view, screen.language)
    with head:
        screen.head.draw(say("whatif.of", names=", ".join(names.label(one) for one in gone)))
    _draw_more(screen, gone)
    _draw_found(screen, found)


def _draw_more(screen: Screen, gone: tuple[str, ...]) -> None:
    """A box to take away one more, and a button to take away the first alone."""
    words = screen.words
    text = typed(words.say("whatif.more"), "more_name", words.say("hint.actor"))
    if len(gone) > 1 and st.button(words.say("whatif.first_alone")):
        set_parameter(_ALSO, None)
        st.rerun()
    if not text:
        return
    found = screen.find(text, _MOST_HITS, KINDS)
    if not found.total:
        st.caption(words.say("home.nothing_found", text=plain(text)))
        return
    st.caption(words.say("list.first", shown=len(found.hits), total=found.total))
    for hit in found.hits:
        also = [*gone[1:], hit.id]
        query = [("node", gone[0]), *((_ALSO, one) for one in also), ("lang", screen.language)]
        with st.container(gap=None):
            st.page_link(page_file("whatif"), label=plain(hit.label), query_params=query)
            st.caption(plain(why(screen, hit)))


def _draw_found(screen: Screen, found: WhatIf) -> None:
    words = screen.words
    st.markdown(plain(found.sentence[screen.language]))
    section(words.say("whatif.numbers"))
    _draw_numbers(screen, found.before, found.after)
    draw_counted(screen, found.before.actors)

    def moved(one: Moved) -> Line:
        return Line(one.actor, words.say("whatif.part", count=one.part))

    def cell(one: CellChange) -> Line:
        about = words.say("whatif.cell", country=one.country.label, actors=labels(one.actors))
        return Line(one.theme, about)

    draw_list(words, "whatif.fallen", found.fallen, moved, "whatif.none_fallen")
    draw_list(words, "whatif.lost", found.lost, cell, "whatif.none_lost")
    draw_list(words, "whatif.cancelled", found.cancelled, Line)
    for caution in found.cautions:
        st.caption(plain(caution[screen.language]))


def _draw_numbers(screen: Screen, before: Measured, after: Measured) -> None:
    words = screen.words
    table = [
        {
            words.say("whatif.what"): words.say(f"whatif.{name}"),
            words.say("whatif.before"): _number(screen, getattr(before, name)),
            words.say("whatif.after"): _number(screen, getattr(after, name)),
        }
        for name in _NUMBERS
    ]
    st.table(table)


def _number(screen: Screen, value: float) -> str:
    return number(screen.words, value) if isinstance(value, float) else str(value)


show(draw)
