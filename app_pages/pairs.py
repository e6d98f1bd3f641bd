"""Which two should be introduced to each other, why, and by whom."""

import streamlit as st

from app_pages._lists import paged
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._prepared import UNRESTRICTED, shown_at, working
from app_pages._screen import Screen, show
from app_pages._suggestion_cards import draw_introducers, draw_reason
from app_pages._suggestions import AT_FIRST, pairs_for
from app_pages._topics import draw_topics_anywhere
from graph.analysis.suggestions.suggest_weave import WeavePair


def draw(screen: Screen) -> None:
    """Draw the pairs among those who have to do with the theme and place of the address."""
    words = screen.words
    screen.head.draw(words.say("page.pairs"))
    st.markdown(words.say("pairs.about"))
    theme, place = draw_topics_anywhere(screen)
    with shown_at(screen, UNRESTRICTED) as shown, working(screen, "pairs.working"):
        found = pairs_for(shown, theme, place, AT_FIRST)
    pairs = found.pairs
    told = {"shown": pairs.shown, "total": pairs.total}
    st.caption(words.say("pairs.total", compared=found.compared, actors=found.actors, **told))
    if not pairs.shown:
        st.info(words.say("pairs.none"))
        return
    shown_pairs = paged(words, pairs.items, f"pairs_{theme}_{place}", pairs.shown)
    first = pairs.items.index(shown_pairs[0])
    for number, pair in enumerate(shown_pairs, start=first + 1):
        _draw_pair(screen, pair, number)


def _draw_pair(screen: Screen, pair: WeavePair, number: int) -> None:
    words = screen.words
    with st.container(border=True, key=f"pair_{number}", gap="xsmall"):
        st.markdown(f"**{number}. {plain(' – '.join(pair.full))}**")
        for end in (pair.one, pair.other):
            link(end)
        gaps = {"gaps": pair.gaps, "mine": pair.gaps_one, "theirs": pair.gaps_other}
        st.caption(words.say("pairs.gaps", **gaps))
        for place, reason in enumerate(pair.reasons):
            draw_reason(screen, reason, f"pair_{number}_{place}")
        draw_introducers(screen, (pair.one.id, pair.other.id), pair.introducers)


show(draw)
