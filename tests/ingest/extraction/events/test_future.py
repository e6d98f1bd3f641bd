"""What is still to come, in English words and in the endings of French verbs."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.future import future_marks, is_to_come
from ingest.extraction.events.kinds import event_hits

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The workshop will be held in Goma.", ["will"]),
        ("The workshop is scheduled for June.", ["is"]),
        ("The workshop was held in Goma.", []),
        ("She said: “The next workshop will be held in Goma.”", []),
        ("L’atelier se tiendra dans la ville.", ["tiendra"]),
        ("Les femmes discuteront de la loi et le Conseil entendra le ministre.", ["discuteront"]),
        ("L’atelier aura lieu dans la ville.", ["aura"]),
        ("Le ministre espéra que la ville était sur le front.", []),
        ("La caméra est dans la ville.", []),
        ("Un atelier a réuni à Uvira le HCR et les femmes.", []),
        ("L’atelier est prévu le 3 mai.", ["est"]),
    ],
)
def test_words_of_the_future_are_found(find: Find, text: str, words: list[str]) -> None:
    marks = future_marks(find(text), 0, len(text))
    assert [text[mark:].split(" ")[0] for mark in marks][: len(words) or 1] == words


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("A workshop was held in Goma. A conference will follow.", [False, True]),
        ("Un atelier s’est tenu. La conférence se tiendra en mai.", [False, True]),
    ],
)
def test_what_comes_is_told_sentence_by_sentence(find: Find, text: str, ahead: list[bool]) -> None:
    found = find(text)
    assert [is_to_come(found, hit) for hit in event_hits(found)] == ahead


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        (
            "Le Centre du Lac organisera le 18 mars 2027 à Bujumbura, à l’hôtel Belle Source, sous "
            "l’égide de son conseil, une réunion sur la paix.",
            [True],
        ),
        (
            "The Lake Centre will jointly hold on 18 March 2027 in Gulu, at the Belle Source hotel "
            "beside the lake, a meeting on peace.",
            [True],
        ),
        (
            "The Lake Centre will hold on 18 March 2027 in Gulu, at the Belle Source hotel, talks "
            "on what the members of its board said in the last meeting.",
            [True, False],
        ),
        (
            "The Lake Centre will hold the funds of the women of Gulu, who had to wait for months "
            "until they met in May at a meeting on peace.",
            [False],
        ),
    ],
)
def test_a_verb_of_holding_reaches_its_noun_over_asides(
    find: Find, text: str, ahead: list[bool]
) -> None:
    found = find(text)
    assert [is_to_come(found, hit) for hit in event_hits(found)] == ahead
