"""A brief of what changed: every kind of change, what nobody can tell, and what is no data."""

from datetime import date

import pytest

from graph.analysis.change import change_words as words
from graph.analysis.change.change_answer import NOT_TOLD
from graph.analysis.change.changes import ChangeQuestion, changes
from graph.analysis.change.window import Window
from tests.graph.analysis.change.changed_world import (
    YEAR,
    about,
    brief,
    country,
    fill,
    meeting,
    section,
    sight_of,
)
from tests.graph.query.conftest import Telling


@pytest.fixture
def changing(store):
    """Alpha and Beta met in 2023, Gamma and Delta in 2024; in 2025 Beta met Gamma, and Zeta."""
    fill(
        store,
        meeting("ev-old", "2023-09-01", ["alpha", "beta"]),
        meeting("ev-south", "2024-02-01", ["gamma", "delta"], "theme:gbv"),
        meeting("ev-new", "2025-05-02", ["beta", "gamma", "zeta"], "theme:gbv"),
        meeting("ev-some-day", None, ["eta", "theta"]),
        country(["alpha", "delta"], ["beta"]),
    )
    return store


def test_each_kind_of_change_is_told(changing):
    found = brief(changing)
    assert about(found, words.ACTORS) == [("zeta",)]
    assert about(found, words.TIES) == [("beta", "gamma"), ("beta", "zeta"), ("gamma", "zeta")]
    assert about(found, words.BROKERS) == [("beta", "gamma"), ("gamma", "beta")]
    assert about(found, words.QUIET) == [("alpha", "beta"), ("delta", "gamma")]
    assert about(found, words.LOST) == [
        ("alpha", "theme:ssr", "country-xx"), ("delta", "theme:gbv", "country-xx"),
    ]  # fmt: skip


def test_each_line_has_its_proof(changing):
    found = brief(changing)
    for kind in (words.ACTORS, words.TIES, words.BROKERS, words.QUIET, words.LOST):
        for change in section(found, kind).changes.items:
            assert change.claims
            assert change.statements >= len(change.claims)
            assert all(claim.proof.evidence[0].quote for claim in change.claims)


def test_it_is_said_in_both_languages(changing):
    found = brief(changing)
    (new,) = section(found, words.ACTORS).changes.items
    assert new.sentence["en"] == "Zeta: first at Ev new (2 May 2025)."
    assert new.sentence["fr"] == "Zeta : pour la première fois à Ev new (2 mai 2025)."
    assert found.summary["en"].startswith("What happened from 1 January 2025 to 31 December 2025,")
    assert "quel que soit le jour où elles ont été lues" in found.summary["fr"]


def test_what_has_no_date_is_counted_and_told_nowhere(changing):
    found = brief(changing)
    assert (found.events, found.undated) == (1, 1)
    assert "1 event without a sure date" in found.cautions[-1]["en"]
    told = {one for kind in words.SECTIONS for ids in about(found, kind) for one in ids}
    assert told.isdisjoint({"eta", "theta"})


def test_all_are_counted_when_few_are_shown(changing):
    found = brief(changing, limit=1)
    assert [(one.changes.shown, one.changes.total) for one in found.sections] == [
        (1, 1), (1, 3), (0, 0), (1, 2), (1, 2), (1, 2),
    ]  # fmt: skip


def test_a_time_of_which_nothing_is_told_is_no_data(changing):
    found = brief(changing, Window(date(2026, 1, 1), date(2026, 11, 22)))
    assert found.no_data
    assert found.newest == "2025-05-02"
    assert "silence in the sources is not silence in the world" in found.cautions[0]["en"]
    assert "(the newest is of 2 May 2025)" in found.cautions[0]["en"]
    assert "le silence des sources n’est pas celui du monde" in found.cautions[0]["fr"]


def test_sources_that_end_early_are_named(changing):
    found = brief(changing, Window(date(2025, 1, 1), date(2026, 11, 22)))
    assert not found.no_data
    assert "The newest event with a sure date is of 2 May 2025" in found.cautions[0]["en"]


def test_a_theme_limits_the_events_and_relations_are_then_not_told(changing):
    found = brief(changing, theme="theme:ssr")
    assert about(found, words.ACTORS) == []
    assert about(found, words.QUIET) == [("alpha", "beta")]
    assert about(found, words.LOST) == [("alpha", "theme:ssr", "country-xx")]
    assert section(found, words.STATED).state == NOT_TOLD
    assert words.FILTERED in found.cautions
    assert " (Ssr)" in found.summary["en"]


def test_a_meeting_about_something_else_keeps_a_tie_alive(changing):
    fill(changing, meeting("ev-other", "2025-11-01", ["alpha", "beta"], "theme:gbv"))
    assert about(brief(changing, theme="theme:ssr"), words.QUIET) == []


def test_a_country_limits_the_events(changing):
    fill(changing, meeting("ev-away", "2025-06-01", ["kappa", "iota"], None))
    assert ("kappa",) in about(brief(changing), words.ACTORS)
    assert about(brief(changing, country="country-xx"), words.ACTORS) == [("zeta",)]


def test_a_town_or_a_group_of_countries_limits_the_events_as_its_country_does(changing):
    in_country = brief(changing, country="country-xx")
    known = Telling("A known group.", form="vocabulary", uri="vocabulary:group")
    known.say("country-xx", "MEMBER_OF", "place-region", "known")
    fill(changing, known)
    in_town, in_group = (brief(changing, country=one) for one in ("place-lakeside", "place-region"))
    for kind in (words.ACTORS, words.TIES, words.QUIET):
        assert about(in_town, kind) == about(in_group, kind) == about(in_country, kind)
    assert about(in_group, words.LOST) == about(in_country, words.LOST) != []
    told = section(in_town, words.LOST)
    assert (told.state, told.measure) == (NOT_TOLD, words.NOT_OF_PLACE)


def test_what_may_not_be_shown_is_said_to_be_there(changing):
    with sight_of(changing) as sight:
        found = changes(type(sight)(sight.view, sight.index, sight.vocabulary, True),
                        ChangeQuestion(YEAR))  # fmt: skip
    assert found.withheld
    assert words.WITHHELD in found.cautions


def test_an_empty_ledger_has_no_data(store):
    found = brief(store)
    assert found.no_data
    assert found.newest is None
    assert all(one.changes.total == 0 for one in found.sections)
