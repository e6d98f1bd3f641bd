"""Opens what a page needs, shows it, and turns an error into a plain sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import streamlit as st

from app_pages._address import language
from app_pages._data import Ledger, ledger, wording
from app_pages._wording import Wording
from graph.errors import MtandaoError
from graph.store import View


class _Labelled(Protocol):
    @property
    def labels(self) -> Mapping[str, str]: ...


@dataclass(frozen=True, slots=True)
class Screen:
    """What every page draws from: words, ledger, and one consistent moment of it."""

    words: Wording
    ledger: Ledger
    view: View

    @property
    def language(self) -> str:
        """The language of the reader, `en` or `fr`."""
        return self.words.language

    def role(self, code: str | None) -> str:
        """Return the name of a role."""
        return self._term(self.ledger.vocabulary.roles, code)

    def event_type(self, code: str | None) -> str:
        """Return the name of an event type."""
        return self._term(self.ledger.vocabulary.event_types, code)

    def actor_type(self, code: str | None) -> str:
        """Return the name of an actor type."""
        return self._term(self.ledger.vocabulary.actor_types, code)

    def _term(self, terms: Mapping[str, _Labelled], code: str | None) -> str:
        if not code:
            return self.words.say("code.none")
        term = terms.get(code)
        return code if term is None else term.labels.get(self.language, code)


def show(draw: Callable[[Screen], None]) -> None:
    """Draw a page; what goes wrong is said in the page, in plain words."""
    words = wording(language())
    try:
        opened = ledger()
        with opened.store.view() as view:
            draw(Screen(words, opened, view))
    except MtandaoError as error:
        st.error(words.say("error.message", what=error.what))
        if error.where:
            st.caption(words.say("error.where", where=error.where))
        if error.next_step:
            st.markdown(error.next_step)
