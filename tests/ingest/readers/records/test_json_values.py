import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.files.broken import BrokenOffError
from ingest.readers.records.json_values import read_json, read_member_list

# The largest number that is read as one.
WHOLE = 10**18 - 1


def values(text: str) -> list[object]:
    return [entry.value for entry in read_json(io.StringIO(text))]


@pytest.mark.parametrize(
    "text",
    [
        '[{"a": 1}, {"a": 2}]',
        '{"records": [{"a": 1}, {"a": 2}]}',
        '{"a": 1}\n{"a": 2}\n',
        '{"a": 1} {"a": 2}',
    ],
)
def test_a_list_records_and_lines_are_the_same(text: str) -> None:
    assert values(text) == [{"a": 1}, {"a": 2}]


def test_every_record_knows_its_line() -> None:
    entries = read_json(io.StringIO('[\n{"a":\n1},\n\n{"a": 2}]'))
    assert [entry.line for entry in entries] == [2, 5]


def test_a_broken_line_costs_itself_only() -> None:
    first, broken, last = read_json(io.StringIO('{"a": 1}\n{"a": \n{"a": 2}\n'))
    assert (first.value, last.value) == ({"a": 1}, {"a": 2})
    assert "breaks off" in broken.problems[0][1]


@pytest.mark.parametrize(
    ("text", "reason"),
    [('[{"a": NaN}, {"b": 1}]', "no number"), ('[{"a": 1, "a": 2}, {"b": 1}]', "stands twice")],
)
def test_what_is_refused_costs_its_own_record_only(text: str, reason: str) -> None:
    first, second = read_json(io.StringIO(text))
    assert reason in first.problems[0][1]
    assert second.value == {"b": 1}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('[{"a": 1}, {"b": ', "breaks off"),
        ('[{"a": 1} {"b": 1}]', "comma or the closing bracket"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_a_broken_list_ends_where_it_breaks(text: str, reason: str) -> None:
    with pytest.raises(BrokenOffError, match=reason):
        values(text)


@given(st.lists(st.dictionaries(st.text(), st.text() | st.integers(-WHOLE, WHOLE)), max_size=5))
def test_any_records_come_through(records: list[dict[str, object]]) -> None:
    lines = "\n".join(json.dumps(record) for record in records)
    assert values(lines) == records
    assert values(json.dumps(records)) == records


def test_a_long_record_is_read_across_chunks() -> None:
    records = [{"a": "x" * 600_000}, {"b": "y"}]
    assert values(json.dumps(records)) == records


def test_a_number_of_thousands_of_digits_stays_text() -> None:
    assert values('{"n": ' + "9" * 5000 + "}") == [{"n": "9" * 5000}]
    assert values('{"n": 123456789012345678}') == [{"n": 123456789012345678}]


@pytest.mark.parametrize(
    "text",
    [
        '{"took": 3, "data": [{"a": 1}, {"a": 2}], "links": {"data": [3]}}',
        '[{"a": 1}, {"a": 2}]',
        '{"a": 1}\n{"a": 2}',
        '{"data": [{"a": 1}]}\n{"data": [{"a": 2}]}\n',
        '{ "data" : [ {"a": 1} , {"a": 2} ] }',
    ],
)
def test_a_list_is_found_wherever_it_stands_in_an_answer(text: str) -> None:
    entries = read_member_list(io.StringIO(text), "data")
    assert [entry.value for entry in entries] == [{"a": 1}, {"a": 2}]


@pytest.mark.parametrize("text", ['{"data": [1', '{"data" 1}', '{"a": 1 "b": 2}', "{1: 2}"])
def test_an_answer_that_is_no_json_breaks_off(text: str) -> None:
    with pytest.raises(BrokenOffError):
        list(read_member_list(io.StringIO(text), "data"))


def test_half_characters_are_replaced_wherever_they_stand() -> None:
    half = r'{"a\ud800": [{"b": "c\uDFFF", "d": 1}], "e": "\ud83d\ude00"}'
    assert values(half) == [{"a\ufffd": [{"b": "c\ufffd", "d": 1}], "e": "\U0001f600"}]
    deep = "[" * 900 + r'"\ud800"' + "]" * 900
    with pytest.raises(BrokenOffError, match="nested too deeply"):
        values(f'{{"a": {deep}}}')
