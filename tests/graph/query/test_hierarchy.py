"""What lies inside what, walked without end even when the ledger holds a circle."""

import pytest

from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.query.event_line import place_ids
from graph.query.hierarchy import (
    Sessions,
    above,
    below,
    countries_of_place,
    narrower_themes,
    order_key,
    places_inside,
    sessions_of,
    whole_event,
)


def test_a_theme_counts_with_what_is_under_it(view):
    assert narrower_themes(view, "theme:ssr") == ("theme:ssr", "theme:gender-ssr")


def test_a_country_holds_its_towns_and_a_town_knows_its_country(view):
    assert places_inside(view, "country-xx") == ("country-xx", "place-lakeside")
    assert countries_of_place(view, "place-lakeside") == ("country-xx",)


def test_sessions_follow_their_event_in_order(view):
    assert sessions_of(view, "ev-1") == ("ev-1", "ev-1-a", "ev-1-b")
    assert whole_event(view, "ev-1-b") == "ev-1"
    assert whole_event(view, "ev-2") == "ev-2"


class Pairs:
    """A view that knows only which thing lies in which."""

    def __init__(self, *pairs):
        self.pairs = pairs

    def statements(self, subject=None, predicate=None, object=None):
        return [
            Statement(predicate, s, o, "doc", (Evidence("so it says", 0, 10),))
            for s, o in self.pairs
            if subject in (None, s) and object in (None, o)
        ]


def circle():
    return Pairs(("a", "b"), ("b", "a"))


def test_a_circle_ends():
    assert set(below(circle(), "WITHIN", "a")) == {"a", "b"}
    assert above(circle(), "WITHIN", "a") == ("a", "b")


@pytest.mark.parametrize(
    ("pairs", "whole"),
    [
        ([("s", "z"), ("s", "e")], "e"),
        ([("s", "m"), ("m", "z"), ("m", "e")], "e"),
        ([("s", "b"), ("b", "a"), ("a", "b")], "a"),
        ([("s", "s")], "s"),
        ([], "s"),
    ],
)
def test_asked_one_by_one_or_at_once_a_session_has_the_same_whole_event(pairs, whole):
    view = Pairs(*pairs)
    assert whole_event(view, "s") == Sessions(view).whole("s") == whole


@pytest.mark.parametrize(("qualifiers", "order"), [({"order": 2}, 2.0), ({}, float("inf"))])
def test_a_session_without_a_number_comes_last(qualifiers, order):
    assert order_key(qualifiers) == order


def test_events_that_lie_in_each_other_have_no_place_and_an_end():
    class Events(Pairs):
        """Events of which nobody says where they were held."""

        def statements(self, subject=None, predicate=None, object=None):
            return [] if predicate == "HELD_IN" else super().statements(subject, predicate, object)

    assert place_ids(Events(("a", "b"), ("b", "a")), "a") == []
