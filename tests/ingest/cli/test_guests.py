"""`mtandao guests` tells what a guest list lacks."""

import pytest


def _id(filled, name):
    return filled("search", name, "--json").json["hits"][0]["id"]


def test_missing_and_proposed(filled):
    alliance = _id(filled, "RIVAL")
    told = filled("guests", alliance)
    assert told.code == 0, told.err
    assert "countries: 1 of 2 brought by the guests" in told.out
    assert "Lake Forum" in told.out
    found = filled("guests", alliance, "--json").json
    assert [one["actor"]["label"] for one in found["proposals"]["items"]] == ["Lake Forum"]


def test_of_whom_no_source_tells_is_named(filled):
    assert "No source tells what these work on: " in filled("guests", "undp").out


def test_a_list_in_a_file_of_names(filled, tmp_path):
    path = tmp_path / "guests.txt"
    path.write_text("River Alliance\n\n", encoding="utf-8")
    found = filled("guests", "--file", str(path), "--wanted", "UG", "--lang", "fr", "--json").json
    assert [one["id"] for one in found["missing"]["items"]] == ["country-uga"]
    assert [one["actor"]["label"] for one in found["proposals"]["items"]] == ["Lake Forum"]


def test_a_country_may_be_wanted_by_its_name(filled):
    found = filled("guests", "River Alliance", "--wanted", "Burundi", "--json").json
    assert found["scope"]["country"] == 1


def test_what_is_wanted_and_unknown_names_the_option_and_what_is_near(filled):
    done = filled("guests", "River Alliance", "--wanted", "gendr ssr")
    assert done.code == 2
    assert "No theme, country or kind of actor is called 'gendr ssr'. (--wanted) " in done.err
    assert "theme:gender-ssr" in done.err


def test_a_kind_and_a_theme_may_be_wanted(filled):
    alliance = _id(filled, "RIVAL")
    found = filled("guests", alliance, "--wanted", "network", "--wanted", "ssr", "--json").json
    assert found["covered"] == {"theme": 1, "country": 0, "type": 0}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((), "Nobody is invited yet"),
        (("wipc", "--seen", "restricted"), "never proposed from restricted sources"),
        (("--file", "missing.txt"), "There is no such guest list. (missing.txt)"),
        (("--file", "."), "The guest list cannot be read"),
        (("river-aliance-of-nowhere",), "river-aliance-of-nowhere"),
    ],
)
def test_what_cannot_be_asked_is_told(filled, given, said):
    told = filled("guests", *given)
    assert told.code == 2
    assert said in told.err


def test_a_name_of_one_word_is_a_name_too_and_counts_once(filled):
    found = filled("guests", "rival", "RIVAL", "River Alliance", "RIVAL", "--json")
    assert found.code == 0, found.err
    assert [one["label"] for one in found.json["guests"]] == ["River Alliance"]


def test_all_unknown_guests_of_a_list_are_told_at_once(filled, tmp_path):
    path = tmp_path / "guests.txt"
    names = ["Nobody at all", "Nobody else", *(f"Stranger {n}" for n in range(30))]
    path.write_text("\n".join(names), encoding="utf-8")
    told = filled("guests", "--file", str(path))
    assert told.code == 2
    assert "Of 32 guests 32 are not known" in told.err
    assert "Nobody at all; Nobody else; Stranger 0" in told.err
    assert "; …" in told.err
    assert "Stranger 29" not in told.err
    french = filled("guests", "--file", str(path), "--lang", "fr")
    assert "Sur 32 invités" in french.err
