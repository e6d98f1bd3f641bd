"""What the network says about itself: how much is shown, what is left out, why nothing is."""

import streamlit as st

from app_pages._network_filters import any_filter, draw_clear
from app_pages._network_picture import MOST_DRAWN
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.known_from import vocabulary_documents, vocabulary_only
from graph.query.network import Network, NetworkOptions


def shown_words(screen: Screen, network: Network, drawing: bool = True) -> str:
    """Say how many of how many the table and the drawing show; the centre is not counted."""
    words = screen.words
    shown, total = network.shown - 1, network.total - 1
    drawn = min(shown, MOST_DRAWN - 1)
    if not drawing:
        return words.say("network.shown_table", shown=shown, total=total)
    key = "network.shown_all" if drawn == total else "network.shown_some"
    return words.say(key, drawn=drawn, shown=shown, total=total)


def filter_words(screen: Screen, options: NetworkOptions) -> list[str]:
    """Say which filters are set, one line each."""
    say, listed = screen.words.say, screen.listed
    first, last = options.date_from, options.date_to
    said = {
        "filter.from": first and first[:4],
        "filter.to": last and last[:4],
        "filter.theme": options.theme and listed.themes.get(options.theme),
        "filter.country": options.country and listed.countries.get(options.country),
        "filter.weight": str(options.min_weight) if options.min_weight else None,
    }
    return [say("filter.line", name=say(key), value=value) for key, value in said.items() if value]


def draw_left_out(screen: Screen, network: Network) -> None:
    """Say what is not in the picture and why; nothing when nothing was left out."""
    words = screen.words
    if not network.left_out:
        return
    total = sum(reason.count for reason in network.left_out)
    with st.expander(words.say("network.left_out", count=total)):
        for reason in network.left_out:
            explained = reason.explanation[screen.language]
            named = ", ".join(ref.label for ref in reason.examples)
            st.markdown(f"**{reason.count}** · {plain(explained)}")
            if named:
                st.caption(plain(named))


def draw_no_ties(screen: Screen, network: Network) -> None:
    """Say why there is nothing to draw: filters, no tie in what is known, or nothing known."""
    words, name = screen.words, plain(network.center.label)
    if any_filter(screen):
        st.info(words.say("network.none_filtered", name=name))
        draw_clear(screen, "clear_filters")
    elif _is_known(screen, network.center.id):
        st.info(words.say("network.no_tie", name=name))
    else:
        st.info(words.say("network.no_data", name=name))
    draw_left_out(screen, network)


def _is_known(screen: Screen, node: str) -> bool:
    """True when a source says something of it, not only the vocabulary."""
    view = screen.view
    said = [*view.statements(subject=node), *view.statements(object=node)]
    return bool(said) and not vocabulary_only(said, vocabulary_documents(view))
