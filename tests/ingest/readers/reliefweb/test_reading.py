import csv
import json
import random
import sys

import pytest
import yaml

from ingest.findings import ReadCount
from ingest.readers import READERS, sniff
from tests.ingest.readers.reading import BY_NAME, read_with
from tests.ingest.readers.reliefweb.api_bodies import answer, report, saved, training


def count_of(path, terms) -> ReadCount:
    items = list(BY_NAME["reliefweb"].read(path, terms, lambda _: None))
    assert isinstance(items[-1], ReadCount)
    return items[-1]


def test_every_entry_is_counted(tmp_path, terms) -> None:
    job = {"id": 3, "fields": {"title": "Officer", "how_to_apply": "Write"}}
    bare = {"id": 4, "href": "https://api.reliefweb.int/v1/reports/4"}
    path = saved(tmp_path, answer(report(), training(), job, bare, 7, report(5, title="")))
    count = count_of(path, terms)
    assert (count.total, count.read) == (6, 2)
    assert count.rejected == {
        "neither report nor training": 1,
        "not readable": 1,
        "without a title": 1,
        "without fields": 1,
    }
    assert count.unknown == {"theme names": {"Coordination": 1}}
    assert count.unused == ("how_to_register", "cost", "body")


def test_what_is_left_out_is_told_in_plain_words(read, tmp_path) -> None:
    job = {"id": 3, "fields": {"title": "Officer", "how_to_apply": "Write"}}
    outcome = read(saved(tmp_path, answer(report(), job, {"id": 4}, report(5, title=" "), [])))
    assert outcome.reasons == [
        "The entry is no report and no training but 'job'; it was left out.",
        "The entry has no fields. Ask the API for them: profile=full.",
        "The entry has no title; it was left out.",
        "An entry of the API has named fields, and this is no such entry.",
    ]
    assert [row for row, _ in outcome.places] == [3, 4, 5, 1]


def test_what_is_cut_of_lists_and_has_no_name_is_counted(tmp_path, terms) -> None:
    long = report(
        source=[{"name": f"Forum {n}"} for n in range(1_050)],
        country=[{"iso3": "zzz"}, {"name": "Nowhere"}, {"iso3": "bdi"}, {}],
        theme=[{"id": 99}, {"name": "Coordination"}],
    )
    bare = report(2, source=["Lake Region Peace Forum", {"id": 7}])
    outcome = read_with(BY_NAME["reliefweb"], saved(tmp_path, answer(long, bare)), terms)
    assert len(outcome.reads[0].record.actors) == 1_000
    assert [actor.name for actor in outcome.reads[2].record.actors] == ["Lake Region Peace Forum"]
    assert outcome.messages == ["50 values of lists were left out: of each list, 1000 are read."]
    unknown = outcome.last.unknown
    assert unknown["organisation names"] == {"7": 1}
    assert unknown["theme names"] == {"99": 1, "Coordination": 1}
    assert unknown["country names"] == {"zzz": 1, "Nowhere": 1}


def test_a_body_of_marks_is_told(tmp_path, terms) -> None:
    entry = report(**{"body": "", "body-html": "<p>word " * 60_001})
    outcome = read_with(BY_NAME["reliefweb"], saved(tmp_path, answer(entry)), terms)
    assert len(outcome.reads) == 1
    assert outcome.messages == ["The page has more than 60,000 marks. Its metadata alone was read."]


def test_an_answer_without_entries_says_so(tmp_path, terms) -> None:
    outcome = read_with(BY_NAME["reliefweb"], saved(tmp_path, answer()), terms)
    assert outcome.messages == ["There is no report and no training in the file."]


def test_a_broken_answer_gives_what_stood_before(read, tmp_path) -> None:
    text = json.dumps(answer(report(1), report(2)))
    outcome = read(saved(tmp_path, text[: text.index('"id": "2"') + 60]))
    assert [one.record.document.part for one in outcome.reads] == ["report-1", "report-1-body"]
    assert "What follows was not read." in outcome.reasons[0]


def test_other_json_is_not_taken(tmp_path) -> None:
    path = saved(tmp_path, {"records": [{"document": {"uri": "https://reliefweb.int/x"}}]})
    assert sniff(path, READERS).name == "json"


@pytest.mark.parametrize(
    "text",
    [
        '{"data":' * 5000,
        '{"data": [' + "[" * 100_000,
        '{"data": [{"id": 1, "fields": {"title": "\\ud800", "body": "\\udfff\\u0000 word"}}]}',
        '{"data": [{"id": 1e999, "fields": {"title": 5, "source": {"name": {}}, "date": [1]}}]}',
        '{"data": [{"id": "' + "9" * 5000 + '", "fields": {"title": "A", "body": "b"}}]}',
        '{"data": [{"id": -1, "fields": {"title": "' + "A" * 2_000_000 + '"}}]}',
        '{"data": {"id": 1}}',
        '{"data": [{"fields": {"title": "A", "theme": ' + "[" * 90 + "1" + "]" * 90 + "}}]}",
        '{"data": [{"fields": {"title": NaN}}]}',
    ],
    ids=range(9),
)
def test_hostile_answers_are_told_or_read(text, tmp_path, terms) -> None:
    outcome = read_with(BY_NAME["reliefweb"], saved(tmp_path, text), terms)
    for one in outcome.reads:
        assert one.record.model_dump_json()
    assert outcome.reads or outcome.reasons or outcome.messages


def test_random_damage_never_stops_the_reader(tmp_path, terms) -> None:
    chance = random.Random(4)
    whole = json.dumps(answer(report(), training())).encode()
    for number in range(60):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path = tmp_path / f"{number}.json"
        path.write_bytes(bytes(data))
        assert count_of(path, terms).unit == "items"


def bodies_of(shared_folder) -> list[dict]:
    """The real reports of a table as the API would give them."""
    path = shared_folder / "data" / "reliefweb" / "report_theme_en-dev.csv"
    before = csv.field_size_limit(sys.maxsize)  # one for the whole process
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
    finally:
        csv.field_size_limit(before)
    return [
        report(
            int(row["nid"]),
            title=f"Report {row['nid']}",
            body=row["post"],
            theme=[{"id": int(row["field_theme_tid"]), "name": row["theme_name"]}],
        )
        for row in rows
    ]


def test_real_reports_are_all_read(shared_folder, tmp_path, terms) -> None:
    bodies = bodies_of(shared_folder)
    path = saved(tmp_path, answer(*bodies))
    outcome = read_with(BY_NAME["reliefweb"], path, terms)
    assert len(bodies) == 525
    assert len(outcome.reads) == 2 * 525
    assert outcome.reasons == []
    assert count_of(path, terms).read == 525
    assert sum(outcome.progress) == path.stat().st_size


def test_the_metadata_of_a_real_report_is_as_expected(
    shared_folder, tmp_path, terms, golden
) -> None:
    path = saved(tmp_path, answer(*bodies_of(shared_folder)[:2]))
    outcome = read_with(BY_NAME["reliefweb"], path, terms)
    told = [
        one.record.model_dump(mode="json", exclude_defaults=True)
        for one in outcome.reads
        if one.record.document.text is None
    ]
    golden("readers/reliefweb.yaml", yaml.safe_dump(told, allow_unicode=True, sort_keys=False))
