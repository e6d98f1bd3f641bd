"""The guest list of the address: a box to paste it into, and what in it was not understood."""

from dataclasses import replace

import streamlit as st

from app_pages._address import codes, page_file, parameters, set_parameter
from app_pages._guest_names import Guest, guest_of, lines_of
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.names import Names

GUEST = "guest"
_MOST = 200
_HEIGHT = 160


def draw_form(screen: Screen) -> list[Guest]:
    """Draw the box and what it was understood as; return the guests of the address."""
    say = screen.words.say
    typed = codes(GUEST)[:_MOST]
    guests = [guest_of(screen, one) for one in typed]
    names = Names(screen.view, screen.language)
    shown = [one.typed if one.id is None else names.label(one.id) for one in guests]
    key = f"guests={'|'.join(typed)}"
    with st.form("guests", border=False):
        st.text_area(
            say("guests.box"),
            value="\n".join(shown),
            placeholder=say("guests.hint"),
            key=key,
            height=_HEIGHT,
        )
        st.form_submit_button(
            say("guests.check"), type="primary", on_click=_write, args=(screen, key)
        )
    if len(codes(GUEST)) > _MOST:
        st.warning(say("guests.too_many", count=_MOST))
    for guest in guests:
        if guest.id is None:
            _draw_not_understood(screen, guest, typed)
    return guests


def _write(screen: Screen, key: str) -> None:
    """Put the list into the address, each as the id it means or as it was typed."""
    lines = lines_of(str(st.session_state[key]))
    with screen.ledger.store.view() as view:
        understood = [guest_of(replace(screen, view=view), one) for one in lines]
    set_parameter(GUEST, list(dict.fromkeys(one.id or one.typed for one in understood)))


def _draw_not_understood(screen: Screen, guest: Guest, typed: tuple[str, ...]) -> None:
    """Say that nothing is called so, and offer what is nearly."""
    words = screen.words
    said = "guests.which" if guest.near else "guests.nothing"
    st.warning(words.say(said, text=plain(guest.typed)))
    for hit in guest.near:
        changed = [hit.id if one == guest.typed else one for one in typed]
        st.page_link(
            page_file("guests"),
            label=plain(hit.label),
            query_params={**parameters(), GUEST: changed},
            width="stretch",
        )
