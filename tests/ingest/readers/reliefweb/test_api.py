import io
import json

import pytest

from ingest.readers.files.broken import BrokenOffError
from ingest.readers.reliefweb.api_cells import cells_of, left_out, listed, unread_fields
from ingest.readers.reliefweb.api_items import ApiItem, read_items
from tests.ingest.readers.reliefweb.api_bodies import answer, report, training


def items_in(content) -> list:
    text = content if isinstance(content, str) else json.dumps(content)
    return list(read_items(io.StringIO(text)))


def test_an_answer_a_list_a_single_entry_and_lines_are_read_alike() -> None:
    one, two = report(1), report(2)
    lines = f"{json.dumps(one)}\n{json.dumps(two)}\n"
    for content in (answer(one, two), [one, two], lines, f"{json.dumps(answer(one, two))}\n"):
        assert [item.id for item in items_in(content)] == ["1", "2"]
    assert [item.id for item in items_in(one)] == ["1"]


def test_the_list_may_stand_before_or_after_all_else() -> None:
    text = '{"data": [{"id": "9", "fields": {"title": "A"}}], "links": {"next": {"data": [1]}}}'
    assert [item.id for item in items_in(text)] == ["9"]


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (report(), "report"),
        (training(), "training"),
        ({"id": 1, "fields": {"title": "A", "how_to_apply": "b"}}, "job"),
        ({"id": 1, "fields": {"title": "A", "how_to_register": "b"}}, "training"),
        (
            {"id": 1, "fields": {"title": "A", "url": "https://reliefweb.int/disaster/x"}},
            "disaster",
        ),
        ({"id": 1, "fields": {"title": "A"}}, "report"),
        ({"id": 1, "fields": {}}, ""),
    ],
)
def test_the_kind_is_told_by_address_then_by_fields(entry, kind) -> None:
    assert items_in([entry])[0].kind == kind


def test_what_is_no_entry_is_told_with_its_line() -> None:
    found = items_in('[\n"text",\n{"id": 1, "id": 2, "fields": {}}\n]')
    assert [line for line, _ in found] == [2, 3]


@pytest.mark.parametrize(
    "text", ['{"data": [{"id": 1', '{"data" 5}', '{"data": [1] "b": 2}', "[1 2]"]
)
def test_broken_json_breaks_off(text) -> None:
    with pytest.raises(BrokenOffError):
        items_in(text)


def test_an_entry_without_an_id_is_named_by_what_it_says() -> None:
    one, same, other = items_in([{"fields": {"title": t}} for t in ("A", "A", "B")])
    assert one.part == same.part != other.part
    assert [one.number, same.number] == [1, 2]


def test_cells_hold_what_facts_are_made_of_and_no_contacts() -> None:
    (item,) = items_in([training(source=[{"name": "A"}, {"name": "B"}])])
    row = cells_of(item)
    assert (row.sheet, row.number) == ("training", 88)
    assert row.cells["source[2]/name"] == "B"
    assert listed(row, "source") == ["source[1]", "source[2]"]
    assert "jane" not in str(row.cells)
    assert sorted(unread_fields(item)) == ["cost", "how_to_register"]


def test_values_of_any_shape_become_one_line_or_nothing() -> None:
    fields = {"title": "A\n \u0000B", "source": "no list", "theme": [None, 3, {"name": ["x"]}]}
    cells = cells_of(ApiItem("report", "1", 1, fields)).cells
    assert cells == {"title": "A B", "source": "no list", "theme[2]": "3"}


def test_lists_without_measure_and_within_lists_are_cut_and_counted() -> None:
    names = [{"name": f"Forum {n}"} for n in range(1_200)]
    (item,) = items_in([report(source=names, theme=[[{"name": "A"}], {"name": "B"}])])
    row = cells_of(item)
    assert len(listed(row, "source")) == 1_000
    assert listed(row, "theme") == ["theme[2]"]
    assert left_out(item) == 201
    assert left_out(items_in([report()])[0]) == 0
