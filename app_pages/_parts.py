"""Parts that several pages draw: links, proofs, lists that say how much they show, messages."""

import re
from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from app_pages._address import choose_language, language, page_file, page_of, parameters
from app_pages._wording import LANGUAGES, Wording
from graph.query.names import Ref
from graph.query.proof import Proof
from graph.query.unknown import Unknown

T = TypeVar("T")

PAGE_SIZE = 10
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|~<>$:])")


def plain(text: str) -> str:
    """Return text that Streamlit shows as it stands: no markdown, no HTML, no icons."""
    return _MARKDOWN.sub(r"\\\1", text)


def draw_sidebar(words: Wording) -> None:
    """The language switch, on every page."""
    now = language()
    with st.sidebar:
        chosen = st.segmented_control(
            words.say("sidebar.language"),
            LANGUAGES,
            default=now,
            required=True,
            format_func=lambda code: words.say(f"language.{code}"),
            key=f"language_switch_{now}",
        )
        st.caption(words.say("sidebar.offline"))
    if chosen is not None and chosen != now:
        choose_language(chosen)
        st.rerun()


def link(ref: Ref, label: str | None = None, page: str | None = None) -> None:
    """A link to the page of a thing; plain text when no page shows it."""
    text = plain(label or ref.label)
    if ref.kind in ("Unknown", "Text", "Outcome"):
        st.markdown(text)
        return
    target = page_file(page or page_of(ref.kind))
    st.page_link(target, label=text, query_params=parameters(node=ref.id))


def paged(words: Wording, items: Sequence[T], key: str, total: int | None = None) -> Sequence[T]:
    """Say how many of how many are shown, offer the other pages, return the items of this one."""
    total = len(items) if total is None else total
    pages = max(1, -(-len(items) // PAGE_SIZE))
    number = st.pagination(pages, key=f"page_{key}") if pages > 1 else 1
    shown = items[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]
    first = (number - 1) * PAGE_SIZE + 1 if shown else 0
    st.caption(
        words.say("list.shown", first=first, last=first + len(shown) - bool(shown), total=total)
    )
    return shown


def draw_proofs(words: Wording, proofs: Sequence[Proof], key: str) -> None:
    """A button that opens the words of the sources, each with a link to where they stand."""
    if not proofs:
        st.caption(words.say("proof.none"))
        return
    with st.popover(words.say("proof.open", count=len(proofs)), key=f"proofs_{key}"):
        for proof in proofs:
            _draw_proof(words, proof)


def _draw_proof(words: Wording, proof: Proof) -> None:
    for evidence in proof.evidence[:3]:
        st.markdown(words.say("proof.quote", quote=plain(evidence.quote)))
    st.caption(sureness(words, proof))
    if proof.note:
        st.caption(plain(proof.note))
    st.page_link(
        page_file("source"),
        label=words.say("proof.source"),
        query_params=parameters(node=proof.document, statement=proof.statement),
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


def code_word(words: Wording, group: str, code: str | None) -> str:
    """Return the wording of a code of the data, the code itself when the catalogue has none."""
    if not code:
        return words.say("code.none")
    key = f"{group}.{code}"
    return words.say(key) if words.has(key) else code
