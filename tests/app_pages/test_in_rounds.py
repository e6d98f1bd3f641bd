"""What takes rounds tells how far it is, can be ended, and is measured when asked again."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest


def _script() -> None:
    import streamlit as st

    from app_pages._data import wording
    from app_pages._in_rounds import Kept, in_rounds

    class Screen:
        """Remembers for one visit."""

        words = wording("en")

        def remember(self, question, asked, answer):
            return st.session_state.setdefault("kept", Kept())

    def count(wanted):
        st.session_state["counted"] = st.session_state.get("counted", 0) + 1
        for done in range(200):
            wanted.told(done, 200)
        return "whole"

    st.markdown(f"answer {in_rounds(Screen(), 'things', ('asked',), count)}")


@pytest.fixture
def app() -> Any:
    return AppTest.from_function(_script)


def test_it_is_counted_once(app):
    for _ in range(2):
        app.run()
        assert app.markdown[0].value == "answer whole"
        assert not app.button  # the way to end it is gone with it
    assert app.session_state["counted"] == 1


def test_what_was_ended_stays_so_until_somebody_asks(app):
    app.session_state["ended things ('asked',)"] = True
    app.run()
    assert app.markdown[0].value == "answer None"
    assert app.caption[0].value == "Stopped: how sure this is was not measured."
    assert "counted" not in app.session_state
    app.button[0].click().run()
    assert app.markdown[0].value == "answer whole"
