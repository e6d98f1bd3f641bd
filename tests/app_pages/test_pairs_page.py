"""Which two should be introduced: pairs with reasons, sources and who introduces."""

import re

from tests.app_pages.seen import links_of, text_of


def test_pairs_tell_what_each_brings_and_who_introduces(open_page, sample_path):
    app = open_page(sample_path, "pairs")
    text = text_of(app)
    assert "pairs that never met. Compared: " in text
    assert "Would close " in text
    assert "could introduce" in text
    assert "How are they connected? →" in links_of(app)
    assert any("Sources" in one.proto.popover.label for one in app.get("popover"))


def test_a_theme_and_a_country_narrow_it(open_page, sample_path):
    whole, part = (
        text_of(open_page(sample_path, "pairs", **address))
        for address in ({}, {"theme": "theme:ssr", "country": "country-bdi"})
    )
    assert whole != part
    assert "pairs that never met" in part


def test_a_province_narrows_it(open_page, sample_path):
    numbers = []
    for address in ({"country": "country-cod"}, {"country": "place-south-kivu"}):
        text = text_of(open_page(sample_path, "pairs", **address))
        numbers.append(int(re.search(r"Compared: .*?(\d+) actors", text).group(1)))
    assert 0 < numbers[1] < numbers[0]


def test_a_graph_without_such_pairs_says_so(open_page, small_path):
    assert "no two that never met" in text_of(open_page(small_path, "pairs"))


def test_numbers_are_told_in_french(open_page, sample_path):
    assert "Comblerait " in text_of(open_page(sample_path, "pairs", "fr"))
