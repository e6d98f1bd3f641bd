"""What was searched for and found: things of certain kinds, each with the name that matched."""

from collections.abc import Sequence

import streamlit as st

from app_pages._headings import section
from app_pages._lists import asked_page
from app_pages._parts import line
from app_pages._plain import plain
from app_pages._screen import Screen
from app_pages._told import labels
from graph.query.names import Ref
from graph.query.search import SearchHit

_PAGE = 20


def draw_hits(
    screen: Screen, text: str, kinds: tuple[str, ...] | None = None, page: str | None = None
) -> None:
    """List what is called so, each with the name that matched; say it when nothing is.

    Args:
        kinds: kinds of things to find; None for all.
        page: the page that the links lead to; None for the page of each thing.
    """
    words = screen.words
    found = screen.find(text, 1, kinds)
    if not found.total:
        st.info(words.say("home.nothing_found", text=plain(text)))
        return
    section(words.say("home.found", count=found.total))

    def ask(limit: int) -> tuple[Sequence[SearchHit], int]:
        answer = screen.find(text, limit, kinds)
        return answer.hits, answer.total

    for hit in asked_page(words, f"hits_{text}", ask, _PAGE):
        line(words, Ref(hit.id, hit.label, hit.kind), why(screen, hit), page=page)


def why(screen: Screen, hit: SearchHit) -> str:
    """Say what it is and which of its names matched."""
    words = screen.words
    parts = [words.say(f"kind.{hit.kind}"), *_where(screen, hit)]
    if hit.matched != hit.label:
        name = words.say(f"label.{hit.name_kind}")
        if hit.language in ("en", "fr"):
            spoken = words.say(f"language.{hit.language}")
            parts.append(words.say("home.matched_in", name=name, language=spoken, text=hit.matched))
        else:
            parts.append(words.say("home.matched", name=name, text=hit.matched))
    if hit.how == "typo":
        parts.append(words.say("home.typo"))
    return " · ".join(parts)


def _where(screen: Screen, hit: SearchHit) -> list[str]:
    """Say which kind of place it is and what it lies in: namesakes lie elsewhere."""
    if hit.kind != "Place":
        return []
    said = [screen.actor_type(hit.subtype)] if hit.subtype else []
    if hit.within:
        said.append(screen.words.say("home.lies_in", names=labels(hit.within)))
    return said
