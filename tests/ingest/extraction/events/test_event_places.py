"""Where the event was held; not where people or publishers are from."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found
from ingest.extraction.events import event_places
from ingest.extraction.events.event_places import first_places, places_and_rivals
from ingest.extraction.events.kinds import event_hits
from ingest.extraction.text.spans import Sentence

Find = Callable[[str], Found]


def _places(found: Found) -> list[tuple[str, str | None]]:
    return [(place.name, place.country) for place in places_and_rivals(found, event_hits(found))[0]]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A meeting was held in Goma.", [("Goma", "CD")]),
        ("Une réunion s’est tenue à Goma.", [("Goma", "CD")]),
        ("A meeting was held in Bujumbura, Burundi.", [("Bujumbura", "BI"), ("Burundi", "BI")]),
        ("A meeting was held in Kenya.", [("Kenya", "KE")]),
        ("A meeting was held in Hilltown.", [("Hilltown", None)]),
        ("A meeting was held in the town of Hillbrook.", [("Hillbrook", None)]),
        ("She paid an official visit to Kenya.", [("Kenya", "KE")]),
        ("Une visite de travail a été effectuée au Kenya.", [("Kenya", "KE")]),
        ("A meeting was held in the Bahr el Hilou region.", [("Bahr el Hilou", None)]),
        (
            "Une mission a rencontré les autorités des régions du Mont Vert et du Haut Gué.",
            [("Mont Vert", None), ("Haut Gué", None)],
        ),
        (
            "La fête s’est tenue au Domaine Vertbois de Lanterre. Une réunion a suivi.",
            [("Lanterre", None)],
        ),
        ("Un atelier s’est tenu à Goma et à Bukavu.", [("Goma", "CD"), ("Bukavu", "CD")]),
        ("Meetings were held in Gulu and Lira.", [("Gulu", "UG"), ("Lira", "UG")]),
        (
            "Women rise in the Sahel Kampala, 3 March 2019 - A forum was opened.",
            [("Kampala", "UG")],
        ),
        ("UNHCR works in Goma. After the talks in Bukavu a meeting was held.", [("Goma", "CD")]),
        ("A meeting was held in Goma. The next one will be held in Bukavu.", [("Goma", "CD")]),
        (
            "Bujumbura, Burundi, 3 March 2019 – The meeting was held in the hall.",
            [("Bujumbura", "BI"), ("Burundi", "BI")],
        ),
    ],
)
def test_the_town_is_found_with_its_country(
    find: Find, text: str, places: list[tuple[str, str | None]]
) -> None:
    assert _places(find(text)) == places


@pytest.mark.parametrize(
    "text",
    [
        "A meeting was held.",
        "A meeting of women from Goma was held.",
        "Une réunion des femmes de Goma a eu lieu.",
        "A meeting was held in March in English.",
        "The assembly was opened in the hall at Monday’s ceremony. It closed on Friday.",
        "A meeting was held in Arabic in the North of the town.",
        "The meeting was held at the Hotel of the town.",
        "A meeting was held in the hall.\n\n© UNICEF in Goma",
        "For the rights of women in Kenya. The minister thanked them. A meeting was held.",
        "A workshop on peace in the Great Lakes Region was held.",
        "Le ministre a remis un chèque à Music For Hills. Une réunion a eu lieu.",
    ],
)
def test_origins_months_languages_and_buildings_are_no_place(find: Find, text: str) -> None:
    assert _places(find(text)) == []


def test_each_place_is_looked_at_once_for_the_event_that_is_told_there(
    find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = find("Women of Gulu met in Goma, Congo. A forum will be held in Lira. No place. " * 9)
    looked: list[int] = []

    def is_led_to(found: Found, start: int, sentence: Sentence) -> bool:
        looked.append(start)
        return found.view.page.text[start - 3 : start] == "in "

    monkeypatch.setattr(event_places, "is_led_to", is_led_to)
    told = first_places(found, found.view.page.body)
    assert [[place.name for place in places] for places in told] == [["Goma"], ["Lira"], []] * 9
    assert looked == sorted(set(looked))
