"""One thing on a page: a link to it, and a line with what is said of it and its sources."""

from collections.abc import Sequence

import streamlit as st

from app_pages._address import page_file, page_of, parameters
from app_pages._plain import plain
from app_pages._proofs import draw_proofs
from app_pages._wording import Wording
from graph.query.answer import Listing
from graph.query.names import Ref
from graph.query.proof import Proof

_NO_PAGE = frozenset({"Unknown", "Text", "Outcome"})


def link(ref: Ref, page: str | None = None, label: str | None = None) -> None:
    """A link to the page of a thing, or to another page about it; text when no page shows it.

    Args:
        label: what the link says, as markdown; None for the name of the thing.
    """
    text = plain(ref.label) if label is None else label
    if ref.kind in _NO_PAGE:
        st.markdown(text)
        return
    target = page_file(page or page_of(ref.kind))
    st.page_link(target, label=text, query_params=parameters(node=ref.id), width="stretch")


def link_of_two(label: str, page: str, first: Ref, second: Ref) -> None:
    """A link to a page about two things: their ties, or the ways between them."""
    st.page_link(
        page_file(page),
        label=f"{plain(label)} →",
        query_params=parameters(node=first.id, to=second.id),
        width="stretch",
    )


def line(
    words: Wording,
    ref: Ref,
    about: str,
    proofs: Sequence[Proof] | Listing[Proof] | None = None,
    key: str = "",
    page: str | None = None,
) -> None:
    """One line of a list: a link, what is said of it, and the sources when there are any to show.

    Args:
        about: one sentence, shown as it stands; empty for none.
        proofs: all or the first; None when it rests on no single statement (a search hit, a count).
        key: what makes the line another one than all others of the page.
        page: the page that the link leads to; None for the page of the thing.
    """
    if proofs is None:
        _link_and_about(ref, about, page)
        return
    left, right = st.columns([4, 1], vertical_alignment="center")
    with left:
        _link_and_about(ref, about, page)
    with right:
        draw_proofs(words, proofs, key)


def _link_and_about(ref: Ref, about: str, page: str | None) -> None:
    with st.container(gap=None):
        link(ref, page)
        if about:
            st.caption(plain(about))
