"""What lists offer: two towns of one name are told apart by their countries."""

from dataclasses import replace

import pytest

from app_pages._listed import listed
from graph.store import open_store
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put


@pytest.fixture
def view(tmp_path):
    """Events in the two Bunaganas of a border, and in Goma."""
    told = Telling("They met in Bunagana, in Bunagana and in Goma.", uri="border.txt")
    places = {"place-bunagana": "cod", "place-bunagana-uga": "uga", "place-goma": "cod"}
    for place, country in places.items():
        told.say(f"ev-{place}", "HELD_IN", place, "They met")
        told.say(place, "WITHIN", f"country-{country}", "They met")
        name = "Goma" if place == "place-goma" else "Bunagana"
        told.say(place, "HAS_LABEL", name, name, kind="preferred", language="en")
    for country, name in (("cod", "Congo"), ("uga", "Uganda")):
        told.say(f"country-{country}", "HAS_LABEL", name, "met", kind="preferred", language="en")
    account = told.account()
    nodes = tuple(
        replace(one, subtype="country") if one.id.startswith("country-") else one
        for one in account.nodes
    )
    with open_store(str(tmp_path / "border.db")) as store:
        put(store, replace(account, nodes=nodes))
        with store.view() as found:
            yield found


def test_areas_of_one_name_are_told_apart_by_their_countries(view):
    assert list(listed(view, "en").areas.values()) == [
        "Bunagana (Congo)",
        "Bunagana (Uganda)",
        "Goma",
    ]
