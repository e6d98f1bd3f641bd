"""A country is a country: towns and groups of countries are told apart."""

import pytest

from graph.errors import ModelError
from graph.store.memory import MemoryStore
from ingest.cli.countries import area_given, countries_given
from tests.graph.analysis.change.changed_world import country, fill, meeting


@pytest.fixture
def world(store: MemoryStore):
    fill(store, meeting("ev-one", "2024-02-01", ["alpha"]), country(["alpha"]))
    with store.view() as view:
        yield view


def test_a_country_and_an_area_are_found(world):
    assert countries_given(world, "country-xx") == ("country-xx",)
    assert area_given(world, "place-lakeside", "--row") == "place-lakeside"


def test_a_town_is_no_country_and_a_country_no_area(world):
    with pytest.raises(ModelError, match="no country") as town:
        countries_given(world, "place-lakeside")
    assert str(town.value.where) == "--country"
    with pytest.raises(ModelError, match="no area of one") as land:
        area_given(world, "country-xx", "--row")
    assert str(land.value.where) == "--row"
