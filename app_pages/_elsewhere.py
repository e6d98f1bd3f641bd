"""An address whose id belongs to another page: the visitor is sent on instead of turned away."""

from urllib.parse import urlencode

import streamlit as st

from app_pages._address import page_file, page_of, parameters
from app_pages._headings import section
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.names import Names, Ref
from graph.query.unknown import Unknown


def is_one_of(screen: Screen, node: str, kinds: tuple[str, ...]) -> bool:
    """True when the ledger knows the id, as a thing of one of the kinds."""
    known = screen.view.node(node)
    return known is not None and not set(kinds).isdisjoint(known.kinds)


def draw_missing(screen: Screen, page: str, answer: Unknown) -> None:
    """Send the visitor to the page that shows the thing; when there is none, offer near names.

    Args:
        page: the page that was asked, and does not show the thing.
    """
    ref = _known(screen, answer.id)
    target = None if ref is None else page_of(ref.kind)
    if ref is None or target in (None, "home", page):
        _draw_unknown(screen, answer)
        return
    screen.head.draw(screen.words.say(f"page.{page}"))
    kind = screen.words.say(f"kind.{ref.kind}")
    st.info(screen.words.say("unknown.elsewhere", name=plain(ref.label), kind=kind))
    link(ref)
    address = urlencode(parameters(node=ref.id))
    # Streamlit's own way would add an entry to the history, and Back would lead here again.
    script = f'<script>location.replace("./{target}?{address}")</script>'
    st.html(script, unsafe_allow_javascript=True)


def _draw_unknown(screen: Screen, answer: Unknown) -> None:
    """Say that the address names nothing known, and offer the nearest names."""
    words = screen.words
    screen.head.draw(words.say("unknown.title"))
    st.warning(words.say("unknown.message", id=plain(answer.id)))
    if answer.nearest:
        section(words.say("unknown.nearest"))
    for ref in answer.nearest:
        link(ref)
    st.page_link(
        page_file("home"),
        label=words.say("unknown.home"),
        query_params=parameters(),
        width="stretch",
    )


def _known(screen: Screen, node: str) -> Ref | None:
    document = screen.view.document(node)
    if document is not None:
        return Ref(node, document.title or document.uri, "Document")
    names = Names(screen.view, screen.language)
    return None if names.node(node) is None else names.ref(node)
