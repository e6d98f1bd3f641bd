"""No person becomes a place or a theme because a page names one where those should stand."""

import pytest

from ingest.readers.webpages.person_words import PersonWords
from ingest.readers.webpages.things import Thing
from tests.ingest.readers.webpages.pages import EVENT, ORGANISATION, page


@pytest.fixture
def told(read, tmp_path):
    def outcome(*things):
        path = tmp_path / "page.html"
        path.write_text(page(*things), encoding="utf-8")
        return read(path)

    return outcome


@pytest.mark.parametrize(
    ("location", "places"),
    [
        ("c/o Jane Kamau, Goma, RDC", ["Goma"]),
        ("Home of Jane Kamau", []),
        ({"@type": "Place", "name": "Jane Kamau", "address": "Goma, RDC"}, ["Goma"]),
        ({"@type": "Place", "address": "Mr Kamau, +254 700 000 000, Nakuru"}, ["Nakuru"]),
        ({"@type": "Place", "address": {"addressLocality": "Jane Kamau"}}, []),
    ],
)
def test_a_place_names_no_person(told, location, places) -> None:
    outcome = told({**EVENT, "location": location})
    (event,) = outcome.reads[0].record.events
    assert [one.name for one in event.places] == places
    assert "Kamau" not in repr(outcome.reads)
    assert "1 name or address of a person was not kept." in outcome.messages


@pytest.mark.parametrize(
    "more",
    [
        {"keywords": "access to justice, Jane Kamau"},
        {"keywords": ["access to justice", "Jane Kamau"]},
        {"keywords": "access to justice", "about": "Jane Kamau"},
        {"keywords": "access to justice", "about": {"@type": "Thing", "name": "Jane Kamau"}},
    ],
)
def test_a_theme_names_no_person(told, more) -> None:
    outcome = told({**EVENT, **more})
    (event,) = outcome.reads[0].record.events
    assert [one.wording for one in event.themes] == ["access to justice"]
    assert "Kamau" not in repr(outcome.reads)
    assert "1 name or address of a person was not kept." in outcome.messages


def test_the_address_of_an_organisation_names_no_person(told) -> None:
    outcome = told({**ORGANISATION, "address": "c/o Jane Kamau, Nakuru"})
    assert "Kamau" not in repr(outcome.reads)


def test_other_words_stay_as_they_are(terms) -> None:
    texts = {"keywords": ["land , water"], "location": ["Hall 2, Goma"], "name": ["Jane Kamau"]}
    thing = Thing(1, texts={name: list(one) for name, one in texts.items()})
    words = PersonWords(terms)
    words.take_out(thing)
    assert (thing.texts, words.withheld) == (texts, 0)
