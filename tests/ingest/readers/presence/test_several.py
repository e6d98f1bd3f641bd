"""A cell that names several organisations, or may, is told with how it was read."""

from tests.ingest.readers.presence.rows import LAKE


def partners(read, *cells: str):
    found = read([LAKE | {"partner.name": cell} for cell in cells])
    names = {actor.name for actor in found.records[0].record.actors}
    return names - {LAKE["organisation.name"]}, [str(one.message) for one in found.notices]


def test_cells_that_were_read_as_several_are_counted_once_each(read) -> None:
    names, told = partners(read, "UNICEF, UNDP", "UNICEF; Hill Trust", "UNICEF, UNDP", "UNHCR")
    assert names == {"UNICEF", "UNDP", "Hill Trust", "UNHCR"}
    assert told == [
        "Different cells that name several organisations, each of them read by itself: 2. One is"
        " 'UNICEF, UNDP'."
    ]


def test_a_cell_that_may_name_several_and_was_read_as_one_is_told(read) -> None:
    names, told = partners(read, "UNICEF / Hill Trust", "Sea and Sun Aid")
    assert names == {"UNICEF / Hill Trust", "Sea and Sun Aid"}
    assert told == [
        "Different cells that may name several organisations and were read as one: 1. One is"
        " 'UNICEF / Hill Trust'; put a semicolon between them if they are."
    ]


def test_names_that_stand_alone_are_not_told(read) -> None:
    assert partners(read, "UNICEF", "Hill Trust") == ({"UNICEF", "Hill Trust"}, [])


def test_the_organisation_whose_row_it_is_is_told_too(read) -> None:
    found = read([{"organisation.name": "UNICEF, UNDP"}])
    assert len(found.notices) == 1
