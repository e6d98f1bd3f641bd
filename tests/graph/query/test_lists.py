"""Lists of events and sources, themes, places, search and numbers."""

import pytest

from graph.errors import ModelError
from graph.index.label_search import LabelSearch
from graph.query.events import EventFilter, event_list
from graph.query.find import find_one
from graph.query.place import PlacePage, place_page
from graph.query.search import search
from graph.query.sources import source_list
from graph.query.stats import stats
from graph.query.theme import ThemePage, theme_page
from graph.query.unknown import Unknown
from graph.store.base import View


def listed(view: View, **wanted: str) -> list[str]:
    return [line.id for line in event_list(view, EventFilter(**wanted)).items]


def test_all_events_without_their_sessions_newest_first_undated_last(view):
    assert listed(view) == ["ev-1", "ev-2"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"theme": "theme:ssr"}, ["ev-1", "ev-2"]),
        ({"theme": "RSS"}, ["ev-1", "ev-2"]),
        ({"theme": "Réforme du secteur de la sécurité"}, ["ev-1", "ev-2"]),
        ({"theme": "gender-ssr"}, ["ev-1"]),
        ({"country": "Xanadu"}, ["ev-1"]),
        ({"country": "place-lakeside"}, ["ev-1"]),
        ({"actor": "gamma"}, ["ev-1", "ev-2"]),
        ({"actor": "theta"}, ["ev-2"]),
        ({"date_from": "2009-03-06"}, ["ev-1"]),
        ({"date_to": "2009-03-01"}, []),
        ({"type": "exchange-visit"}, ["ev-2"]),
        ({"text": "ATELIER genre"}, ["ev-1"]),
        ({"theme": "ssr", "country": "Xanadu", "actor": "theta"}, []),
    ],
)
def test_events_are_filtered(view, wanted, found):
    assert listed(view, **wanted) == found


def test_a_cut_list_says_how_many_there_are(view):
    cut = event_list(view, limit=1)
    assert (cut.shown, cut.total) == (1, 2)


def test_an_unknown_theme_offers_near_ones(view):
    with pytest.raises(ModelError, match="No theme is called 'gendr ssr'.*theme:gender-ssr"):
        find_one(view, "gendr ssr", "Theme")


def test_a_name_of_nothing_advises_to_search(view):
    with pytest.raises(ModelError, match="No place is called 'zzzz'.*mtandao search"):
        find_one(view, "zzzz", "Place")


def test_a_theme_page_rolls_up_what_is_under_it(view):
    page = theme_page(view, "theme:ssr", "fr")
    assert isinstance(page, ThemePage)
    assert (page.events.total, page.own_events) == (2, 1)
    assert page.theme.label == "réforme du secteur de la sécurité"
    spoke = {line.actor.id: line.spoke for line in page.actors.items}
    assert (spoke["gamma"], spoke["alpha"]) == (1, 0)


def test_an_open_role_is_not_counted_as_taking_part(view):
    page = theme_page(view, "theme:ssr")
    (epsilon,) = [line for line in page.actors.items if line.actor.id == "epsilon"]
    assert (epsilon.events, epsilon.open) == (0, 1)


def test_a_theme_page_can_be_narrowed_to_a_country(view):
    page = theme_page(view, "theme:ssr", country="Xanadu")
    assert isinstance(page, ThemePage)
    assert [line.id for line in page.events.items] == ["ev-1"]
    assert "theta" not in {line.actor.id for line in page.actors.items}


def test_a_place_page_counts_what_lies_in_it(view):
    page = place_page(view, "country-xx")
    assert isinstance(page, PlacePage)
    assert [line.id for line in page.events.items] == ["ev-1"]
    assert [place.thing.id for place in page.holds.items] == ["place-lakeside"]


@pytest.mark.parametrize("ask", [theme_page, place_page])
def test_pages_of_another_kind_are_unknown(view, ask):
    assert isinstance(ask(view, "alpha"), Unknown)


def test_search_says_which_name_matched_and_how(view):
    answer = search(view, LabelSearch.of_view(view), "RSS", 5)
    assert (answer.hits[0].id, answer.hits[0].matched) == ("theme:ssr", "RSS")
    assert answer.hits[0].how == "acronym"
    assert answer.shown <= answer.total


def test_an_id_finds_its_thing_first(view):
    answer = search(view, LabelSearch.of_view(view), "theme:ssr", 5)
    assert (answer.hits[0].id, answer.hits[0].how) == ("theme:ssr", "id")


def test_search_keeps_to_the_kinds_asked_for(view):
    answer = search(view, LabelSearch.of_view(view), "ev-1", 5, kinds=("Actor",))
    assert all(hit.kind == "Actor" for hit in answer.hits)


def test_sources_leave_the_vocabulary_out_unless_asked(view):
    assert {line.uri for line in source_list(view).items} == {"workshop.txt", "exchange.txt"}
    assert source_list(view, vocabulary=True).total == 3
    assert [line.uri for line in source_list(view, "exchange").items] == ["exchange.txt"]


def test_the_numbers_keep_sessions_and_vocabulary_apart(view):
    numbers = stats(view)
    assert (numbers.events, numbers.sessions, numbers.undated) == (2, 2, 1)
    assert (numbers.earliest, numbers.latest) == ("2009-03-02", "2009-03-06")
    assert numbers.from_vocabulary_only == 1
    assert numbers.sources == {"prose": 2}
