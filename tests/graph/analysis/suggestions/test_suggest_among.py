"""Who has to do with a theme and a country, over the trees of both."""

from dataclasses import replace

import pytest

from graph.analysis.gaps.coverage_parts import parts_of
from graph.analysis.suggestions.suggest_among import about_of, actors_about
from graph.index.opening import index_of_view
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from tests.graph.query.conftest import Telling
from tests.graph.store.accounts import put

TYPES = dict.fromkeys(("country-bdi", "country-cod"), "country")


@pytest.fixture
def parts(store):
    t = Telling(
        "Beta came to the workshop on legal aid in Bujumbura. Gamma came to Goma. "
        "Delta works on access to justice. Bujumbura is in Burundi. Goma is in DRC."
    )
    t.say("beta", "PARTICIPATED_IN", "ev-aid", "Beta came", role="participant")
    t.say("ev-aid", "ADDRESSES", "theme:legal-aid", "legal aid")
    t.say("ev-aid", "HELD_IN", "place-bujumbura", "in Bujumbura")
    t.say("gamma", "PARTICIPATED_IN", "ev-goma", "Gamma came", role="participant")
    t.say("ev-goma", "HELD_IN", "place-goma", "Goma")
    t.say("delta", "WORKS_ON", "theme:access-to-justice", "works on access to justice")
    t.say("place-bujumbura", "WITHIN", "country-bdi", "Bujumbura is in Burundi")
    t.say("place-goma", "WITHIN", "country-cod", "Goma is in DRC")
    account = t.account()
    nodes = [replace(one, subtype=TYPES.get(one.id, one.subtype)) for one in account.nodes]
    put(store, replace(account, nodes=tuple(nodes)))
    with store.view() as view:
        yield parts_of(view, index_of_view(view))


@pytest.mark.parametrize(
    ("theme", "country", "found"),
    [
        (None, None, {"beta", "gamma", "delta"}),
        ("theme:access-to-justice", None, {"beta", "delta"}),
        ("theme:legal-aid", None, {"beta"}),
        (None, "country-cod", {"gamma"}),
        ("theme:access-to-justice", "country-bdi", {"beta"}),
        ("theme:access-to-justice", "country-cod", set()),
        ("theme:none", None, set()),
    ],
)
def test_a_narrower_theme_and_a_place_inside_count(parts, theme, country, found):
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    assert actors_about(parts, vocabulary, theme, country) == found


@pytest.mark.parametrize(
    ("theme", "area", "found"),
    [
        (None, "place-goma", {"gamma"}),
        ("theme:access-to-justice", "place-bujumbura", {"beta"}),
        ("theme:access-to-justice", "place-goma", set()),
        # A country is no area: the one lies in the other.
        (None, "country-cod", set()),
    ],
)
def test_an_area_and_what_lies_in_it_count(parts, theme, area, found):
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    assert actors_about(parts, vocabulary, theme, area=area) == found


def test_of_countries_and_areas_one_is_enough(parts):
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    found = about_of(parts, vocabulary, None, ["country-bdi"], ["place-goma"])
    assert found.actors == {"beta", "gamma"}
    assert found.places == {"place-goma"}
    assert about_of(parts, vocabulary, None, areas=["place-goma"]).actors == {"gamma"}
    assert about_of(parts, vocabulary, "theme:legal-aid").actors == {"beta"}
