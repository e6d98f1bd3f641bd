"""What if somebody were gone: before and after, who is cut off, what nobody covers."""

import re

from tests.app_pages.seen import links_of, text_of


def test_without_anybody_the_page_offers_a_choice(open_page, sample_path):
    text = text_of(open_page(sample_path, "whatif"))
    assert "who would be cut off" in text
    text = text_of(open_page(sample_path, "whatif", "fr"))
    assert "Rien n’est écrit" in text


def test_before_and_after_stand_beside_each_other(open_page, sample_path):
    app = open_page(sample_path, "whatif", node="cenap")
    assert "What if Conflict Alert and Prevention Centre were gone" in app.title[0].value
    table = app.table[0].value
    actors = table[table["What is counted"] == "actors"].iloc[0]
    assert int(actors["As imagined"]) == int(actors["As sources tell"]) - 1
    assert "Nobody is cut off." in text_of(app)


def test_who_is_cut_off_is_told(open_page, sample_path):
    app = open_page(sample_path, "whatif", node="un-women")
    assert "Who falls out of its part (2)" in text_of(app)
    assert "then in a part of " in text_of(app)


def test_a_theme_that_loses_its_last_actor_is_told(open_page, sample_path):
    app = open_page(sample_path, "whatif", node="just-future")
    text = text_of(app)
    assert "Themes that nobody named is left for in a country (13)" in text
    assert "until now: " in text
    assert "then tied to nobody" in text
    assert "Events taken not to be held (3)" in text


def test_one_more_can_be_taken_away(open_page, sample_path):
    app = open_page(sample_path, "whatif", node="cenap", more_name="FIDA")
    link = next(one for one in app.get("page_link") if "FIDA Uganda" in one.proto.label)
    assert "node=cenap" in link.proto.query_string
    assert "also=fida-uganda" in link.proto.query_string
    app = open_page(sample_path, "whatif", node="cenap", also="fida-uganda")
    assert "FIDA Uganda" in app.title[0].value
    table = app.table[0].value
    actors = table[table["What is counted"] == "actors"].iloc[0]
    assert int(actors["As imagined"]) == int(actors["As sources tell"]) - 2
    assert any("Only the first one" in button.label for button in app.button)


def test_an_unknown_one_offers_near_names(open_page, sample_path):
    assert "knows nothing by the id" in text_of(open_page(sample_path, "whatif", node="cenapp"))


def test_an_actor_leads_here(open_page, sample_path):
    assert "What if it were gone?" in links_of(open_page(sample_path, "actor", node="cenap"))


def test_it_is_told_why_fewer_are_counted_than_the_list_has(open_page, sample_path):
    app = open_page(sample_path, "whatif", node="cenap")
    table = app.table[0].value
    counted = table[table["What is counted"] == "actors"].iloc[0]["As sources tell"]
    (told,) = (one.value for one in app.caption if one.value.startswith("Counted: "))
    numbers = [int(one) for one in re.findall(r"[0-9]+", told)]
    assert numbers[0] == int(counted)
    assert numbers[1] == numbers[0] + numbers[2] + numbers[3]
    assert numbers[1] > numbers[0]
    listed = text_of(open_page(sample_path, "whatif"))
    assert f"{numbers[1]} named actors have a part" in listed
    assert "Counted as actors: bodies with a name" in text_of(app)


def test_programmes_are_offered_without_a_search(open_page, sample_path):
    app = open_page(sample_path, "whatif")
    links = [one for one in app.get("page_link") if "Just Future" in one.proto.label]
    assert [one.proto.page for one in links if "node=just-future" in one.proto.query_string]
    assert "Programmes (" in text_of(app)
