"""The place page counts what lies in the place."""

import pytest

from graph.query.place import PlacePage, place_page
from graph.query.theme import theme_page
from graph.query.unknown import Unknown


def test_a_place_page_counts_what_lies_in_it(view):
    page = place_page(view, "country-xx")
    assert isinstance(page, PlacePage)
    assert [line.id for line in page.events.items] == ["ev-1"]
    assert [place.thing.id for place in page.holds.items] == ["place-lakeside"]


@pytest.mark.parametrize("ask", [theme_page, place_page])
def test_pages_of_another_kind_are_unknown(view, ask):
    assert isinstance(ask(view, "alpha"), Unknown)
