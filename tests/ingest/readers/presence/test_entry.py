"""The rows of one organisation: enough proof of each fact, and no more."""

from ingest.readers.presence import entry
from tests.ingest.readers.presence.rows import GAO, LAKE


def test_what_many_rows_say_is_proved_by_three_of_them(read) -> None:
    found = read([LAKE | GAO] * 10)
    (works,) = found.relations("OPERATES_IN")
    assert [cell.row for cell in works.evidence if cell.column == "admin1.name"] == [2, 3, 4]
    assert [row.row for row in found.entries["lake peace forum"].rows] == [2, 3, 4]
    assert [notice.message for notice in found.notices] == [
        "7 rows say only what 3 rows before each of them said: they were read, and their cells are"
        " not kept as evidence."
    ]


def test_an_entry_of_very_many_rows_is_several_documents(read, monkeypatch) -> None:
    monkeypatch.setattr(entry, "MOST_ROWS", 2)
    rows = [LAKE | {"admin1.name": f"Region {number}"} for number in range(5)]
    found = read(rows)
    name = "lake peace forum"
    assert list(found.entries) == [name, f"{name} (2)", f"{name} (3)", "#areas"]
    assert len(found.relations("OPERATES_IN")) == 5
