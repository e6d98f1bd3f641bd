"""From a key or a button to the ledger: opens it for writing, tells what came of it."""

import getpass
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

from app_pages._address import parameter, set_parameter
from app_pages._data import ledger, store_url, wording
from app_pages._plain import plain
from app_pages._review_deciding import Reviewer
from app_pages._wording import Wording
from graph.errors import MtandaoError
from graph.store import open_store, store_path
from graph.store.base import Store
from ingest.messages import told

READ_ONLY = "MTANDAO_READ_ONLY"
_AUTHOR = "by"
_SAID = "review_said"
_MOST_LETTERS = 60


def may_write() -> bool:
    """True when the ledger of the app can be written by this app."""
    if os.environ.get(READ_ONLY, "") not in ("", "0"):
        return False
    url = store_url()
    if url == "memory:":
        return True
    path = Path(store_path(url))
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def author() -> str:
    """Return who reviews: the name of the address, else the one given before, else the user's."""
    named = parameter(_AUTHOR)
    if named is not None:
        st.session_state[_AUTHOR] = named  # a link to another source does not carry it
    return str(named or st.session_state.get(_AUTHOR) or _user())[:_MOST_LETTERS]


def draw_author(words: Wording) -> None:
    """Ask for the name that stands beside every decision."""
    now = author()
    key = f"review_author={now}"
    st.text_input(
        words.say("review.author"),
        value=now,
        max_chars=_MOST_LETTERS,
        help=words.say("review.author_help"),
        key=key,
        on_change=_keep_author,
        args=(key,),
    )


@contextmanager
def writable() -> Iterator[Store]:
    """Open the ledger for writing, for as long as the block lasts.

    Raises:
        StoreError: it cannot be opened or written.
    """
    url = store_url()
    if url == "memory:":
        yield ledger().store
        return
    with open_store(url) as store:
        yield store


def write(language: str, act: Callable[[Store, Reviewer], str | None], said: str) -> bool:
    """Do what a key or a button stands for, and keep a sentence about it for the next drawing.

    Args:
        act: writes; returns the key of another sentence to say, None for `said`.
        said: key of what is said when all went well.

    Returns:
        True when it was written.
    """
    words = wording(language)
    if not may_write():
        say("error", words.say("review.read_only"))
        return False
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    try:
        with writable() as store:
            other = act(store, Reviewer(author(), at))
    except MtandaoError as error:
        parts = (error.what, error.next_step)
        say("error", " ".join(told(part, language) for part in parts if part))
        return False
    say("done", words.say(other or said))
    return True


def say(kind: str, text: str) -> None:
    """Keep a sentence for the next drawing: `done` or `error`."""
    st.session_state[_SAID] = (kind, text)


def draw_said() -> None:
    """Show what came of the last key, once."""
    kind, text = st.session_state.pop(_SAID, ("", ""))
    with st.container(key="review_said"):
        if kind == "error":
            st.error(plain(text))
        elif kind == "done":
            st.caption(f"✓ {plain(text)}")


def _keep_author(key: str) -> None:
    named = " ".join(str(st.session_state[key]).split())
    st.session_state[_AUTHOR] = named or _user()
    set_parameter(_AUTHOR, named or None)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return os.environ.get("USERNAME", "unknown")
