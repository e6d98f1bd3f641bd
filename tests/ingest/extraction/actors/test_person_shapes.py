"""Words that look like parts of names of persons; all persons here are invented."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.actors.person_shapes import family_names, is_given, is_ordinary, told_names

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was Jean Bahati in the town.", {"bahati"}),
        ("It was BAHATO Jean (UNDP) in the town.", {"bahato"}),
        ("It was Mr. Okelwa in the town.", {"okelwa"}),
        ("It was Duhuze Jean Bahati in the town.", {"bahati"}),
        ("It was Sauti Yetu in the town.", set()),
    ],
)
def test_family_names_stand_beside_given_ones(find: Find, text: str, names: set[str]) -> None:
    assert family_names(find(text).view) == names


def test_two_words_that_nothing_explains_may_be_a_name(find: Find) -> None:
    assert told_names(find("It was Kito Mwamba in the town.").view) == {"kito", "mwamba"}


def test_a_saint_is_no_person(find: Find) -> None:
    view = find("It was Saint Joseph and Joseph in the town.").view
    given = [n for n, token in enumerate(view.tokens) if token.low == "joseph"]
    assert [is_given(view, n) for n in given] == [False, True]


def test_words_of_reports_are_ordinary(find: Find) -> None:
    view = find("It was Mediation Mwamba in the town.").view
    assert [is_ordinary(view, n) for n in (2, 3)] == [True, False]
