"""Lists of actors: what goes on with one and what ends it."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.lists import actors_after, actors_before, coordinated
from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


def _after(found: Found, word: str, strict: bool = False) -> list[str]:
    page = found.view.page
    position = page.text.index(word) + len(word)
    sentence = page.sentence_at(position)
    assert sentence is not None
    return [m.name for m in actors_after(found, sentence, position, strict)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The plan by UNHCR.", ["UNHCR"]),
        ("The plan by UNHCR, UNICEF and WFP in the town.", ["UNHCR", "UNICEF", "WFP"]),
        ("The plan by UNHCR as well as officers of UNICEF.", ["UNHCR", "UNICEF"]),
        ("The plan by Mr. Amani of UNHCR and Ms. Sita of UNICEF.", ["UNHCR", "UNICEF"]),
        ("The plan by UNHCR, which met UNICEF in the town.", ["UNHCR"]),
        ("The plan by UNHCR was liked by UNICEF.", ["UNHCR"]),
        ("The plan by UNHCR. UNICEF was in the town.", ["UNHCR"]),
        ("The plan by UNHCR on the work of UNICEF.", ["UNHCR"]),
        ("The plan by the green old slow small hills of UNHCR.", []),
        ("The plan by nobody at all in the town.", []),
        ("The plan by UNHCR and the local women have come.", ["UNHCR"]),
        ("The plan by UNHCR/UNICEF & WFP.", ["UNHCR", "UNICEF", "WFP"]),
    ],
)
def test_a_list_goes_on_over_small_words_only(find: Find, text: str, names: list[str]) -> None:
    assert _after(find(text), "by") == names


def test_a_strict_list_allows_no_unknown_word(find: Find) -> None:
    found = find("The plan by UNHCR and slow UNICEF in the town.")
    assert _after(found, "by") == ["UNHCR", "UNICEF"]
    assert _after(found, "by", strict=True) == ["UNHCR"]


def test_a_long_list_is_read_to_its_end(find: Find) -> None:
    names = ["UNHCR", "UNICEF", "WFP", "UNESCO"] * 20
    assert _after(find(f"The plan by {', '.join(names)} in the town."), "by") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The women and UNHCR and UNICEF went.", ["UNHCR", "UNICEF"]),
        ("UNHCR, in the town, went.", ["UNHCR"]),
        ("UNHCR met UNICEF that went.", ["UNICEF"]),
        ("They went.", []),
    ],
)
def test_the_subject_stands_before_its_verb(find: Find, text: str, names: list[str]) -> None:
    found = find(text)
    verb = next(n for n, token in enumerate(found.view.tokens) if token.text == "went")
    sentence = found.view.page.sentences[0]
    told = actors_before(found, sentence, verb, frozenset())
    assert [m.name for m in told if m.kind == "actor"] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UNHCR, UNICEF and WFP sang.", ["UNHCR", "UNICEF", "WFP"]),
        ("Amani of UNHCR, who met UNICEF, of WFP sang.", ["WFP"]),
        ("UNHCR, of UNICEF, sang.", ["UNICEF"]),
    ],
)
def test_names_that_and_joins_are_one_subject(find: Find, text: str, names: list[str]) -> None:
    found = find(text)
    assert [mention.name for mention in coordinated(found, found.outer)] == names
