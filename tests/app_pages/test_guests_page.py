"""A guest list: pasted names become actors, what is missing is told, and who would fill it."""

import re

import pytest

from app_pages._guest_names import lines_of
from tests.app_pages.seen import links_of, text_of


def test_a_pasted_list_may_have_bullets_semicolons_and_doubles():
    assert lines_of("• CENAP\n- ICGLR; FIDA Uganda\n\nCENAP\n") == ["CENAP", "ICGLR", "FIDA Uganda"]


def test_without_guests_the_page_asks_for_them(open_page, sample_path):
    assert "Nobody is invited yet" in text_of(open_page(sample_path, "guests"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_the_guests_lack_and_who_would_fill_it(open_page, sample_path, language):
    app = open_page(sample_path, "guests", language, guest=["cenap", "wipc"])
    text = text_of(app)
    said = {"en": r"Themes: (\d+) of (\d+)", "fr": r"Thèmes : (\d+) sur (\d+)"}[language]
    brought, total = re.search(said, text).groups()
    assert 0 < int(brought) < int(total)
    assert any(one.startswith("**1. ") for one in links_of(app))
    missing = {"en": r"What is missing \((\d+)\)", "fr": r"Ce qui manque \((\d+)\)"}[language]
    assert int(re.search(missing, text)[1]) > 0


def test_names_typed_by_hand_become_ids_in_the_address(open_page, sample_path):
    app = open_page(sample_path, "guests")
    app.text_area[0].set_value("CENAP\nCIRGL\nNobody Of That Name Zzzz")
    app.button[0].click().run()
    assert app.query_params["guest"] == ["cenap", "icglr", "Nobody Of That Name Zzzz"]
    assert "What the 2 guests bring" in text_of(app)
    assert "“Nobody Of That Name Zzzz”" in text_of(app)


def test_a_name_that_several_bear_is_asked_back(open_page, sample_path):
    app = open_page(sample_path, "guests", guest=["cenap", "Ministry of"])
    assert "Which one is “Ministry of”?" in text_of(app)
    links = [one for one in app.get("page_link") if "guest=cenap&guest=" in one.proto.query_string]
    assert links


def test_only_what_is_wanted_counts(open_page, sample_path):
    text = text_of(open_page(sample_path, "guests", guest="cenap", type="police"))
    assert "Kinds of actors: 0 of 1" in text
    assert "Themes: 0 of 0" in text
