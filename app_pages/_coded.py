"""Widgets whose choice stands in the address as a code, the same in both languages.

Streamlit's own binding writes the words that are shown, so an English link would not open in
French. Here the address is read first, and a change writes it; the key of the widget carries the
value of the address, so the widget follows when the reader goes back.
"""

from collections.abc import Mapping

import streamlit as st

from app_pages._address import NO_CODE, codes, parameter, set_parameter


def choose_one(label: str, name: str, options: Mapping[str, str], placeholder: str) -> str | None:
    """A list of which one may be chosen; None when nothing is, or the address has no such code."""
    now = parameter(name)
    codes_in_order = list(options)
    index = None if now is None or now not in options else codes_in_order.index(now)
    key = f"{name}={now}"
    st.selectbox(
        label,
        codes_in_order,
        index=index,
        format_func=lambda code: options[code],
        placeholder=placeholder,
        key=key,
        on_change=_write_one,
        args=(name, key),
    )
    return now if now in options else None


def choose_many(
    label: str, name: str, options: Mapping[str, str], placeholder: str
) -> tuple[str, ...]:
    """A list of which several may be chosen; empty when none is."""
    now = tuple(code for code in codes(name) if code in options)
    key = f"{name}={NO_CODE.join(now)}"
    st.multiselect(
        label,
        list(options),
        default=list(now),
        format_func=lambda code: options[code],
        placeholder=placeholder,
        key=key,
        on_change=_write_many,
        args=(name, key),
    )
    return now


def switch(label: str, name: str, options: Mapping[str, str]) -> str:
    """A row of buttons of which one is always chosen; the first stands for no code at all."""
    first = next(iter(options))
    now = parameter(name) or first
    now = now if now in options else first
    key = f"{name}={now}"
    st.segmented_control(
        label,
        list(options),
        default=now,
        required=True,
        format_func=lambda code: options[code],
        key=key,
        on_change=_write_switch,
        args=(name, key, first),
        label_visibility="collapsed",
    )
    return now


def _write_one(name: str, key: str) -> None:
    set_parameter(name, st.session_state[key])


def _write_many(name: str, key: str) -> None:
    set_parameter(name, list(st.session_state[key]))


def _write_switch(name: str, key: str, first: str) -> None:
    chosen = st.session_state[key]
    set_parameter(name, None if chosen == first else chosen)
