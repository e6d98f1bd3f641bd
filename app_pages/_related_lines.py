"""Relations of one sort in a list, each with its sources."""

import streamlit as st

from app_pages._dates import edtf_words
from app_pages._parts import line, paged
from app_pages._screen import Screen
from graph.query.answer import Listing
from graph.query.related import Related


def draw_related(screen: Screen, key: str, found: Listing[Related], relation: bool = True) -> None:
    """Draw the list under the heading `key`; nothing at all when it is empty.

    Args:
        relation: say the relation on each line; False where the heading says it already.
    """
    if not found.total:
        return
    words = screen.words
    st.subheader(words.say(key, count=found.total))
    for number, one in enumerate(paged(words, found.items, key, found.total)):
        about = _about(screen, one, relation)
        line(words, one.thing, about, one.proofs, f"{key}_{number}")


def _about(screen: Screen, one: Related, relation: bool) -> str:
    words = screen.words
    parts = [screen.relation(one.predicate)] if relation else []
    role = one.qualifiers.get("role")
    if isinstance(role, str):
        parts.append(screen.role(role))
    if one.through is not None:
        parts.append(words.say("actor.through", group=one.through.label))
    if one.valid_from or one.valid_to:
        parts.append(edtf_words(words, f"{one.valid_from or '..'}/{one.valid_to or '..'}"))
    return " · ".join(parts)
