"""The two forms of records as files: YAML and JSON say the same."""

import json
from pathlib import Path

import pytest

from ingest.lengths import LONGEST_TEXT
from ingest.readers.records.record_checks import MOST_THINGS

RECORDS = [
    {"events": [{"key": "e1", "title": "Événement"}]},
    {"events": [{"key": "e2", "title": "B"}]},
]
FORMS = {
    "records.yaml": json.dumps(RECORDS),
    "list.yaml": "- events: [{key: e1, title: Événement}]\n- events: [{key: e2, title: B}]\n",
    "records.json": json.dumps({"records": RECORDS}),
    "records.jsonl": "\n".join(json.dumps(record) for record in RECORDS),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", sorted(FORMS))
def test_all_forms_say_the_same(read, tmp_path: Path, name: str, encoding: str) -> None:
    path = tmp_path / name
    path.write_bytes(FORMS[name].encode(encoding))
    found = read(path)
    assert [event.title for event in found.events.values()] == ["Événement", "B"]
    assert found.rejections == []
    assert found.notices == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cut.yaml", "- events: [{key: e1, title: A}]\n- events: [{key: e2, tit"),
        ("cut.json", '[{"events": [{"key": "e1", "title": "A"}]}, {"events": [{"ke'),
        ("cut.jsonl", '{"events": [{"key": "e1", "title": "A"}]}\n{"events": [{"ke'),
    ],
)
def test_what_stands_before_a_cut_is_kept(read, tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    found = read(path)
    assert list(found.events) == ["e1"]
    assert found.reasons[-1].endswith("What follows was not read.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("odd.yaml", "- {a: &x 1, b: *x}\n- events: [{key: e1, title: A}]\n"),
        ("odd.json", '[{"a": 1, "a": 2}, {"events": [{"key": "e1", "title": "A"}]}]'),
    ],
)
def test_a_refused_record_is_told_and_the_next_one_read(
    read, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text)
    found = read(path)
    assert list(found.events) == ["e1"]
    assert found.rejections[0].row == 1
    assert found.reasons[0].endswith("The record was left out.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("empty.json", "{}"),
        ("empty.jsonl", '{}\n{"document": {"title": "A page"}}\n'),
        ("empty.yaml", "- {}\n- actors: []\n"),
    ],
)
def test_a_record_that_says_nothing_is_told_and_not_taken(
    read, tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text)
    found = read(path)
    assert found.reads == []
    assert found.messages[0].startswith("This record says nothing: no event, actor, relation")
    assert found.messages[-1] == "There is no record in the file."


@pytest.mark.parametrize("name", ["some.json", "some.yaml"])
def test_beside_a_record_an_empty_one_is_told_alone(read, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text('[{"issues": [{"code": "open", "message": "The list is open."}]}, {}]')
    found = read(path)
    assert len(found.reads) == 1
    assert [notice.message.partition(":")[0] for notice in found.notices] == [
        "This record says nothing"
    ]


def test_an_entry_of_nothing_is_counted(read, tmp_path: Path) -> None:
    path = tmp_path / "some.json"
    path.write_text('[null, {"issues": [{"code": "open", "message": "The list is open."}]}, null]')
    found = read(path)
    assert len(found.reads) == 1
    assert len([one for one in found.messages if one.startswith("This record says nothing")]) == 2


def test_a_file_of_refused_records_is_not_called_empty(read, tmp_path: Path) -> None:
    path = tmp_path / "odd.json"
    path.write_text('[{"a": 1, "a": 2}]')
    found = read(path)
    assert found.reasons[0].endswith("The record was left out.")
    assert found.messages == []


@pytest.mark.parametrize("name", ["long.json", "long.yaml"])
def test_a_record_with_the_text_of_many_reports_is_told_and_the_next_one_read(
    read, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    long = {"document": {"text": "It went on. " * (LONGEST_TEXT // 12 + 10)}}
    path.write_text(json.dumps([long, RECORDS[0]]))
    found = read(path)
    assert list(found.events) == ["e1"]
    assert found.places[0][1] == "document.text"
    assert found.reasons == [
        "The text has 2.0 million characters; a report has at most 2 million. Split the report "
        "into several records; this one was left out."
    ]


def test_a_record_of_very_many_things_is_told_and_the_next_one_read(read, tmp_path: Path) -> None:
    path = tmp_path / "many.json"
    actors = [{"key": str(n), "name": f"Forum Number {n}"} for n in range(MOST_THINGS + 1)]
    path.write_text(json.dumps([{"document": {"uri": "x"}, "actors": actors}, RECORDS[0]]))
    found = read(path)
    assert list(found.events) == ["e1"]
    assert found.reasons == [
        "The record tells of 5,001 things; one has at most 5,000. Give each source a record of its"
        " own; it was left out."
    ]
