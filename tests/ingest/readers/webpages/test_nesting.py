import pytest

from ingest.readers.webpages.nesting import deepest_scope


@pytest.mark.parametrize(
    ("html", "depth"),
    [
        ("", 0),
        ("<div><p>text</p></div>", 0),
        ("<div itemscope><p>a<br>b</p><div itemscope></div></div>", 2),
        ("<div itemscope></div><DIV ITEMSCOPE></DIV>", 1),
        ("<ul itemscope><li itemscope>one<li>two</ul><p typeof='Event'>", 2),
        ("<meta itemscope><div typeof=Event></p></span></div><div typeof=Event>", 1),
        ("<div itemscope>" * 300, 300),
        ("<div itemscope></div>" * 300, 1),
    ],
)
def test_things_within_things_are_counted(html, depth) -> None:
    assert deepest_scope(html) == depth


def test_a_large_page_takes_no_time() -> None:
    assert deepest_scope("<p><b itemscope></i>" * 20_000) == 20_000
