"""A guest list: what is missing among the invited, and who would fill it."""

import streamlit as st

from app_pages._coded import choose_many
from app_pages._elsewhere import draw_missing
from app_pages._guest_answer import draw_answer
from app_pages._guest_form import draw_form
from app_pages._prepared import UNRESTRICTED, Shown, shown_at, working
from app_pages._screen import Screen, show
from graph.analysis.gaps.guests import GuestList, GuestQuestion, guest_list
from graph.query.unknown import Unknown


def draw(screen: Screen) -> None:
    """Draw the planner for the guests of the address."""
    say = screen.words.say
    screen.head.draw(say("page.guests"))
    st.markdown(say("guests.about"))
    guests = [one.id for one in draw_form(screen) if one.id is not None]
    wanted = _draw_wanted(screen)
    if not guests:
        st.info(say("guests.none"))
        return
    with shown_at(screen, UNRESTRICTED) as shown, working(screen, "gaps.working"):
        known = tuple(one for one in guests if shown.view.node(one) is not None)
        found = _answer(shown, known, wanted)
    if len(known) < len(guests):
        st.warning(say("guests.restricted", count=len(guests) - len(known)))
    if isinstance(found, Unknown):
        draw_missing(screen, "guests", found)
    else:
        draw_answer(screen, found)


def _draw_wanted(screen: Screen) -> tuple[str, ...]:
    """What must be covered; nothing chosen stands for all that the ledger tells of."""
    say, listed = screen.words.say, screen.listed
    types = screen.ledger.vocabulary.actor_types
    kinds = {one: screen.actor_type(one) for one in types}
    with st.expander(say("guests.wanted")):
        themes = choose_many(say("needs.theme"), "theme", listed.themes, say("guests.all"))
        countries = choose_many(
            say("needs.country"), "country", listed.countries, say("guests.all")
        )
        chosen = choose_many(say("needs.type"), "type", kinds, say("guests.all"))
    return (*themes, *countries, *chosen)


def _answer(shown: Shown, guests: tuple[str, ...], wanted: tuple[str, ...]) -> GuestList | Unknown:
    screen = shown.screen
    question = GuestQuestion(guests=guests, today=shown.today, wanted=wanted or None)
    vocabulary = screen.ledger.vocabulary
    return screen.remember(
        "guests",
        (guests, wanted, shown.today),
        lambda: guest_list(shown.parts, question, vocabulary, screen.language),
    )


show(draw)
