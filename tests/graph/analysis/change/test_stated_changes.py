"""Relations that sources state newly."""

from dataclasses import replace
from datetime import date

import pytest

from graph.analysis.change import change_words as words
from graph.analysis.change.window import Window
from tests.graph.analysis.change.changed_world import YEAR, about, brief, fill, section
from tests.graph.query.conftest import Telling


def relation(name: str, **said: object) -> Telling:
    """A source that says that Alpha works with Beta."""
    telling = Telling(f"{name}: Alpha works with Beta.", uri=name)
    telling.say("alpha", "COOPERATES_WITH", "beta", "Alpha works with Beta", **said)
    return telling


@pytest.mark.parametrize(
    ("at", "is_told"),
    [("2025-03", True), ("2025", True), ("2024-12-31", False), ("2026", False), ("2030", False)],
)
def test_it_is_of_the_time_to_which_a_source_dates_it(store, at, is_told):
    fill(store, relation("one", at=at))
    assert about(brief(store), words.STATED) == ([("alpha", "beta")] if is_told else [])


def test_what_a_source_dates_before_is_not_new(store):
    fill(store, relation("one", at="2025-03"), relation("two", at="2019"))
    assert section(brief(store), words.STATED).changes.total == 0


def test_what_another_source_says_without_a_date_may_be_older(store):
    fill(store, relation("one", at="2025-03"), relation("two"))
    found = section(brief(store), words.STATED)
    assert (found.changes.total, found.unsure) == (0, 1)


@pytest.mark.parametrize("doubt", [{"certainty": "ambiguous"}, {"modality": "planned"}])
def test_what_is_not_said_as_a_fact_is_no_tie(store, doubt):
    fill(store, relation("one", at="2025-03", **doubt))
    assert about(brief(store), words.STATED) == []


def test_what_only_the_vocabulary_knows_is_no_news(store):
    telling = relation("vocabulary:test", at="2025-03")
    known = Telling(telling.text, form="vocabulary", uri="vocabulary:test")
    known.say("alpha", "COOPERATES_WITH", "beta", "Alpha works with Beta", at="2025-03")
    fill(store, known)
    assert about(brief(store), words.STATED) == []


def test_it_is_told_with_its_date_and_words(store):
    fill(store, relation("one", at="2025-03"))
    (told,) = section(brief(store), words.STATED).changes.items
    assert told.sentence == {
        "en": "A source says that Alpha works with Beta (March 2025).",
        "fr": "Une source dit qu’Alpha travaille avec Beta (mars 2025).",
    }
    assert told.claims[0].proof.evidence[0].quote == "Alpha works with Beta"


def test_a_group_without_a_name_is_tied_to_nobody(store):
    telling = Telling("Observers work with Beta.", uri="observers")
    telling.say("grp-observers", "COOPERATES_WITH", "beta", "Observers", at="2025-03")
    fill(store, telling)
    assert about(brief(store, Window(date(2025, 1, 1), date(2025, 12, 31))), words.STATED) == []
    assert about(brief(store, YEAR), words.STATED) == []


def test_what_may_have_begun_after_a_time_that_is_over_is_left_open(store):
    fill(store, relation("one", at="2025"))
    june = Window(YEAR.since, date(2025, 6, 30))
    found = section(brief(store, june), words.STATED)
    assert (found.changes.total, found.unsure) == (0, 1)
    assert about(brief(store, replace(june, is_over=False)), words.STATED)
