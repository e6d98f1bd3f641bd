"""The network page: its table and drawing, its filters, and the way to what is beyond it."""

import json
import re

from tests.app_pages.seen import text_of

CHECKBOX = 33
ROOM = 460  # pixels beside the drawing on a screen of 1366


def test_network_table_has_the_ties_and_the_drawing_is_beside_it(open_page, sample_path):
    app = open_page(sample_path, "network", node="icglr")
    table = app.dataframe[0].value
    assert len(table) > 50
    assert len(app.get("iframe")) == 1
    assert re.search(r"the table (\d+) of \1\.", text_of(app))


def test_network_as_table_sends_no_drawing(open_page, sample_path):
    app = open_page(sample_path, "network", node="icglr", view="table")
    assert len(app.dataframe[0].value) > 50
    assert len(app.get("iframe")) == 0


def test_network_finds_the_way_to_what_is_not_tied_directly(open_page, sample_path):
    app = open_page(sample_path, "network", node="icglr", find="CENAP", tie="cenap")
    table = app.dataframe[0].value
    assert list(table["Name"]) == ["Conflict Alert and Prevention Centre"]
    assert list(table["Steps"]) == [3]
    assert "The way shown first has 3 steps" in text_of(app)
    assert "From International Conference" in text_of(app)


def test_network_filters_come_from_the_address(open_page, sample_path):
    whole = open_page(sample_path, "network", node="theme:ssr").dataframe[0].value
    app = open_page(sample_path, "network", node="theme:ssr", **{"from": "2009", "to": "2009"})
    assert 0 < len(app.dataframe[0].value) < len(whole)
    app = open_page(sample_path, "network", node="theme:ssr", country="country-bdi")
    assert 0 < len(app.dataframe[0].value) < len(whole)
    assert app.selectbox[1].value == "country-bdi"


def test_network_without_ties_under_filters_offers_to_clear_them(open_page, sample_path):
    years = {"from": "1950", "to": "1951"}
    app = open_page(sample_path, "network", node="cenap", layer="co-presence", **years)
    assert "under these filters" in text_of(app)
    app.button(key="clear_filters").click().run()
    assert not app.exception
    assert len(app.dataframe[0].value) > 10


def test_no_tie_and_no_data_never_look_alike(open_page, sample_path, small_path):
    alone = text_of(open_page(small_path, "network", node="a-alone"))
    assert "No tie:" in alone
    assert "No data:" not in alone
    unheard = text_of(open_page(sample_path, "network", node="country-isl"))
    assert "No data:" in unheard
    assert "No tie:" not in unheard


def test_layers_are_chosen_by_their_codes(open_page, sample_path):
    app = open_page(sample_path, "network", "fr", node="cenap", layer="cooperation")
    ties = set(app.dataframe[0].value["Lien"])
    assert ties == {"coopération"}


def test_way_beyond_the_network_is_printed_at_once(open_page, sample_path):
    app = open_page(sample_path, "network", node="icglr", find="CENAP")
    assert "1. " in text_of(app)
    assert "3. " in text_of(app)


def test_filters_that_are_not_understood_are_named_not_counted(open_page, sample_path):
    app = open_page(sample_path, "network", node="cenap", **{"from": "abc", "theme": "nosuch"})
    assert [warning.value.split(" ")[0] for warning in app.warning] == ["“abc”", "“nosuch”"]
    labels = [popover.proto.popover.label for popover in app.get("popover")]
    assert "Filters" in labels


def test_table_beside_the_drawing_breaks_long_names_and_cuts_no_column(open_page, sample_path):
    for language, address in (("en", {}), ("fr", {"reach": "2"}), ("en", {"find": "CENAP"})):
        app = open_page(sample_path, "network", language, node="icglr", **address)
        proto = app.dataframe[0].proto
        assert proto.row_height > 60  # Streamlit breaks lines in higher rows only
        widths = {name: column.get("width") for name, column in json.loads(proto.columns).items()}
        shown = [widths[name] for name in app.dataframe[0].value.columns]
        assert sum(shown) + CHECKBOX <= ROOM


def test_table_alone_tells_the_kind(open_page, sample_path):
    beside = open_page(sample_path, "network", node="icglr").dataframe[0].value
    alone = open_page(sample_path, "network", node="icglr", view="table").dataframe[0].value
    assert list(beside.columns) == ["Name", "Events", "Tie"]
    assert list(alone.columns) == ["Name", "Events", "Tie", "Kind"]


def test_a_tie_with_many_sources_says_how_many_it_shows(open_page, sample_path):
    app = open_page(sample_path, "network", node="icglr", tie="cocafem")
    labels = [popover.proto.popover.label for popover in app.get("popover")]
    assert "Sources (8)" in labels
    assert "The first 5 of 8" in text_of(app)
