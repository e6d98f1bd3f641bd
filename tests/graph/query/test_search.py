"""Search says which name matched, and how."""

from dataclasses import replace

from graph.index.label_search import LabelSearch
from graph.query.search import search
from graph.store import open_store
from tests.graph.query.conftest import Telling


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


def test_places_of_one_name_are_told_apart_by_their_kind_and_what_they_lie_in():
    t = Telling("The district of Vale lies in the region of Vale in Midland.", uri="vale.txt")
    t.say("place-vale-district", "WITHIN", "place-vale-region", "The district of Vale")
    t.say("place-vale-region", "WITHIN", "country-mid", "the region of Vale")
    account = t.account()
    kinds = {"place-vale-district": "admin2", "place-vale-region": "admin1"}
    nodes = [
        replace(node, label="Vale", subtype=kinds[node.id]) if node.id in kinds else node
        for node in account.nodes
    ]
    with open_store("memory:") as store:
        list(store.put_all([replace(account, nodes=tuple(nodes))], author="test"))
        view = store.view()
    found = search(view, LabelSearch.of_view(view), "Vale", 5, kinds=("Place",))
    told = {hit.id: (hit.subtype, [ref.label for ref in hit.within]) for hit in found.hits}
    assert told == {
        "place-vale-district": ("admin2", ["Vale", "Country mid"]),
        "place-vale-region": ("admin1", ["Country mid"]),
    }
    by_id = search(view, LabelSearch.of_view(view), "place-vale-region", 5).hits[0]
    assert (by_id.how, by_id.subtype, len(by_id.within)) == ("id", "admin1", 1)
