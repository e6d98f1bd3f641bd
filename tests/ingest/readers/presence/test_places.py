"""The places of one entry: each named once, with the cell that first named it."""

from tests.ingest.readers.presence.rows import ANSONGO, GAO, LAKE


def test_each_place_is_named_once_by_its_first_cell(read) -> None:
    found = read([LAKE | GAO, LAKE | ANSONGO, LAKE | ANSONGO])
    places = found.entries["lake peace forum"].record.places
    assert [(p.name, [(c.row, c.column) for c in p.evidence]) for p in places] == [
        ("Gao", [(2, "admin1.name")]),
        ("Ansongo", [(3, "admin2.name")]),
    ]


def test_a_row_may_name_no_place(read) -> None:
    found = read([LAKE | {"sector.name": "Protection"}])
    assert found.relations("OPERATES_IN") == []
    assert len(found.relations("WORKS_ON")) == 1
