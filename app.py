"""The front end: page list, language, title, run."""

from pathlib import Path

import streamlit as st

from app_pages._address import confirm_address, language
from app_pages._data import wording
from app_pages._history import keep_history_whole
from app_pages._look import draw_look
from app_pages._sidebar import draw_sidebar
from app_pages._wording import Wording

ICON = Path(__file__).with_name("app_pages") / "icon.svg"
# Each page with its group in the menu.
PAGES = {
    "home": "explore",
    "network": "explore",
    "actor": "explore",
    "event": "explore",
    "theme": "explore",
    "place": "explore",
    "source": "explore",
    "suggestions": "insight",
    "pairs": "insight",
    "paths": "insight",
    "gaps": "insight",
    "guests": "insight",
    "ties": "insight",
    "rank": "insight",
    "circles": "insight",
    "brokers": "insight",
    "changes": "insight",
    "whatif": "insight",
    "review": "work",
}


def run() -> None:
    """Show the page of the address in the language of the address."""
    confirm_address()
    words = wording(language())
    st.set_page_config(page_icon=str(ICON), layout="wide", initial_sidebar_state=220)
    groups = dict.fromkeys(PAGES.values())
    pages = {words.say(f"nav.{group}"): _pages(words, group) for group in groups}
    page = st.navigation(pages, position="sidebar", expanded=True)
    st.set_page_config(page_title=f"{page.title} – mtandao")
    draw_look()
    draw_sidebar(words)
    with st.sidebar:
        keep_history_whole()
    page.run()


def _pages(words: Wording, group: str) -> list[st.Page]:
    return [
        st.Page(
            f"app_pages/{name}.py",
            title=words.say(f"page.{name}"),
            url_path=name,
            default=name == "home",
        )
        for name, its_group in PAGES.items()
        if its_group == group
    ]


run()
