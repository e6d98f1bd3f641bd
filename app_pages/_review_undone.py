"""What an undo took back, in words: a reviewer who meant another decision sees it at once."""

import streamlit as st

from app_pages._review_deciding import Undone
from app_pages._review_words import said_words
from app_pages._review_writing import draw_said, say
from app_pages._screen import Screen
from graph.model.decision import Decision
from graph.query.names import Names
from graph.query.source import claim_of
from graph.store.base import ViewFilter

_UNDONE = "review_undone"
# What was added and is taken away can be named too.
_EVERYTHING = ViewFilter(include_refused=True, include_retracted=True)


def keep_undone(undone: Undone) -> None:
    """Keep what was taken back for the next drawing."""
    st.session_state[_UNDONE] = undone


def draw_answer(screen: Screen) -> None:
    """Show what came of the last key, once."""
    undone = st.session_state.pop(_UNDONE, None)
    if isinstance(undone, Undone):
        say("done", undone_words(screen, undone))
    draw_said()


def undone_words(screen: Screen, undone: Undone) -> str:
    """Return what was taken back as a sentence."""
    if undone.about is not None:
        return _judged(screen, undone.about)
    with screen.ledger.store.view(_EVERYTHING) as view:
        statement = view.statement(undone.statement or "")
        if statement is None:
            return screen.words.say("review.undone")
        what = said_words(screen, claim_of(Names(view, screen.language), statement))
    return screen.words.say(f"undone.{undone.decision}", what=what)


def _judged(screen: Screen, decision: Decision) -> str:
    names = Names(screen.view, screen.language)
    other = decision.described.label if decision.described else names.label(decision.other)
    key = f"undone.{decision.verdict.replace(' ', '_')}"
    return screen.words.say(key, node=names.label(decision.node), other=other)
