"""Names in quotation marks after the noun of an organisation."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "L’association « Femmes debout pour le lac » est là dans la ville.",
            [("Femmes debout pour le lac", "wro")],
        ),
        ("The network “Voices of the lake” met in the hall.", [("Voices of the lake", "network")]),
        ("The minister “Voices of the lake” met in the hall.", []),
        ("The network “of the lake” met in the hall.", []),
        ("The network “Voices. Of the lake” met in the hall.", []),
    ],
)
def test_the_words_in_the_marks_are_the_name(
    find: Callable[[str], Found], text: str, told: list[tuple[str, str]]
) -> None:
    quoted = [m for m in find(text).mentions if m.rule == "quoted"]
    assert [(m.name, m.type) for m in quoted] == told
