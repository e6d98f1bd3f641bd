"""What the grammar of names asks of a word."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.marks import Marks
from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.name_view import NameView
from ingest.extraction.text.page import Page
from ingest.extraction.text.token_index import TokenIndex


@pytest.fixture
def view(page: Callable[[str], Page]) -> Callable[[str], NameView]:
    """The view before any name is found but those of places."""

    def seen(text: str) -> NameView:
        read = page(text)
        marks = Marks(len(read.tokens), TokenIndex(read.tokens))
        marks.add_places(read.found("country"))
        return NameView(read, marks, read.language or "en")

    return seen


def _at(view: NameView, word: str) -> int:
    return next(n for n, token in enumerate(view.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("word", "capital"),
    [("Hilltown", True), ("The", False), ("Mr", False), ("women", False), ("A", False)],
)
def test_a_capital_may_be_part_of_a_name_unless_it_is_a_small_word(
    view: Callable[[str], NameView], word: str, capital: bool
) -> None:
    seen = view("The women of Hilltown met Mr Amani. A day in the town")
    assert seen.capital(_at(seen, word)) is capital


def test_a_known_name_is_no_free_capital(find: Callable[[str], Found]) -> None:
    seen = find("The women of UNICEF met in the town.").view
    at = _at(seen, "UNICEF")
    assert not seen.capital(at)
    assert seen.mention_from(at) is not None
    assert seen.mention_from(at - 1) is None


def test_nothing_stands_outside_the_text(view: Callable[[str], NameView]) -> None:
    seen = view("The women met in the town.")
    assert [seen.low(n) for n in (-1, 99)] == ["", ""]
    assert [seen.capital(n) for n in (-1, 99)] == [False, False]
    assert [seen.adjacent(n) for n in (-1, 99)] == [False, False]


def test_words_of_two_lines_are_not_adjacent(view: Callable[[str], NameView]) -> None:
    seen = view("The women met\nin the town.")
    assert [seen.adjacent(n) for n in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "link", "goes_on_at"),
    [
        ("The Council of Women met in the town.", "of", "Women"),
        ("The Council of the Women met in the town.", "of", "Women"),
        ("The Council of many met in the town.", "of", None),
        ("The Council in Kenya met with the women.", "in", None),
        ("The Council and the Women met in the town.", "and", None),
        ("The Hill and Valley Council met in the town.", "and", "Valley"),
        ("Le Conseil de la paix est dans la ville.", "de", "paix"),
        ("Le Conseil De Bruyn est dans la ville.", "De", None),
    ],
)
def test_a_link_goes_on_to_a_word_of_the_name_or_ends_it(
    view: Callable[[str], NameView], text: str, link: str, goes_on_at: str | None
) -> None:
    seen = view(text)
    found = seen.after_link(_at(seen, link), takes_place=False)
    assert (None if found is None else seen.tokens[found].text) == goes_on_at


def test_only_some_heads_take_a_place(view: Callable[[str], NameView]) -> None:
    seen = view("The office in Kenya met with the women.")
    at = _at(seen, "in")
    assert seen.after_link(at, takes_place=True) == at + 1
    assert seen.after_link(at, takes_place=False) is None


def test_tokens_are_written_as_they_stand(view: Callable[[str], NameView]) -> None:
    seen = view("Then L’Hôpital  du Lac came.")
    start, end, first, last = seen.stretch(1, 5)
    assert seen.written(1, 5) == seen.page.text[start:end] == "L’Hôpital  du Lac"
    assert (first, last) == (1, 5)
