"""Widgets whose value stands in the address, and nowhere else.

Streamlit's own binding writes the words that are shown, so an English link would not open in
French; and it keeps a value in the session, so the filter of one network would appear in the next
one, whose link does not have it. Here the address is read first, and a change writes it; the key
of the widget carries the value of the address, so the widget follows when the reader goes back.
"""

from collections.abc import Mapping

import streamlit as st

from app_pages._address import NO_CODE, codes, parameter, set_parameter

ANY_AMOUNT = (0, 1_000_000)


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


def typed(label: str, name: str, placeholder: str, visible: bool = True) -> str:
    """A box to search with; what was typed without outer blanks, empty when nothing was.

    Args:
        visible: False where the placeholder says enough; screen readers read the label anyway.
    """
    now = parameter(name) or ""
    key = f"{name}={now}"
    st.text_input(
        label,
        value=now,
        type="search",
        placeholder=placeholder,
        label_visibility="visible" if visible else "collapsed",
        key=key,
        on_change=_write_one,
        args=(name, key),
    )
    return now


def whole_number(label: str, name: str, bounds: tuple[int, int], placeholder: str) -> int | None:
    """A box for a whole number; None when it is empty or the address has no number in bounds."""
    now = _number(name, bounds)
    key = f"{name}={now}"
    st.number_input(
        label,
        min_value=bounds[0],
        max_value=bounds[1],
        value=None if now is None else int(now),
        step=1,
        placeholder=placeholder,
        key=key,
        on_change=_write_number,
        args=(name, key),
    )
    return None if now is None else int(now)


def amount(label: str, name: str, placeholder: str, explained: str) -> float:
    """A box for a number from nought up; nought when it is empty."""
    now = _number(name, ANY_AMOUNT)
    key = f"{name}={now}"
    st.number_input(
        label,
        min_value=0.0,
        value=now,
        step=0.5,
        placeholder=placeholder,
        help=explained,
        key=key,
        on_change=_write_number,
        args=(name, key),
    )
    return now or 0.0


def _number(name: str, bounds: tuple[int, int]) -> float | None:
    return number_within(parameter(name) or "", bounds)


def number_within(text: str, bounds: tuple[int, int]) -> float | None:
    """Return the number that a text is, None when it is none or out of bounds."""
    try:
        found = float(text)
    except ValueError:  # an address that somebody typed: as good as none
        return None
    return found if bounds[0] <= found <= bounds[1] else None


def _write_number(name: str, key: str) -> None:
    value = st.session_state[key]
    set_parameter(name, f"{value:g}" if value else None)


def _write_one(name: str, key: str) -> None:
    set_parameter(name, st.session_state[key])


def _write_many(name: str, key: str) -> None:
    set_parameter(name, list(st.session_state[key]))


def _write_switch(name: str, key: str, first: str) -> None:
    chosen = st.session_state[key]
    set_parameter(name, None if chosen == first else chosen)
