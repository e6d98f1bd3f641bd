"""The few rules of style that Streamlit's theme cannot say."""

import streamlit as st

# Lists stand close together, long names break instead of being cut, the page begins near the top.
_STYLE = """<style>
[data-testid="stMainBlockContainer"] {padding-top: 2.6rem; padding-bottom: 3rem; max-width: 90rem}
[data-testid="stPageLink"] a {padding: 0.05rem 0.3rem; margin-left: -0.3rem}
[data-testid="stPageLink"] p {white-space: normal; overflow: visible; text-overflow: clip}
[data-testid="stMain"] [data-testid="stPageLink"] p {color: var(--st-link-color, #12607a)}
[data-testid="stMain"] h1 {padding: 0 0 0.3rem; font-size: 1.9rem}
[data-testid="stMain"] h3 {padding: 0.9rem 0 0.2rem; font-size: 1.15rem}
[data-testid="stMain"] [data-testid="stCaptionContainer"] p {overflow-wrap: anywhere}
</style>"""


def draw_look() -> None:
    """Put the rules into the page."""
    st.html(_STYLE)
