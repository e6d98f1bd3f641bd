"""What a source says, claim by claim; each can be lit up in the text."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._parts import link, paged, sureness
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.query.names import Ref
from graph.query.source import Claim, SourcePage

_QUOTES = 3


def draw_claims(screen: Screen, page: SourcePage) -> None:
    """Draw the claim that is lit up, then all claims."""
    words = screen.words
    if page.chosen is not None:
        st.subheader(words.say("source.chosen"))
        _draw_claim(screen, page.chosen)
        for evidence in page.chosen.proof.evidence[:_QUOTES]:
            st.markdown(words.say("proof.quote", quote=plain(evidence.quote)))
    st.subheader(words.say("source.claims", count=page.claims.total))
    for claim in paged(words, page.claims.items, "claims", page.claims.total):
        _draw_claim(screen, claim, page.source.document)


def _draw_claim(screen: Screen, claim: Claim, document: str | None = None) -> None:
    """Draw one claim; with a link that lights it up when the document is given."""
    words = screen.words
    with st.container(border=True, gap=None):
        link(claim.subject)
        st.markdown(f"*{plain(screen.relation(claim.predicate))}*")
        if claim.object is None:
            st.markdown(words.say("source.absent"))
        else:
            link(_in_words(screen, claim.predicate, claim.object))
        role = claim.qualifiers.get("role")
        said = [screen.role(role)] if isinstance(role, str) else []
        st.caption(plain(" · ".join([*said, sureness(words, claim.proof)])))
        if document is not None:
            st.page_link(
                page_file("source"),
                label=f"{words.say('source.light')} →",
                query_params=parameters(node=document, statement=claim.proof.statement),
                width="stretch",
            )


def _in_words(screen: Screen, predicate: str, end: Ref) -> Ref:
    """Return a type with its name instead of its code; everything else as it is."""
    if predicate != "HAS_TYPE" or end.kind != "Text":
        return end
    named = screen.event_type(end.id)
    return Ref(end.id, named if named != end.id else screen.actor_type(end.id), "Text")
