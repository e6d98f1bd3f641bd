"""Ties: the strongest with why, raw against weighted against chance, and all of one pair."""

import re

from tests.app_pages.seen import links_of, text_of


def test_the_strongest_tell_what_they_rest_on(open_page, sample_path):
    app = open_page(sample_path, "ties")
    text = text_of(app)
    assert "A source says that they work together. 3 events in common" in text
    assert "so each pair counts 1/" in text
    assert re.search(r"Multiplied: \*\*0\.\d+", text)
    assert any("International Alert" in one and " – " in one for one in links_of(app))
    assert any(one.value.startswith("The 50 strongest of ") for one in app.header)


def test_raw_counts_events_and_says_so(open_page, sample_path):
    text = text_of(open_page(sample_path, "ties", by="raw"))
    assert "a plenary of two hundred counts as much as a talk of two" in text
    counts = [int(n) for n in re.findall(r"(\d+) events in common", text)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 2


def test_what_chance_explains_is_not_listed_and_little_data_is_told(open_page, sample_path):
    text = text_of(open_page(sample_path, "ties", "fr", by="significant"))
    assert "Aucune paire ne s’est rencontrée plus souvent que le hasard" in text
    assert "on en sait trop peu pour les distinguer" in text


def test_of_one_actor_each_tie_is_a_link_to_the_pair(open_page, sample_path):
    app = open_page(sample_path, "ties", node="cenap")
    assert app.title[0].value == "Ties of Conflict Alert and Prevention Centre"
    link = next(one for one in app.get("page_link") if "Interpeace" in one.proto.label)
    assert "node=cenap" in link.proto.query_string
    assert "to=interpeace" in link.proto.query_string


def test_of_one_actor_what_sources_say_outright_goes_first(open_page, sample_path):
    app = open_page(sample_path, "ties", node="cenap")
    assert "What a source says of a pair outright goes first" in text_of(app)
    captions = [one.value for one in app.caption]
    said = [one.split(" · ")[0] for one in captions if " in common · counts" in one]
    assert said[:5] == ["They organised together"] * 5
    assert said[5] == "They presented together"
    assert set(said[6:]) == {"one event in common"}


def test_a_pair_has_layers_apart_and_five_factors_for_each_event(open_page, sample_path):
    app = open_page(sample_path, "ties", node="cenap", to="ictj")
    text = text_of(app)
    assert "Sources tie them." in text
    assert "by chance it would be" in text
    # A workshop was held within it; no source says that either is part of it.
    assert "Both have a role in, or were at events held within: Initiative for Peace" in text
    assert "Both belong to: Initiative for Peace" not in text
    heads = [one.value for one in app.header]
    assert any(head.startswith("Events in common (1), counting 0.") for head in heads)
    assert len(heads) > 2
    for said in ("named actors met", "Format Workshop", "years ago", "How sure the sources are"):
        assert said in text
    assert "Workshop on gender and security sector reform" in links_of(app)


def test_no_data_is_not_no_tie(open_page, sample_path):
    assert "no data, not no tie" in text_of(open_page(sample_path, "ties", node="afdb"))
    app = open_page(sample_path, "ties", node="cenapp", to="icglr")
    assert "knows nothing by the id" in text_of(app)
