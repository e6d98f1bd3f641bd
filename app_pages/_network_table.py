"""The table of the network: a row selects, and what is selected stands in the address."""

from typing import Any

import streamlit as st

from app_pages._address import parameter, set_parameter
from app_pages._network_rows import Row
from app_pages._screen import Screen

_HEAD = 35
# Beside the drawing a long name needs several lines, and Streamlit breaks lines in rows of more
# than 60 pixels only.
_ROW = 61
_TALL_ROW = 35
_MOST = 5
_LEAST_COLUMNS = 3
_MOST_TALL = 14


def draw_table(screen: Screen, rows: list[Row], key: str, tall: bool) -> Row | None:
    """Draw the table; return the row of the address, None when it names none of them.

    Args:
        key: another one for other rows, so that a selection never moves to another thing.
        tall: True where the table stands alone, without the drawing.
    """
    ids = [row.id for row in rows]
    wanted = parameter("tie")
    chosen = ids.index(wanted) if wanted in ids else None
    say = screen.words.say
    columns: dict[str, list[str | int]] = {
        say("network.column_name"): [row.label for row in rows],
        say("network.column_events"): [row.events for row in rows],
        say("network.column_tie"): [row.tie for row in rows],
    }
    if tall:
        columns[say("network.column_kind")] = [say(f"kind.{row.kind}") for row in rows]
    if any(row.steps > 1 for row in rows):
        columns[say("network.column_steps")] = [row.steps for row in rows]
    high, most = (_TALL_ROW, _MOST_TALL) if tall else (_ROW, _MOST)
    st.dataframe(
        columns,
        key=key,
        hide_index=True,
        height=_HEAD + high * min(len(rows), most) + 2,
        row_height=high,
        on_select=lambda: _write_choice(key, ids),
        selection_mode="single-row",
        selection_default={"selection": {"rows": [] if chosen is None else [chosen]}},
        column_config=_widths(screen, tall, len(columns)),
        alt=say("network.table_alt"),
    )
    return None if chosen is None else rows[chosen]


def _widths(screen: Screen, tall: bool, columns: int) -> dict[str, Any]:
    """Return widths in pixels, so that no column is cut on a screen of 1366."""
    say = screen.words.say
    narrow = (156, 122) if columns > _LEAST_COLUMNS else (218, 122)
    name, tie = (430, 320) if tall else narrow
    return {
        say("network.column_name"): st.column_config.TextColumn(width=name),
        say("network.column_events"): st.column_config.NumberColumn(width=84),
        say("network.column_tie"): st.column_config.TextColumn(width=tie),
        say("network.column_kind"): st.column_config.TextColumn(width=92),
        say("network.column_steps"): st.column_config.NumberColumn(width=62),
    }


def _write_choice(key: str, ids: list[str]) -> None:
    rows = st.session_state[key]["selection"]["rows"]
    set_parameter("tie", ids[rows[0]] if rows else None)
