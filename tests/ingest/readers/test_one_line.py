import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.one_line import LONGEST, one_line, whole_characters


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("  two\n\tlines ", "two lines"),
        ("e\u0301", "é"),
        ("a\u0000b", "a b"),
        ("\ufeffmark", "mark"),
        ("\ud800", "\ufffd"),
        (2024, "2024"),
        (0.5, "0.5"),
        (True, ""),
        (None, ""),
        (["a"], ""),
    ],
)
def test_a_value_becomes_one_line(value, line) -> None:
    assert one_line(value) == line


def test_what_is_longer_than_a_title_is_cut_and_shows_it() -> None:
    assert one_line("word " * 10_000_000).endswith("word wor …")
    assert len(one_line("a" * 50_000)) == LONGEST


@given(st.text())
def test_a_line_stays_as_it_is(text) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert line.encode().decode() == line


def test_whole_characters_can_be_written() -> None:
    assert whole_characters("a\udfffb") == "a\ufffdb"


@given(st.text(max_size=900) | st.text("ab \t\x00-~", max_size=40))
def test_a_plain_line_is_what_it_would_be_the_long_way(text: str) -> None:
    """A leading control character takes the short way out of the question."""
    assert one_line(text) == one_line("\x00" + text)
