"""Each factor of a shared event is shown and told in words; their product is what it counts."""

from datetime import date
from math import prod

import pytest

from graph.analysis.ties.tie_factors import (
    Weighing,
    factors_of,
    roles_of_pair,
    shared_pairs,
    tie_values,
)
from graph.analysis.ties.tie_weights import raw_rules, rules_of, weigh
from graph.model.datafiles import data_folder
from graph.model.vocabulary import load_vocabulary
from tests.graph.analysis.attended import attended

TODAY = date(2021, 1, 1)
DAY = date(2018, 1, 1).toordinal()


@pytest.fixture(scope="module")
def vocabulary():
    return load_vocabulary(data_folder() / "vocabulary")


def weighed(vocabulary, attendance, raw=False):
    rules = raw_rules(TODAY) if raw else rules_of(vocabulary, TODAY)
    return Weighing(attendance, weigh(attendance, rules), rules, vocabulary)


def told(vocabulary, language="en", **how):
    """The words of the factors of `a` and `b` at one event, by factor."""
    weighing = weighed(vocabulary, attended([["a", "b", "c"]], **how))
    (event,), (one,), (other,) = shared_pairs(weighing.attendance, 0, 1)
    return {f.name: f.words[language] for f in factors_of(weighing, event, one, other)}


def test_the_words_of_an_event_of_which_all_is_known(vocabulary):
    how = {
        "days": [(DAY, DAY)],
        "types": ["workshop"],
        "roles": [["organiser", "presenter", "participant"]],
        "confidence": [[100, 50, 100]],
    }
    assert told(vocabulary, **how) == {
        "size": "3 named actors met, so each pair counts 1/2",
        "format": "Format Workshop: 0.70",
        "age": "3 years ago, and it halves every 3 years: 0.50",
        "role": "Organiser and Presenter or speaker: 0.84",
        "confidence": "How sure the sources are of both: 0.50",
    }
    french = told(vocabulary, "fr", **how)
    assert french["size"] == "3 acteurs nommés se sont rencontrés : chaque paire compte 1/2"
    assert french["role"] == "Organisateur et Intervenant : 0,84"


def test_a_year_is_one_year(vocabulary):
    day = date(2020, 1, 1).toordinal()
    assert told(vocabulary, days=[(day, day)])["age"].startswith("1 year ago, and")
    assert told(vocabulary, "fr", days=[(day, day)])["age"].startswith("Il y a 1 an, et")


def test_what_is_not_known_is_said(vocabulary):
    words = told(vocabulary)
    assert words["format"] == ("The format is not known: counted as an ordinary meeting, 0.50")
    assert words["age"] == "No year is known: counted as 3 years old, 0.50"
    assert told(vocabulary, roles=[["odd", "odd", "odd"]])["role"] == "odd and odd: 0.50"


def test_their_product_is_what_the_event_counts(vocabulary):
    attendance = attended(
        [["a", "b"], ["a", "c"], ["a", "b", "c"]], days=[(DAY, DAY), (1, 0), (DAY, DAY + 9)],
    )  # fmt: skip
    weighing = weighed(vocabulary, attendance)
    events, values = tie_values(weighing, 0, 1)
    assert events.tolist() == [0, 2]
    for event, one, other, value in zip(*shared_pairs(attendance, 0, 1), values, strict=True):
        factors = factors_of(weighing, event, one, other)
        assert prod(factor.value for factor in factors) == pytest.approx(value)


def test_raw_every_shared_event_counts_one(vocabulary):
    attendance = attended([["a", "b"], ["a", "b", "c"]])
    _, values = tie_values(weighed(vocabulary, attendance, raw=True), 0, 1)
    assert values.tolist() == [1.0, 1.0]


def test_roles_of_a_pair_are_named():
    attendance = attended([["a", "b"]], roles=[["host", "presenter"]])
    assert [roles_of_pair(attendance, pair) for pair in (0, 1)] == [("host",), ("presenter",)]
