"""The few rules of style that Streamlit's theme cannot say."""

import streamlit as st

# Links in lists look like links in both themes; contrast with the page 4.5:1 and more.
_LINKS = {"light": "#12607a", "dark": "#6cc3dd"}
# What is said of a thing, below its name: quieter than the name, and still 5:1.
_MUTED = {"light": "#5b6470", "dark": "#a9b1ba"}

# Lists stand close together, long names break instead of being cut, the page begins near the top.
_STYLE = """<style>
[data-testid="stMainBlockContainer"] {padding: 2.2rem 2rem 3rem; max-width: 90rem}
[data-testid="stMain"] h1 {padding: 0 0 0.5rem; font-size: 1.7rem; line-height: 1.2}
[data-testid="stMain"] h2 {padding: 0.9rem 0 0.2rem; font-size: 1.1rem}
[data-testid="stMain"] h3 {padding: 0.3rem 0 0; font-size: 1rem}
[data-testid="stMain"] .st-key-panel h2 {padding-top: 0}
[data-testid="stMain"] [data-testid="stPageLink"] a {padding: 0.1rem 0.3rem; margin-left: -0.3rem}
[data-testid="stMain"] [data-testid="stPageLink"] a:not(:hover) {background: transparent}
[data-testid="stMain"] [data-testid="stPageLink"] a p {font-weight: 400}
[data-testid="stMain"] [data-testid="stPageLink"] p {white-space: normal; line-height: 1.35;
 overflow: visible; color: LINK}
/* What a button opens lies outside of the page: long titles break there too. */
[data-testid="stPopoverBody"] [data-testid="stPageLink"] p {white-space: normal; line-height: 1.35;
 overflow: visible; color: LINK}
[data-testid="stMain"] .st-key-onward {margin-left: -0.3rem}
[data-testid="stMain"] .st-key-onward [data-testid="stPageLink"] a {margin-left: 0}
[data-testid="stMain"] .st-key-onward [data-testid="stPageLink"] p {white-space: nowrap}
[data-testid="stMain"] [data-testid="stCaptionContainer"] p {overflow-wrap: anywhere}
[data-testid="stApp"] [data-testid="stCaptionContainer"] {opacity: 1; color: MUTED}
[data-testid="stMain"] [data-testid="stPopoverButton"] {padding: 0 0.1rem; min-width: max-content}
/* On a telephone the button of the menu covers the top, numbers stand in pairs, and a source stays
 beside what it is the source of. */
@media (max-width: 640px) {
 [data-testid="stMainBlockContainer"] {padding: 4rem 1rem 2rem}
 [data-testid="stMain"] .st-key-numbers [data-testid="stColumn"] {min-width: calc(50% - 1rem)}
 [data-testid="stColumn"] [data-testid="stColumn"] {min-width: 0}
 [data-testid="stColumn"] [data-testid="stHorizontalBlock"] {gap: 0.3rem}
}
/* With colours of the reader's own, what is chosen has a frame instead of a background. */
@media (forced-colors: active) {
 [aria-checked="true"], [aria-current="page"] {outline: 2px solid Highlight; outline-offset: -2px}
}
.sample-bar {background: #fff3cd; color: #4a3a00; border: 1px solid transparent;
 border-radius: 0.4rem; font-size: 0.85rem; padding: 0.25rem 0.7rem}
</style>"""


def draw_look() -> None:
    """Put the rules into the page."""
    theme = st.context.theme.type or "light"
    colours = {"LINK": _LINKS, "MUTED": _MUTED}
    style = _STYLE
    for name, by_theme in colours.items():
        style = style.replace(name, by_theme.get(theme, by_theme["light"]))
    st.html(style)
