"""Search says which name matched, and how."""

from graph.index.label_search import LabelSearch
from graph.query.search import search


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
