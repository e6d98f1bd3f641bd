"""An article and capitals before a verb show a body; people carry no article."""

from collections.abc import Callable

import pytest

from graph.model.record import Record
from ingest.extraction.actors.articled_names import acting_name, acts_or_is_listed, described_name
from ingest.extraction.actors.mentions import Found

DONE = " trained 60 officers in Goma on 4 May 2016."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Women Lawyers of Ituri" + DONE, {"Women Lawyers of Ituri"}),
        ("Sarah Wanjala Okoth" + DONE, set()),
        ("The Deputy Minister Okoth" + DONE, set()),
        ("The North Kivu" + DONE, set()),
        ("The Green Valley Workshop" + DONE, set()),
        (
            "Sixty officers were trained in Goma on 4 May 2016 by the Women Lawyers of Ituri.",
            {"Women Lawyers of Ituri"},
        ),
        ("Les Femmes juristes de l’Ituri ont formé 60 policiers.", {"Femmes juristes de l’Ituri"}),
        ("The Lake Mediation Forum" + DONE, {"Lake Mediation Forum"}),
        (
            "The Lake Mediation Forum, together with the Hill Centre, held a workshop in Goma.",
            {"Lake Mediation Forum", "Hill Centre"},
        ),
        ("They met at the Lake Mediation Forum in Goma on 4 May 2016.", set()),
    ],
)
def test_names_before_a_verb(text: str, names: set[str], read: Callable[[str], Record]) -> None:
    named = [a for a in read(text).actors if a.type not in ("population-group", "delegation")]
    assert {actor.name for actor in named} == names


def test_each_step(find: Callable[[str], Found]) -> None:
    view = find("Then the Green Hands for Ituri came.").view
    assert acting_name(view, 0) == []
    found = described_name(view, 2)
    assert found is not None
    assert found.name == "Green Hands for Ituri"
    assert described_name(view, 3) is None
    assert not acts_or_is_listed(view, 2, 3)
