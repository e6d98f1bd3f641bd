"""Names as they stand: escaping takes nothing away and leaves no sign that could act."""

import re

from hypothesis import given
from hypothesis import strategies as st

from app_pages._plain import plain

JOINER = "\u2060"


@given(st.text())
def test_escaping_takes_nothing_away(text):
    back = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", plain(text)).replace(JOINER, "")
    assert back == " ".join(text.split()).replace(JOINER, "")


@given(st.text(alphabet="<>[]()$:*_`#-!\\&ab "))
def test_every_sign_of_markdown_is_escaped(text):
    assert re.search(r"(?<!\\)[<>\[\]$:*_`#&]", re.sub(r"\\\\", "", plain(text))) is None


def test_arrows_and_the_logo_are_kept_as_typed():
    assert JOINER in plain("a -> b")
    assert JOINER in plain(":streamlit:")
