"""Themes are read from the parts of those who surely were there and did something."""

import pytest

from graph.index.spoken_themes import spoken_themes
from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store.columns import NodeTable, columns_of_statements

IDS = ["alpha", "ev-1", "theme:ssr"]


def table() -> NodeTable:
    return NodeTable(IDS, [("Actor",), ("Event",), ("Theme",)], [None] * 3, IDS, {})


def read(themes: object, **says: str) -> tuple[list[tuple[int, int]], list[tuple[str, int]]]:
    qualifiers = {"role": "presenter", "themes": themes}
    part = Statement(
        "PARTICIPATED_IN", "alpha", "ev-1", "doc", (Evidence("so", 0, 2),), qualifiers, **says
    )
    found = spoken_themes(
        table(), columns_of_statements(part.predicate, [part], IDS, ["doc"], True)
    )
    pairs = zip(found.event.tolist(), found.theme.tolist(), strict=True)
    return list(pairs), found.unseen


@pytest.mark.parametrize("themes", [["theme:ssr"], "theme:ssr"])
def test_a_theme_belongs_to_the_event_of_the_part(themes):
    assert read(themes) == ([(1, 2)], [])


def test_a_theme_that_the_view_does_not_show_is_kept_apart():
    assert read(["theme:late"]) == ([], [("theme:late", 1)])


@pytest.mark.parametrize(
    "says", [{"modality": "planned"}, {"certainty": "ambiguous"}, {"status": "absent"}]
)
def test_a_part_in_doubt_makes_no_theme(says):
    assert read(["theme:ssr", "theme:late"], **says) == ([], [])
