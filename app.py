"""The front end: page list, language, title, run."""

import streamlit as st

from app_pages._address import language
from app_pages._data import wording
from app_pages._parts import draw_sidebar

VISIBLE = ("home", "network", "actor", "event", "theme", "source")


def run() -> None:
    """Show the page of the address in the language of the address."""
    words = wording(language())
    st.set_page_config(page_title="mtandao", page_icon="app_pages/icon.svg", layout="wide")
    pages = [
        st.Page(
            f"app_pages/{name}.py",
            title=words.say(f"page.{name}"),
            url_path=name,
            default=name == "home",
        )
        for name in VISIBLE
    ]
    page = st.navigation(pages, position="sidebar")
    draw_sidebar(words)
    page.run()


run()
