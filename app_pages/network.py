"""The network around one thing: a drawing, its table twin, and why each tie is there."""

from datetime import date

import streamlit as st

from app_pages._address import selected
from app_pages._coded import switch, typed
from app_pages._elsewhere import draw_missing
from app_pages._examples import draw_examples
from app_pages._hits import draw_hits
from app_pages._legend import legend_html
from app_pages._network_file import file_name
from app_pages._network_filters import draw_filters, draw_not_understood
from app_pages._network_find import find_rows
from app_pages._network_notes import draw_left_out, draw_no_ties, shown_words
from app_pages._network_panel import draw_panel
from app_pages._network_picture import kinds_drawn, picture
from app_pages._network_public import public_file
from app_pages._network_rows import Row, rows_of
from app_pages._network_table import draw_table
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._screen import Screen, show
from graph.model.ids import content_hash
from graph.query.network import Network, NetworkOptions, ego_network
from graph.query.network_words import LAYERS
from graph.query.unknown import Unknown

_HEIGHT = 480


def draw(screen: Screen) -> None:
    """Draw the network of the address, or the ways to choose one."""
    node = selected()
    if node is None:
        _draw_choice(screen)
        return
    head = st.container()
    wanted, options, view = _draw_controls(screen)
    draw_not_understood(screen)
    network = screen.remember(
        "network",
        (node, options),
        lambda: ego_network(screen.view, node, options, screen.language, with_statements=False),
    )
    if isinstance(network, Unknown):
        draw_missing(screen, "network", network)
        return
    with head:
        screen.head.draw(screen.words.say("network.of", name=network.center.label))
    if wanted:
        draw_hits(screen, wanted, page="network")
    elif network.shown == 1:
        draw_no_ties(screen, network)
    else:
        _draw_network(screen, network, options, view)


def _draw_choice(screen: Screen) -> None:
    screen.head.draw(screen.words.say("page.network"))
    st.caption(screen.words.say("network.choose"))
    wanted = typed(
        screen.words.say("network.search"), "whose", screen.words.say("network.choose_hint")
    )
    if wanted:
        draw_hits(screen, wanted, page="network")
    else:
        draw_examples(screen, page="network")


def _draw_controls(screen: Screen) -> tuple[str, NetworkOptions, str]:
    """Draw one row of controls; return the name looked for, the filters and the way to show."""
    say = screen.words.say
    filters, far, shown, other = st.columns([3, 4, 5, 6], vertical_alignment="center")
    with far:
        near_or_far = {"1": say("network.near"), "2": say("network.far")}
        reach = switch(say("network.reach"), "reach", near_or_far)
    with shown:
        views = {"drawing": say("network.drawing"), "table": say("network.table_only")}
        view = switch(say("network.view"), "view", views)
    with other:
        wanted = typed(say("network.search"), "whose", say("network.search_hint"), visible=False)
    with filters:
        options = draw_filters(screen, int(reach))
    return wanted, options, view


def _draw_network(screen: Screen, network: Network, options: NetworkOptions, view: str) -> None:
    if view == "table":
        beside = st.container()
        with beside:
            chosen = _draw_rows(screen, network, tall=True)
    else:
        left, beside = st.columns([9, 7], gap="medium")
        with left:
            _draw_drawing(screen, network, options)
        with beside:
            chosen = _draw_rows(screen, network, tall=False)
    with beside:
        if chosen is not None:
            draw_panel(screen, network.center, chosen)
        else:
            st.caption(screen.words.say("network.select"))
    draw_left_out(screen, network)


def _draw_drawing(screen: Screen, network: Network, options: NetworkOptions) -> None:
    words, center = screen.words, network.center
    page = screen.remember(
        "picture",
        (center.id, options, _HEIGHT),
        lambda: picture(screen.view, network, words, _HEIGHT),
    )
    title = words.say("network.of", name=center.label)
    st.iframe(page, height=_HEIGHT + 4, alt=title)
    st.html(legend_html(words, kinds_drawn(network)))
    with st.container(gap=None):
        link(center, label=words.say("network.open_page", name=plain(center.label)))
    st.download_button(
        words.say("network.download"),
        data=lambda: public_file(screen, network, options, _HEIGHT, date.today()).encode(),
        file_name=file_name(center.id),
        mime="text/html",
        on_click="ignore",
        key="download",
    )


def _draw_rows(screen: Screen, network: Network, tall: bool) -> Row | None:
    layers = {code: screen.words.say(f"layer.{code}") for code in LAYERS}
    rows = rows_of(network, layers)
    text = typed(screen.words.say("network.find"), "find", screen.words.say("network.find_hint"))
    if text:
        rows = find_rows(screen, network, rows, text)
    else:
        st.caption(shown_words(screen, network, drawing=not tall))
    if not rows:
        return None
    key = f"rows_{content_hash([network.center.id, text, [row.id for row in rows]])}"
    chosen = draw_table(screen, rows, key, tall)
    return rows[0] if chosen is None and rows[0].path is not None else chosen


show(draw)
