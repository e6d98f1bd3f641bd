"""A theme or place is found by id, code or name, or the nearest ones are offered."""

from dataclasses import replace

import pytest

from graph.errors import ModelError
from graph.query.find import find_one


def test_an_unknown_theme_offers_near_ones(view):
    with pytest.raises(ModelError, match="No theme is called 'gendr ssr'.*theme:gender-ssr"):
        find_one(view, "gendr ssr", "Theme")


def test_a_name_of_nothing_advises_to_search(view):
    with pytest.raises(ModelError, match="No place is called 'zzzz'.*mtandao search"):
        find_one(view, "zzzz", "Place")


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("Theme", "ssr", "theme:ssr"),
        ("Theme", "theme:ssr", "theme:ssr"),
        ("Theme", "RSS", "theme:ssr"),
        ("Theme", "security SECTOR reform", "theme:ssr"),
        ("Place", "xx", "country-xx"),
        ("Place", "Xanadu", "country-xx"),
        ("Actor", "Alphe", "alpha"),
    ],
)
def test_ids_codes_and_names_of_any_language_find_the_thing(view, kind, text, found):
    assert find_one(view, text, kind) == found


def test_a_name_of_signs_alone_is_found_by_them_and_by_no_others(store):
    class Mangled(type(store.view())):
        """A view in which the names of two actors were lost with their letters."""

        def labels(self, node_id=None):
            lost = {"alpha": "??? ??", "beta": "–"}
            for label in super().labels(node_id):
                yield replace(label, text=lost.get(label.node, label.text))

    mangled = Mangled(store.now, store.view()._filter, store.relations)
    assert find_one(mangled, " ??? ??", "Actor") == "alpha"
    assert find_one(mangled, "–", "Actor") == "beta"
    for other in ("", " ", "-", "?"):
        with pytest.raises(ModelError, match="No actor is called"):
            find_one(mangled, other, "Actor")


def test_a_name_of_several_things_asks_for_an_id(store):
    class Twins(type(store.view())):
        """A view in which two actors bear one name."""

        def labels(self, node_id=None):
            return (label for label in super().labels("alpha"))

    twins = Twins(store.now, store.view()._filter, store.relations)
    with pytest.raises(ModelError, match="'alphe' is the name of .* things. Use one of these ids"):
        find_one(twins, "alphe", "Actor")
