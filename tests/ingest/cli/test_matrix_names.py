"""What people call a row or column is found, and what is no label of it is refused."""

import pytest

from graph.errors import ModelError
from graph.store.memory import MemoryStore
from ingest.cli.matrix_names import named
from tests.graph.analysis.change.changed_world import WORDS, country, fill, meeting


@pytest.mark.parametrize(
    ("dimension", "text", "ids"),
    [
        ("country", "country-xx", ("country-xx",)),
        ("area", "place-lakeside", ("place-lakeside",)),
        ("theme", "ssr", ("theme:ssr",)),
        ("commitment", "theme:ssr", ("theme:ssr",)),
        ("year", "2009", ("2009",)),
        ("type", "ministry", ("ministry",)),
    ],
)
def test_names_become_ids(store: MemoryStore, dimension: str, text: str, ids: tuple[str, ...]):
    fill(store, meeting("ev-one", "2024-02-01", ["alpha"]), country(["alpha"]))
    with store.view() as view:
        assert named(view, WORDS, dimension, text) == ids


def test_a_town_is_no_country(store: MemoryStore):
    fill(store, meeting("ev-one", "2024-02-01", ["alpha"]), country(["alpha"]))
    with store.view() as view, pytest.raises(ModelError, match="Give its country"):
        named(view, WORDS, "country", "place-lakeside")
