"""Titles tell of groups of people and of places, in both languages."""

import pytest

from graph.model.document import Account, Document
from graph.model.node import Node
from graph.store import open_store
from graph.store.base import View
from ingest.resolution.event_words import EventWords


@pytest.fixture
def view() -> View:
    store = open_store("memory:")
    places = ("place-ngozi", "place-nyanza-lac")
    nodes = tuple(Node(place, ("Place",), "city", place) for place in places)
    with store.write("test") as writer:
        writer.put(Account(Document("doc-1", "one.txt", text="x"), nodes, ()))
    return store.view()


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Training of police of Gitega", {"police"}),
        ("Formation des policiers de Gitega", {"police"}),
        ("Formation de gendarmes", {"police"}),
        ("Training of judges", {"magistrate"}),
        ("Formation des juges", {"magistrate"}),
        ("Training of soldiers of Ngozi", {"army"}),
        ("Formation des militaires", {"army"}),
        ("Forum régional des médiatrices", {"mediator", "woman"}),
        ("Workshop on gender and small arms", set()),
    ],
)
def test_groups_of_people(view: View, text: str, groups: set[str]) -> None:
    assert EventWords(view).groups([text]) == groups


def test_places_of_the_vocabulary(view: View) -> None:
    words = EventWords(view)
    assert words.places_in("Training in Nyanza-Lac and Ngozi") == {
        "place-nyanza-lac",
        "place-ngozi",
    }
    assert words.places_in("Training in Nowhere") == set()
