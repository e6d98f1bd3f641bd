"""What two at one event count, factor by factor, worked out by hand."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.ties.tie_weights import TieRules, raw_rules, rules_of, weigh, without_year
from graph.index.days import FAR_AHEAD, LONG_AGO, NO_YEAR, UNDATED
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from tests.graph.analysis.attended import attended

TODAY = date(2026, 11, 21)


def test_all_that_one_gives_at_an_event_sums_to_one_however_many_met():
    met = attended([["a", "b"], [f"n{number}" for number in range(200)], ["a"]])
    found = weigh(met, TieRules(TODAY, half_life=None))
    assert found.size.tolist() == [1.0, 1 / 199, 0.0]
    assert (found.size * (met.met - 1))[:2].tolist() == pytest.approx([1.0, 1.0])


def test_a_meeting_counts_half_after_a_half_life_and_full_when_it_lies_ahead():
    days = [
        (TODAY.toordinal() - round(3 * 365.25), TODAY.toordinal() - round(3 * 365.25)),
        (TODAY.toordinal() + 90, TODAY.toordinal() + 92),
        UNDATED[:2],
        (LONG_AGO, TODAY.toordinal()),
        (TODAY.toordinal() - round(6 * 365.25), FAR_AHEAD),
        (LONG_AGO, FAR_AHEAD),
    ]
    met = attended([["a", "b"]] * len(days), days=days)
    found = weigh(met, TieRules(TODAY, half_life=3.0))
    assert found.age.tolist() == pytest.approx([0.5, 1.0, 0.5, 1.0, 0.25, 0.5], abs=1e-3)


def test_of_a_decade_that_is_not_over_the_age_is_not_known():
    decades = [(2020, 2029), (1990, 1999)]
    days = [(date(one, 1, 1).toordinal(), date(end, 12, 31).toordinal()) for one, end in decades]
    met = attended([["a", "b"]] * 2, days=days)
    vague = replace(met, year=np.full(2, NO_YEAR, dtype=np.int16))
    ages = weigh(vague, TieRules(TODAY, half_life=3.0)).age.tolist()
    assert ages == pytest.approx([0.5, 0.5 ** (26.9 / 3)], abs=1e-3)
    assert without_year(vague, TODAY).tolist() == [True, False]
    assert bool(without_year(vague, TODAY, 0))


def test_formats_roles_and_confidence_are_those_of_the_vocabulary_and_the_sources():
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    met = attended(
        [["a", "b"], ["a", "b"]],
        types=["conference", "seance-of-its-own"],
        roles=[["organiser", "opener"], ["participant", "role-of-its-own"]],
        confidence=[[100, 80], [50, 100]],
    )
    found = weigh(met, rules_of(vocabulary, TODAY))
    conference = vocabulary.event_types["conference"].tie_strength
    opener = vocabulary.roles["opener"].role_weight
    assert found.format.tolist() == [conference, 0.5]
    assert found.role.at(slice(None)).tolist() == pytest.approx(
        [1.0, opener**0.5, 0.5**0.5, 0.5**0.5]
    )
    assert found.confidence.at(slice(None)).tolist() == [1.0, 0.8, 0.5, 1.0]
    assert found.pair.tolist() == pytest.approx([1.0, 0.8 * opener**0.5, 0.5 * 0.5**0.5, 0.5**0.5])
    assert found.pair_at(np.array([2, 0])).tolist() == [found.pair[2], found.pair[0]]


def test_raw_ties_count_events():
    met = attended([["a", "b"], ["a", "b", "c"], ["a"]], confidence=[[50, 50], [9, 9, 9], [9]])
    found = weigh(met, raw_rules(TODAY))
    assert found.event.tolist() == [1, 1, 0]
    assert set(found.pair.tolist()) == {1.0}


@given(st.lists(st.integers(1, 30), min_size=1, max_size=10))
def test_no_weight_is_above_one_or_below_none(sizes: list[int]) -> None:
    met = attended([[f"n{number}" for number in range(size)] for size in sizes])
    vocabulary = load_vocabulary(data_folder() / "vocabulary")
    found = weigh(met, rules_of(vocabulary, TODAY))
    for values in (found.event, found.pair):
        assert np.all((values >= 0) & (values <= 1))
