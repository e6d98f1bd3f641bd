"""`mtandao gaps` tells a matrix, and events with two kinds of actors."""

import pytest

from graph.store import open_store
from graph.store.sqlite import SqliteStore
from ingest.loading.run import ingest


def test_the_matrix_for_people_and_for_programs(filled):
    told = filled("gaps", "--level", "2")
    assert told.code == 0, told.err
    assert "Security sector reform\tdormant" in told.out
    assert "does not say that nobody works there" in told.out
    found = filled("gaps", "--level", "2", "--json").json
    assert set(found) >= {"rows", "columns", "cells", "shown", "total"}


def test_french(filled):
    told = filled("gaps", "--rows", "type", "--columns", "year", "--lang", "fr").out
    assert "en sommeil" in told
    assert "ne dit pas que personne" in told


def test_rows_and_columns_are_named_as_people_name_them(filled):
    found = filled("gaps", "--row", "RSS", "--column", "BI", "--column", "CD", "--json").json
    assert [one["id"] for one in found["rows"]] == ["theme:ssr"]
    states = {one["column"]: (one["state"], one["missing"]) for one in found["cells"]}
    assert states == {"country-bdi": ("dormant", None), "country-cod": ("no data", "column")}


def test_a_group_of_countries_is_its_countries_and_a_commitment_has_a_name(filled):
    found = filled("gaps", "--row", "ssr", "--column", "group:great-lakes-core", "--json").json
    assert {"country-bdi", "country-cod", "country-rwa"} <= {one["id"] for one in found["columns"]}
    states = {one["column"]: one["state"] for one in found["cells"]}
    assert states["country-bdi"] == "dormant"
    found = filled("gaps", "--rows", "commitment", "--row", "UNSCR 1325", "--json").json
    assert [one["label"] for one in found["rows"]] == [
        "United Nations Security Council resolution 1325"
    ]


def test_what_was_not_asked_for_is_not_told_to_be_without_a_source(filled):
    whole = filled("gaps").out
    assert "no source says their row, or their column" in whole
    for told in (filled("gaps", "--row", "ssr").out, filled("gaps", "--column", "BI").out):
        assert "in no cell: other rows or columns than these" in told
        assert "no source says their row" not in told


def test_roles_limit_who_is_counted(filled):
    def actors(*role):
        found = filled("gaps", "--row", "ssr", "--column", "BI", "--json", *role).json
        return found["cells"][0]["actors"]

    assert (actors(), actors("--role", "organiser")) == (2, 1)


def test_a_lower_level_is_compared_with_all(filled):
    told = filled("gaps", "--seen", "public", "--row", "ssr", "--column", "BI", "--json")
    assert told.json["cells"][0]["state"] == "dormant"


SECRET = """
document: {uri: "https://example.org/secret", title: Secret, sensitivity: restricted}
actors: [{key: a, name: Lake Forum, type: network}]
events:
- {key: e, id: ev-secret, title: Hidden meeting, date: 2023-01-01, themes: [ssr],
   participations: [{actor: a, role: presenter}]}
"""


def test_a_year_that_only_restricted_sources_tell_of_is_not_named(filled, tmp_path):
    (tmp_path / "secret.yaml").write_text(SECRET, encoding="utf-8")
    assert filled("ingest", str(tmp_path / "secret.yaml")).code == 0
    assert "2023" in filled("gaps", "--columns", "year").out
    told = filled("gaps", "--columns", "year", "--seen", "public").out
    assert "2023" not in told
    assert "Columns of which only sources above the level shown tell: 1." in told
    french = filled("gaps", "--columns", "year", "--seen", "public", "--lang", "fr").out
    assert "Colonnes dont seules parlent des sources d’un niveau supérieur" in french


LATE = """
document: {uri: "https://example.org/late", title: Late}
actors: [{key: a, name: Lake Forum, type: network}]
events:
- {key: e, id: ev-late, title: Open meeting, date: 2022-01-01, themes: [ssr],
   participations: [{actor: a, role: presenter}]}
"""


@pytest.mark.parametrize(
    ("asked", "withheld"),
    [
        (("gaps", "--columns", "year"), "only sources above the level shown tell: 1"),
        (("ties",), "Sources above the level shown"),
    ],
)
def test_what_is_written_meanwhile_is_not_withheld(filled, tmp_path, monkeypatch, asked, withheld):
    (tmp_path / "late.yaml").write_text(LATE, encoding="utf-8")
    look = SqliteStore.view

    def view(store, view_filter=None):
        found = look(store, view_filter)
        if view_filter is not None and not view_filter.shows_all_levels:
            monkeypatch.setattr(SqliteStore, "view", look)
            with open_store(str(store.path)) as other:
                ingest([tmp_path / "late.yaml"], other)
        return found

    monkeypatch.setattr(SqliteStore, "view", view)
    told = filled(*asked, "--seen", "public")
    assert told.code == 0, told.err
    assert SqliteStore.view is look
    assert withheld not in told.out


def test_events_with_both_kinds(filled):
    told = filled("gaps", "--together", "network", "--together", "national-ngo")
    assert "ev-one" in told.out
    found = filled("gaps", "--together", "network", "--together", "national-ngo", "--json").json
    assert found["events"]["total"] == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--rows", "mood"), "Coverage is not laid out by 'mood'. (--rows) Use theme,"),
        (("--columns", "mood"), "Coverage is not laid out by 'mood'. (--columns) Use theme,"),
        (("--seen", "secret"), "There is no level 'secret'"),
        (("--together", "police"), "1 kind of actors was given"),
        (
            ("--together", "police", "--together", "elves"),
            "'elves'. (--together) Use cbo,",
        ),
        (("--rows", "type", "--row", "elves"), "no actor type 'elves'. (--row) Use cbo,"),
        (("--rows", "type", "--row", "polise"), "'polise'. (--row) Did you mean police?"),
        (("--rows", "year", "--row", "elves"), "'elves' is not a year. (--row) Write"),
        (("--row", "elves"), "No theme is called 'elves'. (--row) "),
        (("--column", "elves"), "No place is called 'elves'. (--column) "),
        # Laid out, each would be told as something of which no source tells.
        (("--column", "Bujumbura"), "Bujumbura is no country, and no group of them. (--column)"),
        (("--columns", "area", "--column", "BI"), "Burundi is a country or a group of them"),
        (("--rows", "commitment", "--row", "elves"), "called 'elves'. (--row)"),
    ],
)
def test_what_cannot_be_asked_is_told(filled, given, said):
    told = filled("gaps", *given)
    assert told.code == 2
    assert said in told.err
