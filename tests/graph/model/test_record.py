"""The record is the only door into the graph, and its schema is public."""

import json
from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from graph.model.record import Record, RecordEvidence, RecordRelation
from graph.model.record_schema import record_schema

SCHEMA = Path(__file__).parents[3] / "docs" / "record.schema.json"

WORKSHOP = """
document: {uri: report.txt, language: en, published: 2009-03, is_event_report: true}
actors:
  - {key: a1, name: International Alert, aliases: [Alert], type: ingo, country: GB}
  - {key: a2, name: Permanent Mission, country: NO}
events:
  - key: e1
    type: workshop
    date: 2009-03-02
    places: [{name: Bujumbura, country: BI, kind: city}]
    themes: [{id: gender-ssr, evidence: {start: 0, end: 3, quote: SSR}}, ssr]
    participations: [{actor: a1, role: organiser, confidence: 0.95}]
    counts: [{n: 22, of: delegates}]
relations: [{subject: a1, predicate: PART_OF, object: a2}]
issues: [{code: ambiguous-role, message: "Took part or was discussed?"}]
"""


def test_a_record_written_by_hand_is_read() -> None:
    record = Record.model_validate(yaml.safe_load(WORKSHOP))
    assert record.events[0].date == "2009-03-02"
    assert record.document.published == "2009-03"
    assert record.actors[1].country == "NO"
    assert record.events[0].participations[0].role == "organiser"


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(ValidationError, match="organizer"):
        Record.model_validate({"events": [{"key": "e1", "organizer": "a1"}]})


def test_a_name_is_never_empty() -> None:
    with pytest.raises(ValidationError, match="at least 1 character"):
        Record.model_validate({"actors": [{"key": "a1", "name": "  "}]})


def test_a_record_survives_json() -> None:
    record = Record.model_validate(yaml.safe_load(WORKSHOP))
    assert Record.model_validate_json(record.model_dump_json()) == record


def test_the_published_schema_is_current() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == record_schema(), (
        "docs/record.schema.json is not what the code says; run: make golden"
    )


def test_a_cell_that_is_trusted_is_as_one_that_is_checked() -> None:
    checked = RecordEvidence(quote="Lake", sheet="List", row=2, column="Org", tells="name")
    trusted = RecordEvidence.of_cell("Lake", "List", 2, "Org", "name")
    assert trusted == checked
    assert trusted.model_dump() == checked.model_dump()
    assert trusted.model_fields_set == checked.model_fields_set
    assert trusted.model_copy(update={"row": 3}).row == 3


def test_what_a_trusted_part_does_not_tell_is_not_taken_for_told() -> None:
    plain = RecordRelation(subject="a", predicate="PART_OF", object="b")
    trusted = RecordRelation.trusted(dict(plain), {"subject", "predicate", "object"})
    assert trusted == plain
    assert "sensitivity" not in trusted.model_fields_set
    with pytest.raises(ValidationError, match="frozen"):
        trusted.subject = "c"
