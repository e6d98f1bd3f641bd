"""Two events are one only where days, town and people agree, and it is said why."""

from dataclasses import replace

import pytest

from graph.model.dates import parse_date
from ingest.resolution.event_match import ASK, DIFFERENT, SAME, compare_events
from ingest.resolution.event_profile import EventProfile

ONE = EventProfile(
    id="ev-1",
    label="Workshop on mediation",
    type="workshop",
    when=parse_date("2018-03-03/2018-03-05"),
    places=frozenset({"place-goma"}),
    countries=frozenset({"country-cod"}),
    themes=frozenset({"theme:mediation"}),
    actors=frozenset({"a", "b", "c"}),
    organisers=frozenset({"a"}),
    documents=frozenset({"doc-1"}),
    addresses=frozenset({"one.txt"}),
)
TWO = replace(
    ONE, id="ev-2", documents=frozenset({"doc-2"}), addresses=frozenset({"two.txt"}), label="Goma"
)


def test_two_reports_of_one_event_are_one_and_it_is_said_why() -> None:
    match = compare_events(ONE, TWO)
    assert (match.verdict, match.other, match.node) == (SAME, "ev-1", "ev-2")
    assert [str(reason) for reason in match.reasons] == [
        "Both were on 2018-03-03/2018-03-05.",
        "Both were in the same town.",
        "Participants in common: 3.",
        "They have an organiser in common.",
        "Themes in common: 1.",
    ]
    assert match.against == ()


def test_the_order_of_the_two_does_not_matter() -> None:
    assert compare_events(ONE, TWO) == compare_events(TWO, ONE)


@pytest.mark.parametrize(
    ("changed", "verdict"),
    [
        ({"when": parse_date("2018-03-03")}, ASK),
        ({"when": parse_date("2018-03")}, ASK),
        ({"when": parse_date("XXXX-03-03/XXXX-03-05")}, ASK),
        ({"when": None}, ASK),
        ({"when": parse_date("2018-03-09")}, DIFFERENT),
        ({"places": frozenset()}, ASK),
        ({"places": frozenset({"place-bunia"})}, DIFFERENT),
        ({"places": frozenset({"place-bunia"}), "label": "Workshop on mediation"}, ASK),
        ({"countries": frozenset({"country-uga"})}, DIFFERENT),
        ({"actors": frozenset({"c"}), "organisers": frozenset()}, ASK),
        ({"actors": frozenset({"x"}), "organisers": frozenset({"x"})}, DIFFERENT),
        ({"addresses": frozenset({"one.txt"})}, ASK),
        ({"documents": frozenset({"doc-1"})}, DIFFERENT),
        ({"themes": frozenset({"theme:small-arms"})}, ASK),
        ({"actors": frozenset({"a", "b", "x"})}, ASK),
        ({"actors": frozenset({"a", "b"})}, SAME),
        ({"actors": frozenset({"a", "x"}), "label": "Workshop on mediation"}, SAME),
        ({"type": "training"}, SAME),
        ({"organisers": frozenset({"b"})}, SAME),
        ({"places": frozenset({"place-goma", "place-bunia"})}, SAME),
        ({"attending": frozenset({"c"})}, SAME),
        ({"groups": frozenset({"police"})}, SAME),
        ({"named_places": frozenset({"place-bunia"})}, SAME),
    ],
)
def test_less_agreement_asks_and_a_contradiction_parts(
    changed: dict[str, object], verdict: str
) -> None:
    assert compare_events(ONE, replace(TWO, **changed)).verdict == verdict  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("mine", "yours", "against"),
    [
        (
            {"places": frozenset({"place-goma", "place-bunia"})},
            {"places": frozenset({"place-goma", "place-beni"})},
            "Each names a place that the other does not.",
        ),
        (
            {"named_places": frozenset({"place-gitega"})},
            {"named_places": frozenset({"place-ngozi"})},
            "Each names a place that the other does not.",
        ),
        (
            {"attending": frozenset({"b"})},
            {"attending": frozenset({"c"})},
            "Others took part.",
        ),
        (
            {"groups": frozenset({"police"})},
            {"groups": frozenset({"army"})},
            "They tell of other groups of people.",
        ),
    ],
)
def test_other_places_or_other_people_are_a_wall(
    mine: dict[str, frozenset[str]], yours: dict[str, frozenset[str]], against: str
) -> None:
    one, two = replace(ONE, **mine), replace(TWO, label=ONE.label, **yours)
    match = compare_events(one, two)
    assert match.verdict == ASK
    assert [str(reason) for reason in match.against] == [against]


def test_a_title_of_one_word_says_nothing() -> None:
    one, two = (replace(event, label="Workshop") for event in (ONE, TWO))
    assert compare_events(one, replace(two, actors=frozenset({"a", "x"}))).verdict == ASK


def test_what_they_say_differently_is_told() -> None:
    other = replace(
        TWO,
        when=parse_date("2018-03-07"),
        type="training",
        organisers=frozenset({"b"}),
        places=frozenset({"place-bunia"}),
    )
    assert [str(reason) for reason in compare_events(ONE, other).against] == [
        "The dates 2018-03-07 and 2018-03-03/2018-03-05 are 2 days apart.",
        "The towns differ.",
        "The organisers differ.",
        "They are of different kinds.",
    ]


@pytest.mark.parametrize(
    ("title", "is_alike"),
    [
        ("Workshop on mediation", True),
        ("Workshop on transitional justice", False),
        ("Workshop", False),
        ("Regional workshop on mediation in Goma for women", False),
    ],
)
def test_titles_are_alike_when_most_words_are(title: str, is_alike: bool) -> None:
    reasons = [str(reason) for reason in compare_events(ONE, replace(TWO, label=title)).reasons]
    assert ("The titles are alike." in reasons) == is_alike


def test_a_title_that_was_cut_is_alike() -> None:
    long = replace(ONE, label="Regional learning and networking exchange on peace and justice")
    short = replace(TWO, label="Regional Learning and Networking Exchange")
    assert "The titles are alike." in compare_events(long, short).reasons
