"""How are we connected: ways with ages and sources, live before old, and who introduces."""

from tests.app_pages.seen import links_of, text_of


def test_without_ends_the_page_asks_for_them_one_after_the_other(open_page, sample_path):
    assert "Search for the first organisation" in text_of(open_page(sample_path, "paths"))
    app = open_page(sample_path, "paths", node="cenap")
    assert "Now search for the second organisation" in text_of(app)


def test_what_is_found_is_a_link_that_keeps_the_other_end(open_page, sample_path):
    app = open_page(sample_path, "paths", node="cenap", to_name="FIDA")
    link = next(one for one in app.get("page_link") if "FIDA Uganda" in one.proto.label)
    assert "node=cenap" in link.proto.query_string
    assert "to=fida-uganda" in link.proto.query_string


def test_ways_are_told_with_ages_sources_and_who_introduces(open_page, sample_path):
    app = open_page(sample_path, "paths", node="cenap", to="fida-uganda")
    text = text_of(app)
    assert "○ Old ways (" in text
    assert "● live · " in text  # steps that still hold, inside a way that is old
    assert "17 years ago" in text
    assert "Conflict Alert and Prevention Centre, CENAP – FIDA Uganda, FIDA-U" in text
    assert "could introduce CENAP to FIDA-U: step " in text
    assert "Workshop on gender and security sector reform" in links_of(app)
    labels = [popover.proto.popover.label for popover in app.get("popover")]
    assert labels.count("Sources (2)") > 2


def test_live_ways_stand_before_old_ones(open_page, sample_path):
    app = open_page(sample_path, "paths", node="icglr", to="un-women")
    heads = [one.value for one in app.header]
    order = [sign for sign in "●?○✕" for head in heads if head.startswith(sign)]
    assert order == [head[0] for head in heads if head[0] in "●?○✕"]
    assert heads[0].startswith("● Live ways")


def test_nothing_that_ties_one_end_is_no_data(open_page, small_path):
    text = text_of(open_page(small_path, "paths", node="a-alone", to="a-evil"))
    assert "separate parts of the network" in text
    text = text_of(open_page(small_path, "paths", "fr", node="a-alone", to="a-alone"))
    assert "le même acteur" in text


def test_an_unknown_end_offers_near_names(open_page, sample_path):
    app = open_page(sample_path, "paths", node="cenapp", to="icglr")
    assert "knows nothing by the id" in text_of(app)
