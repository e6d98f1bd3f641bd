import pytest

from ingest.readers.webpages.page_day import is_ahead, written_day
from ingest.readers.webpages.things import Thing


@pytest.mark.parametrize(
    ("html", "day"),
    [
        ('<meta property="article:published_time" content="2024-03-08T10:00Z">', "2024-03-08"),
        ("<META content=2024-03-08 name=DCTERMS.modified>", "2024-03-08"),
        (
            '<meta itemprop="datePublished" content="2024-03-08">'
            '<meta name="date" content="2024-04-01">',
            "2024-04-01",
        ),
        ('<meta name="date" content="2024-99-99">', ""),
        ('<meta name="expires" content="2024-03-08">', ""),
        ("<p>2024-03-08</p>", ""),
        ("<meta " * 100_000, ""),
    ],
)
def test_the_day_of_a_page_is_the_latest_that_it_says(html, day) -> None:
    assert written_day(html, []) == day


def test_articles_of_the_markup_say_the_day_too() -> None:
    article = Thing(2, ("Article",), texts={"dateModified": ["2024-05-01T10:00"]})
    page = Thing(1, ("WebPage",), {}, {"datePublished": ["soon"]}, {"mainEntity": [article]})
    assert written_day('<meta name="date" content="2024-04-01">', [page]) == "2024-05-01"


@pytest.mark.parametrize(
    ("day", "written", "expected"),
    [
        ("2024-03-04", "2024-03-03", True),
        ("2024-03-04", "2024-03-04", False),
        ("2024-03", "2024-03-30", True),
        ("2024-03", "2024-04-01", False),
        ("2024", "2024-12-30", True),
        ("2024", "2025-01-01", False),
        (None, "2024-03-04", False),
        ("2024-03-04", "", True),
        (None, "", True),
    ],
)
def test_what_may_begin_after_the_page_was_written_is_ahead(day, written, expected) -> None:
    assert is_ahead(day, written) is expected
