import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.reliefweb.body import body_of


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("**Bold** and __strong__ words", "Bold and strong words"),
        ("## Heading\n\nText", "Heading\n\nText"),
        ("See [the report](https://example.org/a_b) now", "See the report now"),
        ("![A map](https://example.org/map.png)Text", "Text"),
        ("*Leaning*, snake_case and 3 * 4", "Leaning, snake_case and 3 * 4"),
        ("one\r\ntwo", "one\ntwo"),
        ("half \ud800 a character", "half \ufffd a character"),
        ("***\n", ""),
        ("", ""),
        (None, ""),
        (["x"], ""),
    ],
)
def test_markdown_loses_its_marks(body, text) -> None:
    assert body_of({"body": body}) == text


def test_html_is_read_where_there_is_no_markdown() -> None:
    page = "<p>The forum met in Nakuru on Friday to speak of access to justice.</p>" * 3
    assert body_of({"body-html": page}).startswith("The forum met in Nakuru")
    assert body_of({"body": "Plain words", "body-html": page}) == "Plain words"
    assert body_of({"body-html": "<script>x()</script>"}) == ""


@given(st.text(alphabet="ab*_#[]()! \n", max_size=80))
def test_no_word_is_lost(body) -> None:
    kept = body_of({"body": body})
    inside_links = "(" in body or "[" in body
    assert inside_links or [c for c in kept if c in "ab"] == [c for c in body if c in "ab"]
