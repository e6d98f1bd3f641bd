import io

import pytest

from ingest.readers.files.broken import BrokenOffError
from ingest.readers.records.yaml_values import read_entries


def values(text: str) -> list[object]:
    return [entry.value for entry in read_entries(io.StringIO(text))]


def test_plain_words_keep_their_meaning() -> None:
    text = "{a: NO, b: 2009-03-02, c: [1, 2.5, x, null, true], d: '12', e: 007, f: yes}"
    assert values(text) == [
        {
            "a": "NO",
            "b": "2009-03-02",
            "c": [1, 2.5, "x", None, True],
            "d": "12",
            "e": "007",
            "f": "yes",
        }
    ]


@pytest.mark.parametrize(
    "text",
    ["- {a: 1}\n- {a: 2}\n", "records:\n- {a: 1}\n- {a: 2}\n", "a: 1\n---\na: 2\n"],
)
def test_a_list_records_and_many_documents_are_the_same(text: str) -> None:
    assert values(text) == [{"a": 1}, {"a": 2}]


def test_what_stands_beside_records_comes_last() -> None:
    assert values("records: [{a: 1}]\nscheme: x\n") == [{"a": 1}, {"scheme": "x"}]


def test_every_part_knows_its_line() -> None:
    (entry,) = read_entries(io.StringIO("- a: 1\n  b:\n  - x\n  - y\n"))
    assert entry.line == 1
    assert entry.lines[("b", 1)] == 4


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- {a: &x 1, b: *x}\n", "Aliases"),
        ("- !!python/object/apply:os.system [ls]\n", "Tags"),
        ("- !secret x\n", "Tags"),
        ("- {a: 1, a: 2}\n", "stands twice"),
        ("- {[1, 2]: 3}\n", "must be plain text"),
        ("- " + "[" * 60 + "]" * 60 + "\n", "nested deeper"),
    ],
)
def test_what_is_refused_costs_its_own_entry_only(text: str, reason: str) -> None:
    first, second = read_entries(io.StringIO(text + "- {good: 1}\n"))
    assert reason in first.problems[0][1]
    assert second.value == {"good": 1}
    assert second.problems == []


def test_a_bomb_of_aliases_does_not_grow() -> None:
    layers = "".join(f"  a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 30))
    (entry,) = read_entries(io.StringIO("- a0: &a0 [x]\n" + layers))
    assert len(entry.problems) == 58


def test_what_stands_before_a_break_is_kept() -> None:
    found = []
    with pytest.raises(BrokenOffError, match=r"breaks off.*line 3") as error:
        found.extend(entry.value for entry in read_entries(io.StringIO("- {a: 1}\n- {b: [1\n")))
    assert found == [{"a": 1}]
    assert error.value.line == 3


def test_control_characters_are_told() -> None:
    with pytest.raises(BrokenOffError, match="characters that no YAML text has"):
        values("- a: \x00\n")


def test_nesting_without_end_is_given_up_soon() -> None:
    with pytest.raises(BrokenOffError, match="nested too deeply"):
        list(read_entries(io.StringIO("[" * 100_000)))
