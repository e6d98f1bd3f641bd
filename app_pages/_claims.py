"""What a source says, claim by claim; each can be lit up in the text."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._headings import section
from app_pages._issues import issue_sort
from app_pages._lists import paged
from app_pages._parts import link
from app_pages._plain import plain
from app_pages._proofs import draw_quotes, sureness
from app_pages._related_lines import value_in_words
from app_pages._screen import Screen
from graph.query.source import Claim, SourcePage

_LAST = 10**9  # after every place of a text


def draw_claims(screen: Screen, page: SourcePage) -> None:
    """Draw the claim that is lit up, then all claims."""
    words = screen.words
    if page.chosen is not None:
        section(words.say("source.chosen"))
        _draw_claim(screen, page.chosen)
        draw_quotes(words, page.chosen.proof)
    section(words.say("source.claims", count=page.claims.total))
    for claim in paged(words, _in_order(page), "claims", page.claims.total):
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
            link(value_in_words(screen, claim.predicate, claim.object))
        role = claim.qualifiers.get("role")
        said = [screen.role(role)] if isinstance(role, str) else []
        if claim.predicate == "RAISED_ISSUE" and (sort := issue_sort(screen, claim)):
            said.append(sort)
        st.caption(plain(" · ".join([*said, sureness(words, claim.proof)])))
        if document is not None:
            st.page_link(
                page_file("source"),
                label=f"{words.say('source.light')} →",
                query_params=parameters(node=document, statement=claim.proof.statement),
                width="stretch",
            )


def _in_order(page: SourcePage) -> list[Claim]:
    """Return the claims in the order of the text, or of the rows and their columns."""
    cells = [(row.sheet, row.row, cell.column) for row in page.rows for cell in row.cells]
    at = {cell: number for number, cell in enumerate(cells)}

    def place(claim: Claim) -> int:
        found = [
            at.get((one.sheet or "", one.row or 0, one.column or ""), len(at))
            if one.start is None
            else one.start
            for one in claim.proof.evidence
        ]
        return min(found, default=_LAST)

    return sorted(page.claims.items, key=place)
