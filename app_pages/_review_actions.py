"""What the keys of the review do: each writes at once, then moves the address on."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from app_pages._address import NODE, set_parameter
from app_pages._review_deciding import Reviewer, Seen, Undone, decide_fact, undo_last
from app_pages._review_undone import keep_undone
from app_pages._review_writing import may_write, write
from app_pages._screen import Screen
from graph.query.review_facts import Fact, ReviewPage
from graph.store.base import Store

AT = "at"
PANEL = "do"
PANELS = ("edit", "same", "add", "help")


def draw_actions(screen: Screen, page: ReviewPage, at: int) -> None:
    """Draw the buttons of the keys for the fact at that place."""
    facts, language, off = page.facts, screen.language, not may_write()
    fact = facts[at]
    seen = Seen(fact.id, fact.review)
    after = next_waiting(facts, at)
    with st.container(key="review_actions", gap="xxsmall"):
        columns = [*st.columns(4, gap="xxsmall"), *st.columns(5, gap="xxsmall")]
        before, then = facts[max(at - 1, 0)].id, facts[min(at + 1, len(facts) - 1)].id
        _button(screen, columns[0], "k", go, before, off=at == 0)
        _button(screen, columns[1], "j", go, then, off=at == len(facts) - 1)
        _button(screen, columns[2], "a", _decide, language, seen, "accepted", after, off=off)
        _button(screen, columns[3], "r", _decide, language, seen, "refused", after, off=off)
        _button(screen, columns[4], "e", open_panel, "edit", off=off or fact.is_note)
        _button(screen, columns[5], "m", open_panel, "same", off=off or fact.node is None)
        _button(screen, columns[6], "p", open_panel, "add", off=off)
        _button(screen, columns[7], "u", undo, language, off=off)
        _button(screen, columns[8], "help", open_panel, "help")


def _button(
    screen: Screen,
    column: DeltaGenerator,
    key: str,
    act: Callable[..., None],
    *args: object,
    off: bool = False,
) -> None:
    column.button(
        screen.words.say(f"key.{key}"),
        key=f"key_{key}",
        on_click=act,
        args=args,
        disabled=off,
        help=screen.words.say(f"keyhelp.{key}"),
        width="stretch",
        type="primary" if key == "a" else "secondary",
    )


def go(statement: str) -> None:
    """Look at another fact."""
    set_parameter(AT, statement)
    set_parameter(PANEL, None)


def open_panel(name: str | None) -> None:
    """Open a panel below the fact; the one that is open closes."""
    is_open = st.query_params.get(PANEL) == name
    set_parameter(PANEL, None if is_open else name)


def _decide(language: str, seen: Seen, decision: str, after: str) -> None:
    def act(store: Store, reviewer: Reviewer) -> None:
        decide_fact(store, reviewer, seen, decision)

    # What somebody else decided meanwhile is to be looked at, so the address stays at it.
    go(after if write(language, act, f"done.{decision}") else seen.statement)


def take_back(language: str) -> Undone | None:
    """Take back the reviewer's last decision; return what it was about, None for nothing."""
    found: list[Undone | None] = []

    def act(store: Store, reviewer: Reviewer) -> str | None:
        found.append(undo_last(store, reviewer))
        return None if found[0] is not None else "review.nothing_to_undo"

    write(language, act, "review.undone")
    undone = found[0] if found else None
    if undone is not None:
        keep_undone(undone)
    return undone


def undo(language: str) -> None:
    """Take back the reviewer's last decision, and look at the fact it was about."""
    undone = take_back(language)
    if undone is not None and undone.statement is not None:
        set_parameter(NODE, undone.document)
        go(undone.statement)


def undo_pair(language: str) -> None:
    """Take back the reviewer's last decision, and look at the pair it was about."""
    undone = take_back(language)
    if undone is not None and undone.pair is not None:
        set_parameter(AT, undone.pair)


def next_waiting(facts: tuple[Fact, ...], at: int) -> str:
    """Return the next fact that waits, from the place on and round; the next one when none does."""
    others = (*facts[at + 1 :], *facts[:at])
    found = next((fact for fact in others if fact.waits), None)
    return (found or facts[min(at + 1, len(facts) - 1)]).id
