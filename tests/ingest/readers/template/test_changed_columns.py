"""What was changed in a row is taken back part by part, to see which part makes a difference."""

from graph.model.document import TableRow
from ingest.readers.base import HandedChange
from ingest.readers.template.changed_columns import parts_changed, rows_without

WAS = {"title": "A", "place": "Goma", "place_id": "place-goma"}


def change(number: int, **now: str) -> HandedChange:
    before, after = TableRow("Events", number, WAS), TableRow("Events", number, now)
    return HandedChange("Events", number, ("doc",), before, after)


def test_columns_that_say_one_thing_are_one_part() -> None:
    every = change(2, title="B", place="Uvira", place_id="place-uvira", notes="x")
    assert parts_changed(every) == [("notes",), ("place", "place_id"), ("title",)]


def test_each_part_of_several_is_taken_back_once() -> None:
    rounds = list(
        rows_without([change(2, title="B", place="Uvira"), change(3, **WAS | {"n": "1"})])
    )
    assert [columns for columns, _ in rounds] == [
        {("Events", 2): ("place", "place_id")},
        {("Events", 2): ("title",)},
    ]
    assert [rows[("Events", 2)] for _, rows in rounds] == [
        WAS | {"title": "B"},
        {"title": "A", "place": "Uvira"},
    ]


def test_new_rows_have_nothing_to_go_back_to() -> None:
    new = HandedChange("Events", 2, (), None, TableRow("Events", 2, WAS))
    assert list(rows_without([new])) == []
