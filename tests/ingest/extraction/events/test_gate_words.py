"""Signs of a report that need no list of events."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events.gate_words import broad_signs, has_day

Find = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "sign", "value"),
    [
        ("UNHCR equipped the police of the town.", "done", 0.25),
        ("Le HCR a équipé la police de la ville.", "done", 0.25),
        ("UNHCR will equip and the town will be equipped.", "done", 0.0),
        ("“UNHCR equipped the police of the old town,” she said.", "done", 0.0),
        ("On 4 May UNHCR equipped the police of the town.", "done day", 1.0),
        ("UNHCR equipped the police. The fourth is 4 May.", "done day", 0.0),
        ("UNHCR equipped the police of the town in Goma.", "done town", 1.0),
        ("Goma, 4 May 2019 – UNHCR equipped the police.", "dateline", 1.0),
        ("UNHCR, UNICEF and UNDP equipped the women of UNDP.", "named", 0.6),
        ("The hill is green, and the town was old.", "timeless", 0.5),
        ("La colline est verte, la ville était vieille.", "timeless", 0.5),
        ("The hill, the town.", "timeless", 0.0),
        ("Bulletin of the women\n\nThe hill was green.", "paper title", 1.0),
        ("The women of the hill\n\nThe newsletter was green.", "paper title", 0.0),
        ("UNHCR, UNICEF and UNDP equipped the women of UNDP.", "named often", 0.25),
        ("", "named", 0.0),
        ("", "said", 0.0),
        ("", "items", 0.0),
    ],
)
def test_a_sign_says_how_plainly_it_shows(find: Find, text: str, sign: str, value: float) -> None:
    found = find(text)
    assert broad_signs(found, found.view.page.body)[sign] == pytest.approx(value)


def test_who_speaks_is_told_by_verbs_of_saying(find: Find) -> None:
    found = find("The hill is green, said the mayor of the town.")
    assert broad_signs(found, found.view.page.body)["said"] == 1.0


def test_items_of_a_list_are_counted(find: Find) -> None:
    found = find("The women said this:\n\n- the hill is green\n- the town is old\n")
    assert broad_signs(found, found.view.page.body)["items"] > 0.5


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [("It was on 4 May.", True), ("It was on Monday.", True), ("It was in May 2019.", False)],
)
def test_a_day_is_a_date_or_a_weekday(find: Find, text: str, is_dated: bool) -> None:
    found = find(text)
    assert has_day(found, found.view.page.body[0]) is is_dated
