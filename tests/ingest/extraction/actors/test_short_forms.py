"""Short forms of a name that the text says in full."""

from collections.abc import Callable

import pytest

from ingest.extraction.actors.mentions import Found


@pytest.mark.parametrize(
    ("text", "refs"),
    [
        ("The European Union came. The Union was with the women.", ["european-union"]),
        ("UNMISS was there. The Mission was with the women.", ["unmiss"]),
        ("La MONUSCO est là. La Mission est avec les femmes.", ["monusco"]),
        ("UNMISS was there. The UN Mission was with the women.", ["unmiss"]),
        ("La MINUSCA et la Police des Nations Unies sont là. La Mission est ici.", ["minusca"]),
        ("La MINUSCA est là. La Mission en Centrafrique est avec les femmes.", ["minusca"]),
        ("The African Union and the European Union came. The Union was with the women.", []),
        ("UNMISS was there. The mission was with the women.", []),
        ("UNMISS was there. Mission accomplished for the women.", []),
        ("UNMISS was there. The Mission of Hilltown was with the women.", []),
        ("The Mission was with the women of the town.", []),
    ],
)
def test_it_means_the_only_actor_it_can_mean(
    find: Callable[[str], Found], text: str, refs: list[str]
) -> None:
    assert [m.ref for m in find(text).mentions if m.rule == "short-form"] == refs
