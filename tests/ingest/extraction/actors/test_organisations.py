"""Names of organisations that no vocabulary has, with what they are units of."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found

Find = Callable[[str], Found]


def _named(found: Found) -> list[str]:
    return [m.name for m in found.outer if m.kind in ("actor", "office")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was run by the Hilltown Women’s Association.", ["Hilltown Women’s Association"]),
        (
            "the Ministry of Interior, Federal Affairs and Reconciliation, United Nations agencies",
            ["Ministry of Interior, Federal Affairs and Reconciliation", "United Nations"],
        ),
        (
            "the Ministry of Defence and the Ministry of Health",
            ["Ministry of Defence", "Ministry of Health"],
        ),
        ("the local prison service and its staff", ["local prison service"]),
        ("The Minister of Defence, Mr. Amani, spoke.", ["Minister of Defence"]),
        ("le ministère de la justice et le réseau", ["ministère de la justice"]),
        (
            "la Commission Vérité, Justice et Réconciliation a parlé",
            ["Commission Vérité, Justice et Réconciliation"],
        ),
        ("l’entreprise HAUTE TERRE et le chef", ["HAUTE TERRE"]),
        ("la prison centrale de Kananga et son chef", ["prison centrale de Kananga"]),
        ("la clinique juridique DEMESO et son chef", ["clinique juridique DEMESO"]),
        ("They saw the Hill County Council Chairman there.", ["Hill County Council Chairman"]),
        ("They were in areas of the Upper Hill Governorate.", []),
        ("According to a UN report, the women were there.", []),
        ("UNMISS was there with the civil affairs section.", ["UNMISS", "civil affairs section"]),
        ("MONUSCO : la section des affaires civiles.", ["MONUSCO", "section des affaires civiles"]),
        ("Une section des affaires civiles est là.", []),
        (
            "On a vu le Groupe d’appui aux rapatriés et réfugiés dans la ville.",
            ["Groupe d’appui aux rapatriés et réfugiés"],
        ),
        (
            "It was the Ministry of Justice and Constitutional Affairs that came.",
            ["Ministry of Justice and Constitutional Affairs"],
        ),
        ("They came with the UNAMA field office in the town.", ["UNAMA field office"]),
        ("l’Association des juristes maliennes est là", ["Association des juristes maliennes"]),
        (
            "le Mouvement pour le salut de l’Azawad est là",
            ["Mouvement pour le salut de l’Azawad"],
        ),
        ("On a vu la Cour suprême dans la ville.", ["Cour suprême"]),
        ("On a vu l’Église catholique dans la ville.", ["Église catholique"]),
        (
            "le Tribunal de grande instance de Bunia est là",
            ["Tribunal de grande instance de Bunia"],
        ),
        (
            "la Plateforme des femmes leaders du Sahel est là",
            ["Plateforme des femmes leaders du Sahel"],
        ),
        ("le Gouverneur du Kasaï Jean Amani a parlé", ["Gouverneur du Kasaï"]),
        (
            "The Burundian army and Dutch military police came.",
            ["Burundian army", "Dutch military police"],
        ),
        ("la Ligue et l’ONG Impunity Watch ont parlé", ["Impunity Watch"]),
        ("Le ministre De Bruyn a parlé avec le chef", []),
        ("The Minister of State for Gender spoke.", ["Minister of State for Gender"]),
        ("The training camp and the health centre are new.", []),
    ],
)
def test_names_are_found_whole(find: Find, text: str, names: list[str]) -> None:
    text = f"{text}. On a dit que c’est dans la ville." if " le " in f" {text} " else text
    assert _named(find(text)) == names


def test_a_longer_name_is_another_organisation_than_the_known_one_it_begins_with(
    find: Find,
) -> None:
    found = find("Le Réseau des femmes pour la paix (REFEP) a parlé avec les femmes de la ville.")
    assert [(m.name, m.ref) for m in found.outer if m.kind == "actor"] == [
        ("Réseau des femmes pour la paix", None),
        ("REFEP", None),
    ]


def test_a_unit_knows_its_organisation(find: Find) -> None:
    unit = find("It was led by the Gender Affairs unit of UNMISS in the town.").outer[0]
    assert (unit.name, unit.parent and unit.parent.ref) == (
        "Gender Affairs unit of UNMISS",
        "unmiss",
    )


def test_a_body_is_of_the_kind_of_its_organisation(find: Find) -> None:
    council = find("He thanked the IGAD Council of Ministers for the talks.").outer[0]
    assert council.type == "rec"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the Hilltown Women’s Association of the town", "wro"),
        ("the Hilltown Human Rights Network of the town", "hr-org"),
        ("the Hilltown Journalists Union of the town", "professional-assoc"),
        ("the Hilltown Youth Forum Association of the town", "youth-org"),
        ("the University of Hilltown in the town", "university"),
    ],
)
def test_words_of_a_name_say_its_kind(find: Find, text: str, kind: str) -> None:
    assert find(text).outer[0].type == kind
