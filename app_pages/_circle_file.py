"""Circles as a file to keep: one row for each member; of them, only what is public."""

import csv
import io
from dataclasses import replace

import streamlit as st

from app_pages._circle_cards import firm_words
from app_pages._circles import circles_of
from app_pages._met_at import MetAt
from app_pages._screen import Screen
from graph.analysis.measures.communities import Communities, OpenedCommunity, Topic
from graph.analysis.measures.community_ties import Bridge
from graph.model.template import guard_cell

_COLUMNS = (
    "circle", "size", "firm", "themes", "countries", "member", "id", "met", "closest", "shared",
    "leads",
)  # fmt: skip


def draw_download(screen: Screen, asked: MetAt) -> None:
    """A button that saves all circles with all members as CSV: of them, only what is public."""
    st.download_button(
        screen.words.say("circles.download"),
        data=lambda: screen.anew(lambda now: public_csv(now, asked)).encode("utf-8-sig"),
        file_name="circles-public.csv",
        mime="text/csv",
        on_click="ignore",
        key="circles_csv",
    )


def public_csv(screen: Screen, asked: MetAt) -> str:
    """Return the circles of public sources as CSV; who is in none is counted at the end."""
    public = replace(asked, is_public=True)
    with circles_of(screen, public) as found:
        told, opened = found.whole()
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([guard_cell(screen.words.say(f"circlecolumn.{one}")) for one in _COLUMNS])
    for one in opened:
        writer.writerows([guard_cell(cell) for cell in row] for row in _rows(screen, one))
    writer.writerows([guard_cell(cell) for cell in row] for row in _left_out(screen, told))
    return stream.getvalue()


def _rows(screen: Screen, found: OpenedCommunity) -> list[list[str]]:
    one = found.community
    firm = firm_words(screen, one).replace("*", "")
    head = [
        str(one.place),
        str(one.members.total),
        firm,
        _topics(one.themes),
        _topics(one.countries),
    ]
    leads = {bridge.actor.id: bridge for bridge in found.bridges.items}
    return [
        [
            *head,
            member.actor.label,
            member.actor.id,
            str(member.met),
            "" if member.closest is None else member.closest.label,
            str(member.shared),
            _leads(leads.get(member.actor.id)),
        ]
        for member in found.members.items
    ]


def _left_out(screen: Screen, told: Communities) -> list[list[str]]:
    """Rows without a circle: how many are in none, by reason."""
    reasons = [(screen.words.say("circles.alone"), told.alone)]
    reasons += [(one.words[screen.language], one.count) for one in told.not_counted]
    rest = [""] * (len(_COLUMNS) - 6)
    return [["–", str(count), "", "", "", words, *rest] for words, count in reasons if count]


def _topics(topics: tuple[Topic, ...]) -> str:
    return "; ".join(one.thing.label for one in topics)


def _leads(bridge: Bridge | None) -> str:
    return "" if bridge is None else ", ".join(str(one.community) for one in bridge.reached)
