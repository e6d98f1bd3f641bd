"""The question about gaps that stands in the address, and the widgets that change it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from app_pages._address import LANGUAGE, NO_CODE, codes, language, parameter
from app_pages._coded import choose_many, choose_one, number_within, switch
from app_pages._plain import plain
from app_pages._screen import Screen
from graph.analysis.gaps.coverage_axes import DIMENSIONS
from graph.analysis.gaps.gaps import GapQuestion
from graph.query.names import Names

_SIZES = ("12", "25", "50")
_LEVELS = ("1", "2", "3")
_YEARS = (1, 9999)
CELL = "cell"
_KEPT = ("rows", "columns", "level", "row", "column", "most", "seen", "view", CELL)


@dataclass(frozen=True, slots=True)
class AskedGaps:
    """What is asked; `is_public` to show only what is public, `as_list` without the matrix."""

    question: GapQuestion
    is_public: bool
    as_list: bool

    @property
    def key(self) -> tuple[object, ...]:
        """All that the answer depends on."""
        asked = self.question
        only = (asked.only_rows, asked.only_columns)
        own = (asked.rows, asked.columns, asked.level, asked.limit, asked.today)
        return (*own, *(None if one is None else tuple(one) for one in only), self.is_public)


def draw_question(screen: Screen, today: date) -> AskedGaps:
    """Draw what may be chosen; return what is."""
    say = screen.words.say
    left, middle, right = st.columns([4, 4, 3], vertical_alignment="bottom")
    with left:
        rows = _dimension(screen, "rows", "theme")
    with middle:
        columns = _dimension(screen, "columns", "country")
    with right, st.popover(say("gaps.more"), width="stretch"):
        level = choose_one(
            say("gaps.level"),
            "level",
            {one: say(f"level.{one}") for one in _LEVELS},
            say("level.told"),
        )
        most = choose_one(
            say("gaps.most"), "most", dict(zip(_SIZES, _SIZES, strict=True)), _SIZES[0]
        )
        only_rows = _only(screen, "row", rows)
        only_columns = _only(screen, "column", columns)
    _draw_not_understood(screen, {"row": rows, "column": columns})
    with st.container(horizontal=True):
        seen = switch(
            say("gaps.seen"),
            "seen",
            {"all": say("gaps.seen_all"), "public": say("gaps.seen_public")},
        )
        view = switch(
            say("network.view"), "view", {"matrix": say("gaps.matrix"), "list": say("gaps.list")}
        )
    question = GapQuestion(
        rows=rows,
        columns=columns,
        today=today,
        level=None if level is None else int(level),
        only_rows=only_rows,
        only_columns=only_columns,
        limit=int(most or _SIZES[0]),
    )
    return AskedGaps(question, seen == "public", view == "list")


def address(**changes: str | None) -> dict[str, list[str]]:
    """Return the parameters of this page with changes; None takes a parameter out."""
    kept = {name: list(codes(name)) for name in _KEPT if codes(name)}
    changed = {name: [value] for name, value in changes.items() if value is not None}
    left = {name: value for name, value in kept.items() if name not in changes}
    return {LANGUAGE: [language()]} | left | changed


def cell_of_address() -> tuple[str, str] | None:
    """Return row and column of the cell that the address looks at; None without one."""
    parts = (parameter(CELL) or "").split(NO_CODE)
    return (parts[0], parts[1]) if len(parts) == 2 else None


def cell_code(row: str, column: str) -> str:
    """Return what stands in the address for a cell."""
    return f"{row}{NO_CODE}{column}"


def _dimension(screen: Screen, name: str, default: str) -> str:
    options = {one: screen.words.say(f"axis.{one}") for one in DIMENSIONS}
    chosen = choose_one(screen.words.say(f"gaps.{name}"), name, options, options[default])
    return default if chosen is None else chosen


def _only(screen: Screen, name: str, dimension: str) -> tuple[str, ...] | None:
    """The only rows or columns to show; themes and countries can be chosen, all can be linked."""
    offered: Mapping[str, Mapping[str, str]] = {
        "theme": screen.listed.themes,
        "country": screen.listed.countries,
    }
    names = Names(screen.view, screen.language)
    understood = (code for code in codes(name) if _is_understood(screen, dimension, code))
    named = {code: names.label(code) for code in understood}
    options = {**offered.get(dimension, {}), **named}
    if not options:
        return None
    say = screen.words.say
    return choose_many(say(f"only.{name}"), name, options, say("gaps.all")) or None


def _is_understood(screen: Screen, dimension: str, code: str) -> bool:
    """False for what is no row at all; one of which nothing is told is a row."""
    if dimension == "year":
        return number_within(code, _YEARS) is not None
    if dimension == "type":
        return code in screen.ledger.vocabulary.actor_types
    return screen.view.node(code) is not None


def _draw_not_understood(screen: Screen, dimensions: Mapping[str, str]) -> None:
    say = screen.words.say
    for name, dimension in dimensions.items():
        for code in codes(name):
            if not _is_understood(screen, dimension, code):
                field = say(f"only.{name}")
                st.warning(say("filter.not_understood", field=field, value=plain(code)))
