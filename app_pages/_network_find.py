"""Looks for a name in the network and, where it is not there, for the way that leads to it."""

from datetime import date

import streamlit as st

from app_pages._network_rows import Row, only, row_of_path
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.analysis.paths.path import Path, convening_path, ground_for
from graph.query.network import Network
from graph.query.unknown import Unknown

_ACTORS = ("Actor", "Mechanism", "Programme")
_BEST = 20


def find_rows(screen: Screen, network: Network, rows: list[Row], text: str) -> list[Row]:
    """Return the rows that are called so; else the row of the nearest way beyond the network."""
    words = screen.words
    hits = screen.find(text, _BEST).hits
    found = only(rows, {hit.id for hit in hits})
    if found:
        return found
    target = next((hit for hit in hits if hit.kind in _ACTORS), None)
    if target is None or network.center.kind not in _ACTORS:
        st.info(words.say("network.not_in_it", text=plain(text)))
        return []
    path = _way(screen, network.center.id, target.id)
    if not isinstance(path, Path) or not path.steps:
        st.info(words.say("network.no_way", name=plain(target.label)))
        return []
    st.caption(words.say("network.beyond", name=plain(target.label), **_counts(path)))
    return [row_of_path(path, words.say("network.indirect"))]


def _counts(path: Path) -> dict[str, int]:
    return {"count": len(path.steps), "ways": len(path.paths)}


def _way(screen: Screen, start: str, end: str) -> Path | Unknown:
    """Return the ways between two actors; the ages of their steps count from today."""
    today, view = date.today(), screen.view
    ground = screen.remember(
        "ground", today, lambda: ground_for(view, screen.ledger.vocabulary, today, screen.index)
    )
    return screen.remember(
        "way",
        (start, end, today),
        lambda: convening_path(view, ground, (start, end), screen.language),
    )
