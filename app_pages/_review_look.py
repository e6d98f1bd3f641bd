"""The rules of style of the review: the source stays in sight, keys look like keys."""

import streamlit as st

_STYLE = """<style>
[data-testid="stColumn"]:has(.st-key-review_source) {position: sticky; top: 3.2rem;
 align-self: flex-start}
[data-testid="stMain"] .st-key-review_list button {min-height: 0; padding: 0.12rem 0}
[data-testid="stMain"] :is(.st-key-review_list, .st-key-review_panel) button > div,
[data-testid="stMain"] :is(.st-key-review_list, .st-key-review_panel) button > div > span
 {justify-content: flex-start; text-align: left}
[data-testid="stMain"] button code {color: inherit; background: transparent; font-size: .78em;
 border: 1px solid currentColor; border-radius: .25em; padding: 0 .3em; opacity: .75}
/* Streamlit says in English how a form is sent; the button below says it in the reader's tongue. */
.st-key-review_panel [data-testid="InputInstructions"] {display: none}
@media (max-width: 640px) {
 [data-testid="stColumn"]:has(.st-key-review_source) {position: static}
}
</style>"""


def draw_review_look() -> None:
    """Put the rules into the page."""
    st.html(_STYLE)
