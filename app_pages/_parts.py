"""Parts that several pages draw: links, lines, proofs, lists that say how much they show."""

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from app_pages._address import page_file, page_of, parameters, selected
from app_pages._plain import plain
from app_pages._wording import Wording
from graph.model.evidence import Evidence
from graph.query.names import Ref
from graph.query.proof import Proof
from graph.query.unknown import Unknown

T = TypeVar("T")

PAGE_SIZE = 10
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


def line(
    words: Wording,
    ref: Ref,
    about: str,
    proofs: Sequence[Proof] | None = None,
    key: str = "",
    page: str | None = None,
) -> None:
    """One line of a list: a link, what is said of it, and the sources when there are any to show.

    Args:
        about: one sentence, shown as it stands; empty for none.
        proofs: None when the line rests on no single statement (a search hit, a count).
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


def paged(words: Wording, items: Sequence[T], key: str, total: int | None = None) -> Sequence[T]:
    """Offer a long list page by page, saying which lines of how many; return those to draw.

    A list that is whole says nothing here: its heading has the number.
    """
    total = len(items) if total is None else total
    pages = max(1, -(-len(items) // PAGE_SIZE))
    number = turned_page(pages, key)
    first = (number - 1) * PAGE_SIZE
    shown = items[first : first + PAGE_SIZE]
    if len(shown) < total:
        last = first + len(shown)
        st.caption(words.say("list.shown", first=first + 1, last=last, total=total))
    return shown


def asked_page(
    words: Wording, key: str, ask: Callable[[int], tuple[Sequence[T], int]], size: int
) -> Sequence[T]:
    """Offer all of a long list page by page, asking for no more of it than is to be shown.

    Args:
        key: what makes the list another one than all others, for example what was searched for.
        ask: returns the first so many things, and how many there are.
        size: how many things stand on a page.
    """
    items, total = ask(size)
    number = turned_page(max(1, -(-total // size)), key)
    if number > 1:
        items, total = ask(number * size)
    first = (number - 1) * size
    shown = items[first : number * size]
    if len(shown) < total:
        last = first + len(shown)
        st.caption(words.say("list.shown", first=first + 1, last=last, total=total))
    return shown


def turned_page(pages: int, key: str) -> int:
    """Draw the page numbers when there are several; return the chosen one.

    The key names the thing that is looked at, or the next one would open at the same page.
    """
    return st.pagination(pages, key=f"page_{key}_{selected()}") if pages > 1 else 1


def draw_proofs(words: Wording, proofs: Sequence[Proof], key: str) -> None:
    """A button that opens the words of the sources, each with a link to where they stand."""
    if not proofs:
        st.caption(words.say("proof.none"))
        return
    with st.popover(
        words.say("proof.open", count=len(proofs)), key=f"proofs_{key}", type="tertiary"
    ):
        for proof in proofs[:PAGE_SIZE]:
            draw_proof(words, proof)
        if len(proofs) > PAGE_SIZE:
            st.caption(words.say("list.shown", first=1, last=PAGE_SIZE, total=len(proofs)))


def draw_proof(words: Wording, proof: Proof) -> None:
    """The words of one statement's sources, how sure they are, and the way to where they stand."""
    for evidence in proof.evidence[:3]:
        st.markdown(plain(evidence_words(words, evidence)))
    st.caption(sureness(words, proof))
    if proof.note:
        st.caption(words.say("proof.note", note=plain(proof.note)))
    st.page_link(
        page_file("source"),
        label=words.say("proof.source"),
        query_params=parameters(node=proof.document, statement=proof.statement),
    )


def evidence_words(words: Wording, evidence: Evidence) -> str:
    """Return the words of a text in quotation marks; of a table, which cell of ours says what."""
    if evidence.sheet is None:
        return words.say("proof.quote", quote=evidence.quote)
    return words.say(
        "proof.cell",
        sheet=evidence.sheet,
        row=evidence.row,
        column=evidence.column,
        text=evidence.quote,
    )


def sureness(words: Wording, proof: Proof) -> str:
    """Say in words how the source says it and how sure that reading is."""
    said = [words.say(f"status.{proof.status}")]
    if proof.certainty != "certain":
        said.append(words.say(f"certainty.{proof.certainty}"))
    if proof.modality != "factual":
        said.append(words.say(f"modality.{proof.modality.replace(' ', '_')}"))
    said.append(words.say("proof.confidence", percent=round(100 * proof.confidence)))
    if proof.reviewed:
        said.append(words.say(f"review.{proof.reviewed}"))
    return " · ".join(said)


def draw_unknown(words: Wording, answer: Unknown) -> None:
    """Say that the address names nothing known, and offer the nearest names."""
    st.warning(words.say("unknown.message", id=plain(answer.id)))
    if answer.nearest:
        st.markdown(words.say("unknown.nearest"))
    for ref in answer.nearest:
        link(ref)
    st.page_link(page_file("home"), label=words.say("unknown.home"), query_params=parameters())
