"""What waits for a person, whatever source it is in: open, conflicting, absent or noted."""

import streamlit as st

from app_pages._address import page_file, parameters
from app_pages._coded import switch
from app_pages._lists import asked_page, say_whole
from app_pages._plain import plain
from app_pages._proofs import quotes
from app_pages._review_words import claim_words
from app_pages._screen import Screen
from graph.query.waiting import QUEUES, Waiting, waiting_list
from graph.store.base import View
from ingest.note_words import told_note

_PAGE = 15
_ALL = "all"


def draw_waiting(screen: Screen, view: View) -> None:
    """Draw the kinds of waiting, then what waits, each with the way to its source."""
    words = screen.words
    options = {kind: words.say(f"waiting.{kind}") for kind in (_ALL, *QUEUES)}
    kind = switch(words.say("waiting.kind"), "kind", options)
    queue = None if kind == _ALL else kind

    def first(limit: int) -> tuple[tuple[Waiting, ...], int]:
        found = screen.remember(
            "waiting",
            (queue, limit),
            lambda: waiting_list(view, queue, screen.language, limit),
        )
        return found.items, found.total

    total = first(_PAGE)[1]
    if not total:
        st.success(words.say("waiting.none"))
        return
    say_whole(words, total, _PAGE)
    for one in asked_page(words, f"waiting_{kind}", first, _PAGE):
        _draw_one(screen, one)


def _draw_one(screen: Screen, one: Waiting) -> None:
    words, claim = screen.words, one.claim
    said = claim_words(screen, claim)
    with st.container(gap=None):
        st.page_link(
            page_file("review"),
            label=plain(said),
            query_params=parameters(node=claim.proof.document, at=claim.proof.statement),
            width="stretch",
        )
        told = [words.say(f"waiting.{one.queue}"), *quotes(words, claim.proof)[:1]]
        told += [told_note(note, screen.language) for note in one.notes]
        told.append(words.say("waiting.source", title=_title(screen, claim.proof.document)))
        st.caption(plain(" · ".join(told)))


def _title(screen: Screen, document_id: str) -> str:
    found = screen.view.document(document_id)
    return document_id if found is None else found.title or found.uri
