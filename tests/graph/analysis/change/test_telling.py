"""Changes are told in both languages, and claims are counted."""

from graph.analysis.change.telling import day_words, filled, one_by_one
from tests.graph.analysis.change.changed_world import fill, meeting, sight_of, teller_of


def test_blanks_are_the_same_in_both_languages_or_of_each_its_own():
    words = {"en": "{a} of {n}", "fr": "{a} sur {n}"}
    assert filled(words, a={"en": "one", "fr": "un"}, n=2) == {"en": "one of 2", "fr": "un sur 2"}
    assert day_words("2025-03-01") == {"en": "1 March 2025", "fr": "1er mars 2025"}


def test_several_stand_on_one_line_as_each_language_parts_them():
    told = [{"en": "without A", "fr": "sans A"}, {"en": "without B", "fr": "sans B"}]
    assert one_by_one(told) == {"en": "without A; without B", "fr": "sans A ; sans B"}


def test_a_name_with_braces_is_only_a_name():
    assert filled({"en": "{a}", "fr": "{a}"}, a="{b}")["en"] == "{b}"


def test_claims_are_cut_and_counted_each_once(store):
    fill(store, meeting("ev-one", "2025-01-01", ["a", "b", "c", "d", "e"]),
         meeting("ev-two", None, ["a"]))  # fmt: skip
    with sight_of(store) as sight:
        teller = teller_of(sight)
        told = teller.at("ev-one", "a", "b", "c", "d", "e")
        change = teller.change(["a"], {}, [*told, *told], "ev-one")
        assert (change.statements, len(change.claims)) == (5, 4)
        assert teller.when("ev-one")["fr"] == "1er janvier 2025"
        assert teller.when("ev-two")["en"] == "no date in the source"
        assert teller.list_of(["a", "b"])["en"] == "A, B"
