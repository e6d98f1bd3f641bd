"""The place page counts what lies in the place."""

import pytest

from graph.query.place import PlacePage, place_page
from graph.query.theme import theme_page
from graph.query.unknown import Unknown
from graph.store import open_store
from tests.graph.query.conftest import Telling


def test_a_place_page_counts_what_lies_in_it(view):
    page = place_page(view, "country-xx")
    assert isinstance(page, PlacePage)
    assert [line.id for line in page.events.items] == ["ev-1"]
    assert [place.thing.id for place in page.holds.items] == ["place-lakeside"]


@pytest.mark.parametrize("ask", [theme_page, place_page])
def test_pages_of_another_kind_are_unknown(view, ask):
    assert isinstance(ask(view, "alpha"), Unknown)


def test_who_works_in_an_area_below_is_marked_with_it():
    t = Telling("Alpha works in Vale. Beta works in Midland.", uri="works.txt")
    t.say("place-vale", "WITHIN", "country-mid", "Vale")
    t.say("alpha", "OPERATES_IN", "place-vale", "Alpha works in Vale")
    t.say("beta", "OPERATES_IN", "country-mid", "Beta works in Midland")
    t.say("beta", "OPERATES_IN", "place-vale", "Vale")
    with open_store("memory:") as store:
        list(store.put_all([t.account()], author="test"))
        page = place_page(store.view(), "country-mid")
        assert isinstance(page, PlacePage)
        told = {line.thing.id: [ref.id for ref in line.inside] for line in page.working.items}
    assert told == {"alpha": ["place-vale"], "beta": []}
