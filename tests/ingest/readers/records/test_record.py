"""Records in YAML: what is wrong costs its own field or entry, and each is told with its line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ingest.readers.reading import Outcome


@pytest.fixture
def read_yaml(read, tmp_path: Path) -> Callable[[str], Outcome]:
    def from_text(text: str) -> Outcome:
        path = tmp_path / "records.yaml"
        path.write_text(text, encoding="utf-8")
        return read(path)

    return from_text


def test_an_unknown_field_is_told_with_the_nearest(read_yaml) -> None:
    found = read_yaml("events:\n- key: e1\n  tittle: x\n  title: Workshop\n")
    assert found.events["e1"].title == "Workshop"
    assert found.notices[0].row == 3
    assert found.messages == [
        "There is no field 'tittle' here; it was left out. Did you mean 'title'?"
    ]


def test_an_actor_without_a_name_goes_and_takes_its_participation(read_yaml) -> None:
    found = read_yaml(
        "actors:\n- {key: a1, name: Peace Forum}\n- {key: a2}\n- {key: a3, name: ''}\n"
        "events:\n- key: e1\n  participations:\n  - {actor: a1}\n  - {actor: a2}\n"
    )
    assert [actor.key for actor in found.reads[0].record.actors] == ["a1"]
    assert [part.actor for part in found.events["e1"].participations] == ["a1"]
    assert found.places == [
        (3, "actors.1.name"),
        (4, "actors.2.name"),
        (9, "events.0.participations.1.actor"),
    ]
    assert "'name' is missing" in found.reasons[0]
    assert "'name' is empty" in found.reasons[1]
    assert "neither a key of the record nor an id" in found.reasons[2]


@pytest.mark.parametrize(
    ("field", "reason"),
    [
        ("order: first", "'first' is no whole number"),
        ("main: perhaps", "'perhaps' is neither true nor false"),
        ("aliases_: 1", "There is no field"),
        ("mechanisms: x", "'mechanisms' must be a list"),
        ("title: {a: 1}", "'title' must be text"),
    ],
)
def test_a_wrong_field_leaves_its_event(read_yaml, field: str, reason: str) -> None:
    found = read_yaml(f"events:\n- key: e1\n  {field}\n  type: workshop\n")
    assert found.events["e1"].type == "workshop"
    assert any(reason in text for text in found.reasons + found.messages)


@pytest.mark.parametrize(
    "field",
    ["status: maybe", "certainty: sort of", "sensitivity: secret", "confidence: 3", "modality: x"],
)
def test_a_wrong_word_that_would_change_the_fact_costs_the_fact(read_yaml, field: str) -> None:
    found = read_yaml(f"events:\n- {{key: e1, title: A}}\n- {{key: e2, title: B, {field}}}\n")
    assert list(found.events) == ["e1"]
    assert found.rejections[0].row == 3
    assert found.reasons[0].endswith("'events.1' was left out.")


def test_a_wrong_level_of_the_document_costs_the_record(read_yaml) -> None:
    found = read_yaml("- document: {sensitivity: secret}\n- events: [{key: e1, title: A}]\n")
    assert list(found.events) == ["e1"]
    assert "The record was left out" in found.reasons[0]


def test_numbers_as_keys_and_names_become_text(read_yaml) -> None:
    found = read_yaml("actors: [{key: 1, name: 1325}]\nevents: [{key: 7, title: 2009}]\n")
    assert found.reads[0].record.actors[0].name == "1325"
    assert found.events["7"].title == "2009"
    assert found.rejections == []


def test_an_unknown_theme_is_told_and_kept_as_an_issue(read_yaml) -> None:
    found = read_yaml("events:\n- key: e1\n  themes: [ssr, basket weaving]\n")
    assert [theme.id for theme in found.events["e1"].themes] == ["ssr"]
    assert found.messages[0].startswith("'basket weaving' is not in the list of themes.")
    issue = found.reads[0].record.issues[0]
    assert issue.code == "unknown-theme"
    assert "basket weaving" in issue.message
    assert issue.evidence is not None


def test_words_of_both_languages_become_ids(read_yaml) -> None:
    found = read_yaml(
        "actors: [{key: a, name: A, country: Burundi}]\n"
        "events:\n- key: e1\n  type: Atelier\n  themes: [Accès à la justice]\n"
        "  participations: [{actor: a, role: Organisé par}]\n"
    )
    event = found.events["e1"]
    assert (event.type, event.themes[0].id) == ("workshop", "access-to-justice")
    assert event.participations[0].role == "organiser"
    assert found.reads[0].record.actors[0].country == "BI"
    assert found.notices == []


def test_an_unknown_role_is_a_value(read_yaml) -> None:
    found = read_yaml(
        "actors: [{key: a, name: A}]\n"
        "events: [{key: e1, participations: [{actor: a, role: dancer}]}]\n"
    )
    part = found.events["e1"].participations[0]
    assert (part.role, part.certainty, part.wording) == ("unspecified", "ambiguous", "dancer")
    assert "'dancer' is not in the list of roles" in found.messages[0]


def test_an_unknown_reading_and_relation_are_rejected(read_yaml) -> None:
    found = read_yaml(
        "actors: [{key: a, name: A}, {key: b, name: B}]\n"
        "events: [{key: e1, participations: [{actor: a, readings: {dancer: 1, host: 0.5}}]}]\n"
        "relations: [{subject: a, predicate: PART_OFF, object: b}]\n"
    )
    assert found.events["e1"].participations[0].readings == {"host": 0.5}
    assert found.reads[0].record.relations == []
    assert "This reading was left out" in found.reasons[0]
    assert found.reasons[1] == "Unknown relation 'PART_OFF'. Did you mean PART_OF?"


def test_a_wrong_date_leaves_the_event_without_one(read_yaml) -> None:
    found = read_yaml("events:\n- key: e1\n  title: A\n  date: 31/02/2019\n")
    assert found.events["e1"].date is None
    assert found.places == [(4, "events.0.date")]
    assert "'31/02/2019' does not exist" in found.reasons[0]
    issue = found.reads[0].record.issues[0]
    assert issue.code == "unreadable-date"
    assert found.events["e1"].date_wording == "31/02/2019"
    assert (issue.evidence.sheet, issue.evidence.column) == ("Events", "date")
    assert issue.evidence.quote == "31/02/2019"


def test_two_events_with_one_wrong_date_have_an_issue_each(read_yaml) -> None:
    found = read_yaml(
        "events:\n- {key: e1, title: A, date: sometime}\n- {key: e2, title: B, date: sometime}\n"
    )
    issues = found.reads[0].record.issues
    assert [(one.code, one.evidence.row) for one in issues] == [
        ("unreadable-date", 1),
        ("unreadable-date", 2),
    ]
    assert found.places == [(2, "events.0.date"), (3, "events.1.date")]


def test_a_wrong_date_with_the_quote_of_another_is_told_too(read_yaml) -> None:
    quoted = "date_wording: sometime, date_evidence: {quote: sometime, start: 0, end: 8}"
    found = read_yaml(
        f"document: {{text: sometime}}\nevents:\n- {{key: e1, title: A, {quoted}}}\n"
        f"- {{key: e2, title: B, {quoted}}}\n"
    )
    assert [one.code for one in found.reads[0].record.issues] == ["unreadable-date"] * 2
    assert found.places == [(3, "events.0.date"), (4, "events.1.date")]


def test_a_date_in_words_is_read_when_it_can_be(read_yaml) -> None:
    found = read_yaml(
        "events:\n- {key: e1, title: A, date_wording: mars 2009}\n"
        "- {key: e2, title: B, date_wording: last spring}\n"
    )
    first, second = found.reads[0].record.events
    assert (first.date, first.date_wording) == ("2009-03", None)
    assert (second.date, second.date_wording) == (None, "last spring")
    assert found.reads[0].record.issues[0].evidence.row == 2


def test_references_that_lead_nowhere_are_rejected(read_yaml) -> None:
    found = read_yaml(
        "actors: [{key: a, name: A, parent: x}, {key: a, name: Again}]\n"
        "events:\n- key: e1\n  parent: e9\n  programme: p9\n  mechanisms: [m9]\n"
        "  participations: [{actor: a, joint_with: [j9], on_behalf_of: o9}]\n"
    )
    text = " ".join(found.reasons)
    for key in ("'x'", "'e9'", "'p9'", "'m9'", "'j9'", "'o9'", "'a' stands twice"):
        assert key in text
    assert len(found.events["e1"].participations) == 1


def test_an_id_of_the_vocabulary_may_stand_for_a_key(read_yaml) -> None:
    found = read_yaml("events: [{key: e1, participations: [{actor: cenap, role: organiser}]}]\n")
    assert found.events["e1"].participations[0].actor == "cenap"
    assert found.rejections == []


def test_the_same_part_of_a_source_is_told_the_second_time(read_yaml) -> None:
    record = "- {document: {uri: u, part: p}, events: [{key: e1, title: A}]}\n"
    found = read_yaml(record * 2)
    assert len(found.reads) == 1
    assert "same part of the same source as the one in line 1" in found.reasons[0]


def test_a_key_is_good_in_its_file_only(read_yaml) -> None:
    found = read_yaml(
        "- {events: [{key: e1}]}\n- {document: {uri: u}, events: [{key: e1}]}\n"
        "- {document: {uri: u}, events: [{key: e1, id: ev-x}]}\n"
        "- {document: {uri: u}, actors: [{key: a, name: A}]}\n"
    )
    parts = [read.record.document.part for read in found.reads]
    assert parts == ["e1", "records.yaml#e1", "ev-x", "actor:a"]


TEXT = """document:
  uri: report.txt
  text: "The Forum met. The Forum organised a workshop."
actors: [{key: f, name: The Forum}]
events:
- key: e1
  date: 2009
  date_evidence: {quote: "2009"}
  participations:
"""


def test_quotes_of_a_text_must_stand_in_it(read_yaml) -> None:
    found = read_yaml(
        TEXT
        + "  - {actor: f, role: organiser, evidence: {quote: organised a, start: 25, end: 36}}\n"
        "  - {actor: f, role: host, evidence: {quote: met, start: 0, end: 3}}\n"
        "  - {actor: f, role: opener, evidence: {quote: The Forum, start: 1, end: 3}}\n"
        "  - {actor: f, role: closer, evidence: {quote: not there}}\n"
        "  - {actor: f, role: funder}\n"
    )
    event = found.events["e1"]
    spans = [(p.role, p.evidence[0].start, p.evidence[0].end) for p in event.participations]
    assert spans == [("organiser", 25, 36), ("host", 10, 13)]
    assert event.date is None
    text = " ".join(found.reasons)
    assert "'The Forum' stands there 2 times" in text
    assert "'not there' does not stand in the text" in text
    assert "gives no words of the text" in text
    assert found.reads[0].rows == ()


def test_what_is_no_record_is_said_so(read_yaml) -> None:
    assert "This is no record" in read_yaml("- just words\n").reasons[0]
    assert read_yaml("# nothing\n").messages == ["There is no record in the file."]


def test_what_an_event_produced_is_named_by_its_words(read_yaml) -> None:
    found = read_yaml(
        "events:\n- {key: e1, title: Workshop}\n"
        "relations:\n- {subject: e1, predicate: PRODUCED, object: A dialogue}\n"
        "- {subject: A dialogue, predicate: ADDRESSES, object: 'theme:ssr'}\n"
        "- {subject: Another dialogue, predicate: ADDRESSES, object: 'theme:ssr'}\n"
    )
    assert [one.subject for one in found.reads[0].record.relations] == ["e1", "A dialogue"]
    assert "'Another dialogue' is neither a key" in found.reasons[0]
