"""Opens what a page needs, shows it, and turns an error into a plain sentence."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Protocol, TypeVar

import streamlit as st

from app_pages._address import language, page_file, parameters
from app_pages._data import Ledger, index_of, labels_of, ledger, listed_of, remembered, wording
from app_pages._headings import Head
from app_pages._listed import Listed
from app_pages._plain import plain
from app_pages._wording import Wording
from graph.errors import MtandaoError, StoreError
from graph.index.graph_index import GraphIndex
from graph.query.search import SearchAnswer, search
from graph.query.sources import has_sources
from graph.store.base import View
from ingest.messages import told

T = TypeVar("T")

# Who writes the vocabulary and the sample into a new ledger; its audit says so.
VOCABULARY_AUTHOR = "vocabulary"
SAMPLE_AUTHOR = "sample"


class _Labelled(Protocol):
    @property
    def labels(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True)
class Screen:
    """What every page draws from: words, ledger, one consistent moment of it, its heading."""

    words: Wording
    ledger: Ledger
    view: View
    head: Head

    @property
    def language(self) -> str:
        """The language of the reader, `en` or `fr`."""
        return self.words.language

    def find(self, text: str, limit: int, kinds: tuple[str, ...] | None = None) -> SearchAnswer:
        """Return what is called so."""
        names = labels_of(self.ledger.url, self.view)
        return search(self.view, names, text, limit, kinds, self.language)

    def remember(self, question: str, asked: Hashable, answer: Callable[[], T]) -> T:
        """Return the answer to a question in the reader's language, asked once for each ledger."""
        return remembered(self.ledger.url, self.view, question, (self.language, asked), answer)

    def anew(self, make: Callable[["Screen"], T]) -> T:
        """Return what is made of the ledger as it is now: for files that are asked for later.

        The view that the page was drawn from is closed by then.
        """
        with self.ledger.store.view() as view:
            return make(replace(self, view=view))

    @property
    def index(self) -> GraphIndex | None:
        """The index of a large ledger, None where pages do without."""
        return index_of(self.ledger.url, self.view)

    @property
    def listed(self) -> Listed:
        """What lists and filters offer."""
        return listed_of(self.ledger.url, self.view, self.language)

    def role(self, code: str | None) -> str:
        """Return the name of a role."""
        return self._term(self.ledger.vocabulary.roles, code)

    def event_type(self, code: str | None) -> str:
        """Return the name of an event type."""
        return self._term(self.ledger.vocabulary.event_types, code)

    def actor_type(self, code: str | None) -> str:
        """Return the name of the type of an actor, mechanism, programme or place."""
        key = f"type.{code}"
        if code and self.words.has(key):
            return self.words.say(key)
        return self._term(self.ledger.vocabulary.actor_types, code)

    def relation(self, predicate: str) -> str:
        """Return the wording of a relation."""
        return self.ledger.relations.get(predicate).labels.get(self.language, predicate)

    def _term(self, terms: Mapping[str, _Labelled], code: str | None) -> str:
        if not code:
            return self.words.say("code.none")
        term = terms.get(code)
        return code if term is None else term.labels.get(self.language, code)


def show(draw: Callable[[Screen], None], tells_empty: bool = False) -> None:
    """Draw a page; what goes wrong is said in the page, in plain words.

    Args:
        draw: draws it.
        tells_empty: whether the page itself says that nothing was read yet, and what to do.
    """
    words, head = wording(language()), Head()
    try:
        opened = ledger()
        with opened.store.view() as view:
            _draw_sample_bar(words, view)
            if not tells_empty and not has_sources(view):
                draw_empty(words)
            draw(Screen(words, opened, view, head))
    except MtandaoError as error:
        if not head.is_drawn:
            head.draw(words.say("error.title"))
        _draw_error(words, error)


def is_sample(view: View) -> bool:
    """True when the ledger began as the sample."""
    authors = (entry.author for entry in view.audit())
    first = next((author for author in authors if author != VOCABULARY_AUTHOR), None)
    return first == SAMPLE_AUTHOR


def draw_empty(words: Wording) -> None:
    """Say that there are no data yet, and what to do."""
    st.info(words.say("home.empty"))
    st.markdown(words.say("home.empty_next"))
    st.page_link(
        page_file("review"),
        label=words.say("queue.upload"),
        query_params=parameters(queue="upload"),
    )


def _draw_sample_bar(words: Wording, view: View) -> None:
    if is_sample(view):
        st.html(f'<div class="sample-bar" role="note">{escape(words.say("sample.bar"))}</div>')


def _draw_error(words: Wording, error: MtandaoError) -> None:
    """Say in the reader's language what it is about, then the message with its next step."""
    kind = "store" if isinstance(error, StoreError) else "question"
    st.error(words.say(f"error.{kind}"))
    st.markdown(plain(told(error.what, words.language)))
    if error.where:
        st.caption(words.say("error.where", where=plain(error.where)))
    if error.next_step:
        advice = told(error.next_step, words.language)
        st.markdown(f"**{words.say('error.next')}** {plain(advice)}")
