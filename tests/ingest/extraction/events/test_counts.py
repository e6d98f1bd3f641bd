"""How many of whom; and numbers that count nobody."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.counts import counts_in, ranges_in

Find = Callable[[str], Found]
THERE = " were in the town with the others."
LA = " étaient dans la ville avec les autres."


def _counts(found: Found) -> list[tuple[int, str]]:
    return [(count.n, count.of) for count in counts_in(found) if count.part_of is None]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("22 delegates and 4 women" + THERE, [(22, "delegates"), (4, "women")]),
        ("Fifty (50) officers" + THERE, [(50, "officers")]),
        ("Twenty-two women" + THERE, [(22, "women")]),
        ("One hundred and fifty women" + THERE, [(150, "women")]),
        ("1,200 women" + THERE, [(1200, "women")]),
        ("Some 2,000 women" + THERE, [(2000, "women")]),
        ("Some 1,950 women" + THERE, [(1950, "women")]),
        ("More than 2000 women" + THERE, [(2000, "women")]),
        ("Plus de 2 000 femmes" + LA, [(2000, "femmes")]),
        ("Some 40 young women" + THERE, [(40, "women")]),
        ("Une centaine de participants" + LA, [(100, "participants")]),
        ("1 200 femmes et 22\u00a0hommes" + LA, [(1200, "femmes"), (22, "hommes")]),
        ("Quatre-vingt-dix femmes" + LA, [(90, "femmes")]),
        ("Deux cents femmes dont cinq juges" + LA, [(200, "femmes"), (5, "juges")]),
    ],
)
def test_people_are_counted(find: Find, text: str, counts: list[tuple[int, str]]) -> None:
    assert _counts(find(text)) == counts


@pytest.mark.parametrize(
    "text",
    [
        "The women" + THERE,
        "1 woman and one man" + THERE,
        "In 2019 women" + THERE,
        "In 2000 women" + THERE,
        "The 2018 women" + THERE,
        "Depuis 2000 femmes et hommes" + LA,
        "Some 1,900–2,100 women" + THERE,
        "Between 20 and 30 women" + THERE,
        "10% women" + THERE,
        "The 12-15 women" + THERE,
        "22 years women" + THERE,
        "The 22 roads and women" + THERE,
        "It was held in 3 towns. Women" + THERE,
        "Une femme et 3,5 hommes" + LA,
        "“We were 22 women in the town of the hills,” she said to them.",
    ],
)
def test_other_numbers_count_nobody(find: Find, text: str) -> None:
    assert _counts(find(text)) == []


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("It reached 25 women of the town.", ["stated"]),
        ("The training targeted 30 women of the town.", ["targeted"]),
        ("The training targeted 30 women and 20 men of the town.", ["targeted", "targeted"]),
        ("The training targeted 30 women and reached 25 women.", ["targeted", "stated"]),
        ("The training targeted 30 women. In the end 25 women came to it.", ["targeted", "stated"]),
        ("La formation visait 30 femmes de la ville.", ["targeted"]),
        ("30 women were expected; 25 women came to it.", ["targeted", "stated"]),
        ("30 women were invited and 25 women came to it.", ["targeted", "stated"]),
        ("30 femmes étaient attendues ; 25 femmes sont venues.", ["targeted", "stated"]),
        ("30 femmes étaient venues dans la ville.", ["stated"]),
    ],
)
def test_who_was_expected_is_told_from_who_came(find: Find, text: str, bases: list[str]) -> None:
    assert [count.basis for count in counts_in(find(text))] == bases


def test_parts_that_add_up_belong_to_their_sum(find: Find) -> None:
    found = counts_in(find("There were 9 delegates, 4 Kenya (2 women), 5 Uganda, in the town."))
    parts = [(c.n, c.of, c.part_of) for c in found]
    assert parts[:2] == [(9, "delegates", None), (4, "Kenya (2 women)", 9)]


def test_parts_that_do_not_add_up_are_no_parts(find: Find) -> None:
    found = counts_in(find("There were 9 delegates, 4 Kenya, 3 Uganda, in the town."))
    assert [c.part_of for c in found] == [None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Some 1,900–2,100 women" + THERE, ["1,900–2,100 women"]),
        ("Between 20 and 30 young women" + THERE, ["Between 20 and 30 young women"]),
        ("Entre 20 et 30 femmes" + LA, ["Entre 20 et 30 femmes"]),
        ("De 20 à 30 femmes" + LA, ["20 à 30 femmes"]),
        ("The 5 or 6 women" + THERE, ["5 or 6 women"]),
        ("In the drought of 2016-2017 women" + THERE, []),
        ("The road of 20-30 miles tired the women of the town" + THERE, []),
        ("The plan (2017-2020) of the town for the women" + THERE, []),
        ("Rooms 30 to 20 were theirs. The women" + THERE, []),
        ("“We were 20 to 30 women in the hills of the town,” she said to them.", []),
    ],
)
def test_a_range_is_no_number_and_not_lost(find: Find, text: str, said: list[str]) -> None:
    assert [text[span.start : span.end] for span in ranges_in(find(text))] == said
