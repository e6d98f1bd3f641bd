"""Names that the words beside them show to be bodies."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


def _introduced(found: Found) -> list[tuple[str, str | None]]:
    return [(m.name, m.type) for m in found.mentions if m.rule == "introduced"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Director of Imuhira Bright was in the town.", [("Imuhira Bright", None)]),
        ("She is the coordinator of Ijwi ry'Abana in it.", [("Ijwi ry'Abana", "civil-society")]),
        (
            "The legal representative of Ijwi n’Abana Bose was in the town.",
            [("Ijwi n’Abana Bose", "civil-society")],
        ),
        (
            "The women of the local NGO Tumaini la Wazazi were in the town.",
            [("Tumaini la Wazazi", "national-ngo")],
        ),
        (
            "Sauti Bora, a small network of widows, was in the town.",
            [("Sauti Bora", "network")],
        ),
        (
            "Green Hills Rwanda came with Hand in Hand Rwanda.",
            [("Hand in Hand Rwanda", None)],  # "Kito Mwamba Rwanda" in a list is a person
        ),
        ("The coordinator of Kito Mwamba came with Kito Mwamba Rwanda.", []),
        ("Jean Bahati, a union activist, was in the town.", []),
        ("Odile Nshuti, a party stalwart, was in the town.", []),
        ("Kito Mwamba, la fondatrice du mouvement, est dans la ville de Tumalo.", []),
        (
            "Duhuze Bose, une petite association, est dans la ville.",
            [("Duhuze Bose", "national-ngo")],
        ),
        ("The chief of Tumalo and the members of Paul Amani were there.", []),
        ("Paul Amani, a network leader, and Northern Uganda were in the news.", []),
        ("Le directeur de Duhuze est dans la ville.", [("Duhuze", None)]),
        ("Le projet de l’association Duhuze Abana est là.", []),
    ],
)
def test_names_are_introduced(find: Find, text: str, names: list[tuple[str, str | None]]) -> None:
    assert _introduced(find(text)) == names


def test_who_leads_and_what_follows_tell_the_kind(find: Find) -> None:
    text = (
        "The Executive Director of Imuhira Bright was there. "
        "The director of Duhuze Bose, a foundation of widows, was there."
    )
    assert _introduced(find(text)) == [
        ("Imuhira Bright", "civil-society"),
        ("Duhuze Bose", "foundation"),
    ]


def test_no_name_goes_on_behind_a_noun_of_bodies(find: Find) -> None:
    text = "The Third Secretary of Political Office Ama Example and the director of Duhuze came."
    assert not any("Example" in mention.name for mention in find(text).mentions)
