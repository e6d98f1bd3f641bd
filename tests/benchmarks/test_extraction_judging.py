"""Which facts count as right for the confidence of their rules, on one invented report."""

from typing import Any

import pytest

from benchmarks.extraction_calibration import calibration
from benchmarks.extraction_confidence import trust_in
from benchmarks.extraction_judging import JudgedFact, judged_facts
from benchmarks.extraction_reports import Report
from benchmarks.extraction_score import Judge, load_judge
from graph.model.record import (
    Count,
    Participation,
    Record,
    RecordActor,
    RecordDocument,
    RecordEvent,
    RecordPlace,
    RecordTheme,
)

GOLD: dict[str, Any] = {
    "id": "r1",
    "lang": "en",
    "is_event_report": True,
    "actors": [
        {"key": "a1", "name": "Lake Forum", "aliases": ["LF"], "type": "ngo"},
        {"key": "a2", "name": "Hill Trust", "type": "ngo"},
        {"key": "a3", "name": "River Board", "type": "ngo", "optional": True},
    ],
    "events": [
        {
            "key": "e1",
            "type": "workshop",
            "date": "2016-05-04",
            "places": [{"name": "Goma", "country": "CD"}],
            "themes": [{"id": "made-up", "ok": ["made-up-too"]}],
            "participations": [
                {"actor": "a1", "role": "organiser", "role_ok": ["host"]},
                {"actor": "a2", "role": "funder", "optional": True},
            ],
            "counts": [{"n": 30, "of": "participants"}],
        }
    ],
}


@pytest.fixture(scope="module")
def judge(shared_folder: Any) -> Judge:
    return load_judge(shared_folder / "gold" / "score.py")


def actor(key: str, name: str, rule: str, kind: str | None = None) -> RecordActor:
    return RecordActor(key=key, name=name, rule=rule, type=kind, confidence=0.9)


def part(key: str, role: str, rule: str, certainty: Any = "certain") -> Participation:
    return Participation(actor=key, role=role, rule=rule, certainty=certainty, confidence=0.8)


def told(**event: Any) -> Record:
    main = {"key": "e1", "type": "workshop", "date": "2016-05-04", "rule": "date", **event}
    return Record(
        document=RecordDocument(text="text", is_event_report=True),
        actors=[
            actor("a1", "LF", "acronym"),
            actor("a2", "Hill Trust of the North", "head-noun"),
            actor("a3", "River Board", "optional"),
            actor("a4", "Nobody", "invented"),
            actor("a5", "thirty farmers", "group", "group"),
        ],
        events=[RecordEvent.model_validate(main)],
    )


def judged(judge: Judge, record: Record) -> dict[str, bool]:
    facts = judged_facts(judge, Report("r1", "text", GOLD), record)
    assert len({fact.rule for fact in facts}) == len(facts)
    return {fact.rule: fact.right for fact in facts}


def test_a_name_is_right_when_the_annotation_has_it_and_open_things_do_not_count(
    judge: Judge,
) -> None:
    found = judged(judge, told())
    assert found == {"acronym": True, "head-noun": False, "invented": False, "date": True}


def test_a_second_actor_of_one_name_is_wrong(judge: Judge) -> None:
    record = told()
    twice = [*record.actors, actor("a6", "Lake Forum", "double")]
    found = judged(judge, record.model_copy(update={"actors": twice}))
    assert (found["acronym"], found["double"]) == (True, False)


def test_a_role_is_right_when_actor_and_role_are_accepted(judge: Judge) -> None:
    record = told(
        participations=[
            part("a1", "host", "right"),
            part("a1", "funder", "wrong-role"),
            part("a4", "organiser", "wrong-actor"),
            part("a2", "funder", "optional-role"),
            part("a3", "organiser", "optional-actor"),
            part("a5", "participant", "group-role"),
            part("a1", "presenter", "unclear", "ambiguous"),
        ]
    )
    found = judged(judge, record)
    roles = {rule: right for rule, right in found.items() if "-" in rule or rule == "right"}
    assert roles == {
        "head-noun": False,
        "right": True,
        "wrong-role": False,
        "wrong-actor": False,
    }


def test_what_an_event_holds_is_judged_fact_by_fact(judge: Judge) -> None:
    record = told(
        date="2016-05-05",
        places=[
            RecordPlace(name="Goma", country="CD", rule="place"),
            RecordPlace(name="Goma", country="RW", rule="elsewhere"),
        ],
        themes=[RecordTheme(id="made-up-too", rule="theme"), RecordTheme(id="x", rule="other")],
        counts=[Count(n=30, of="people", rule="count"), Count(n=3, of="people", rule="few")],
    )
    found = judged(judge, record)
    assert (found["date"], found["place"], found["elsewhere"]) == (False, True, False)
    assert (found["theme"], found["other"], found["count"], found["few"]) == (True, False) * 2


def test_an_event_in_a_text_that_reports_none_is_wrong(judge: Judge) -> None:
    gold = {**GOLD, "is_event_report": False, "events": []}
    facts = judged_facts(judge, Report("r1", "text", gold), told())
    assert [fact.right for fact in facts if fact.kind == "event"] == [False]


def facts(kind: str, rule: str, right: int, of: int) -> list[JudgedFact]:
    return [JudgedFact(kind, rule, 0.9, number < right) for number in range(of)]


def test_a_rule_seen_often_is_trusted_by_its_own_count_a_rare_one_by_its_kind() -> None:
    counted = [*facts("names", "usual", 45, 90), *facts("names", "rare", 1, 1)]
    trust = trust_in([*counted, *facts("roles", "cue", 8, 8)])
    told = {one.rule: one for one in trust.rules}
    assert (told["usual"].right, told["usual"].of) == (45, 90)
    assert told["usual"].confidence == pytest.approx(0.5, abs=0.03)
    assert 0.4 < told["rare"].confidence < 0.6
    assert told["cue"].confidence < 1
    assert trust.default <= min(one.confidence for one in trust.rules)


def test_without_any_fact_there_is_still_a_number_for_what_is_unknown() -> None:
    assert 0 < trust_in([]).default < 1


def test_the_reliability_of_facts_can_be_counted_by_hand() -> None:
    rows = {row.group: row for row in calibration(facts("names", "usual", 3, 4))}
    assert rows["all"].confidence == pytest.approx(0.9)
    assert rows["all"].precision == 0.75
    assert rows["all"].brier == pytest.approx((3 * 0.1**2 + 0.9**2) / 4)
    assert rows["0.90 to 0.95"].facts == rows["names"].facts == 4
