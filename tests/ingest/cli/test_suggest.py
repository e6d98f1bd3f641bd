"""`mtandao suggest` prints cards, counts who was left out, and says what is not known."""

import pytest

from graph.analysis.suggestions.suggest_words import UNKNOWN_WORDS
from ingest.cli.words import Words


def ids(filled, name):
    return filled("search", name, "--json").json["hits"][0]["id"]


def test_partners_are_left_out_and_counted(filled):
    done = filled("suggest", ids(filled, "Lake Forum"))
    assert done.code == 0
    assert "0 of 0 actors that it has not met" in done.out
    assert "1 (Already met at an event.)" in done.out


def test_the_shape_that_other_programs_rely_on(filled):
    found = filled("suggest", ids(filled, "Lake Forum"), "--json").json
    assert set(found) >= {"actor", "suggestions", "excluded"}
    assert {one["reason"] for one in found["excluded"]} >= {"itself", "met", "no event"}


def test_an_actor_at_no_event_is_told_so_in_french(filled):
    done = filled("suggest", "undp", "--lang", "fr")
    assert "aucun événement" in done.out


@pytest.mark.parametrize("measure", ["--measure", "--no-measure"])
def test_measuring_can_be_chosen(filled, measure):
    assert filled("suggest", ids(filled, "RIVAL"), measure).code == 0


def test_how_new_the_reasons_are_is_not_told_as_how_lately_it_was_seen():
    assert "(of either, or of contacts)" in Words("en").say("suggest_newest", day="", told="")
    assert "it was itself at an event" in UNKNOWN_WORDS["old"]["en"]


def test_an_unknown_id_is_an_error(filled):
    done = filled("suggest", "nobody-here")
    assert done.code == 2
    assert "Nothing here has the id 'nobody-here'." in done.err


def test_restricted_sources_are_never_used(filled):
    done = filled("suggest", "undp", "--seen", "restricted")
    assert done.code == 2
    assert "Nobody is suggested from restricted sources." in done.err
    assert (
        "sources restreintes"
        in filled("suggest", "undp", "--seen", "restricted", "--lang", "fr").err
    )
    assert filled("suggest", "undp", "--seen", "public").code == 0


def test_without_an_actor_pairs_are_told(filled):
    done = filled("suggest")
    assert done.code == 0
    assert "pairs that never met and have a contact in common" in done.out
    assert "paire qui ne s’est jamais rencontrée" in filled("suggest", "--lang", "fr").out
    assert set(filled("suggest", "--json").json) == {"pairs", "compared", "actors"}


def test_a_town_is_no_country_and_a_group_is_its_countries(filled):
    forum = filled("search", "Lake Forum", "--json").json["hits"][0]["id"]
    told = filled("suggest", forum, "--country", "Bujumbura")
    assert told.code == 2
    # Asked of it nobody would be found, as if nobody were there.
    assert "Bujumbura is no country, and no group of them." in told.err

    def found(country):
        cards = filled("suggest", forum, "--country", country, "--json").json["suggestions"]
        return {card["id"] for card in cards}

    assert found("BI") <= found("group:great-lakes-core")


def test_an_area_is_asked_for_by_its_name_and_a_country_is_none(filled):
    forum = ids(filled, "Lake Forum")
    done = filled("suggest", forum, "--area", "Burundi")
    assert done.code == 2
    assert "and no area of one. (--area) Ask with --country." in done.err
    town = filled("suggest", forum, "--country", "Bujumbura", "--lang", "fr")
    assert (town.code, "ou demandez avec --area." in town.err) == (2, True)
    told = filled("suggest", forum, "--area", "Goma")
    assert "that is no data, not nobody" in told.out
    assert "name other towns too" in told.out
    assert (
        "une absence de données" in filled("suggest", forum, "--area", "Goma", "--lang", "fr").out
    )
    assert "that is no data" not in filled("suggest", forum, "--area", "Bujumbura").out


def test_a_theme_and_a_place_of_which_nobody_has_both_is_not_told_as_nobody_there(filled):
    forum = ids(filled, "Lake Forum")
    alone = filled("suggest", forum, "--area", "Bujumbura")
    assert "no data, not nobody" not in alone.out
    both = filled("suggest", forum, "--area", "Bujumbura", "--theme", "mine-action")
    assert (
        "tell of nobody who has to do with both the theme and the place: that is no data"
        in both.out
    )
    assert "No source read here tells of anybody" not in both.out
    french = filled("suggest", forum, "--country", "BI", "--theme", "mine-action", "--lang", "fr")
    assert "ne parlent de personne qui ait affaire à la fois au thème et au lieu" in french.out
    assert "--area" not in french.out


def test_what_may_be_withheld_is_told_beside_no_data(filled, monkeypatch):
    forum = ids(filled, "Lake Forum")
    monkeypatch.setattr("ingest.cli.suggest.tells_more", lambda *_: True)
    assert "may be withheld" in filled("suggest", forum, "--area", "Goma").out
    assert "may be withheld" not in filled("suggest", forum, "--area", "Bujumbura").out
