"""Whom an organisation could meet: cards with reasons, doubts, introducers and a true rate."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._actor_choice import KINDS, draw_actor_choice
from app_pages._address import selected
from app_pages._coded import typed
from app_pages._elsewhere import draw_missing
from app_pages._hits import draw_hits
from app_pages._prepared import UNRESTRICTED, Shown, shown_at, working
from app_pages._screen import Screen, show
from app_pages._suggestion_cards import draw_cards
from app_pages._suggestion_notes import (
    draw_left_out,
    draw_more,
    draw_none,
    draw_partners,
    draw_trust,
)
from app_pages._suggestions import MOST_MEASURED, Asked, found_for, measured_for, wanted_of
from app_pages._topics import draw_topics_anywhere
from graph.analysis.suggestions.suggest import Suggestions
from graph.query.names import Names
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the suggestions for the actor of the address, or the ways to choose one."""
    node = selected()
    say = screen.words.say
    if node is None:
        draw_actor_choice(screen, "suggestions", say("suggest.about"), say("suggest.whose"))
        return
    head = st.container()
    other = typed(say("suggest.whose"), "whose", say("suggest.other_hint"))
    if other:
        screen.head.draw(say("page.suggestions"))
        draw_hits(screen, other, KINDS, page="suggestions")
        return
    theme, place = draw_topics_anywhere(screen)
    asked = Asked(node, theme, place, wanted_of(screen))
    with shown_at(screen, UNRESTRICTED) as shown:
        _draw_asked(shown, asked, head)


def _draw_asked(shown: Shown, asked: Asked, head: DeltaGenerator) -> None:
    """Draw the name at once, and below it what takes a moment."""
    screen = shown.screen
    names = Names(shown.view, screen.language)
    if names.node(asked.actor) is not None:
        with head:
            screen.head.draw(screen.words.say("suggest.of", name=names.full(asked.actor)))
    with working(screen, "suggest.working"):
        found = found_for(shown, asked)
    if isinstance(found, Unknown):
        draw_missing(screen, "suggestions", found)
    else:
        _draw_found(shown, asked, found)


def _draw_found(shown: Shown, asked: Asked, found: Suggestions) -> None:
    screen = shown.screen
    if not found.suggestions:
        draw_none(screen, found, asked)
        draw_partners(screen, found)
        draw_left_out(screen, found)
        return
    draw_partners(screen, found)
    trust = st.container()
    rates = draw_cards(screen, found, asked)
    draw_more(screen, found, asked)
    draw_left_out(screen, found)
    if len(shown.weighing.attendance.actor) > MOST_MEASURED:
        draw_trust(screen, trust, found, None)
        return
    with trust, working(screen, "suggest.measuring"):
        measured, told = measured_for(shown, asked)
    draw_trust(screen, trust, told, measured)
    # Of what was chosen none is measured: the line above the cards says so once.
    words = {
        card.id: card.rate_words[screen.language]
        for card in told.suggestions
        if not asked.is_narrowed
    }
    for actor, place in rates.items():
        place.caption(words.get(actor, ""))


show(draw)
