from graph.model.record import RecordDocument
from ingest.readers.row_record import RowRecord
from ingest.readers.webpages.thing_rows import row_of, unread_properties
from ingest.readers.webpages.things import Thing


def test_a_thing_is_a_row_of_its_type_with_what_facts_are_made_of() -> None:
    record = RowRecord(RecordDocument(uri="x", part="y"), "test")
    texts = {"name": ["A"], "about": ["peace", "law"], "email": ["a@example.org"]}
    told = row_of(Thing(7, ("Event",), texts=texts), record)
    assert (told.row.sheet, told.row.number) == ("Event", 7)
    assert told.row.cells == {"name": "A", "about": "peace", "about[2]": "law"}
    assert [cell.quote for cell in told.cells("about")] == ["peace", "law"]
    assert told.cell("email") is None
    assert told.name_cell is not None
    assert told.name_cell.tells == "name"
    assert [row.cells for row in record.finish().rows] == [told.row.cells]


def test_a_thing_without_cells_leaves_no_row() -> None:
    record = RowRecord(RecordDocument(uri="x", part="y"), "test")
    assert row_of(Thing(1), record).name_cell is None
    assert record.finish().rows == ()


def test_no_text_of_a_property_is_without_a_cell() -> None:
    record = RowRecord(RecordDocument(uri="x", part="y"), "test")
    told = row_of(Thing(1, ("Event",), texts={"keywords": [str(n) for n in range(200)]}), record)
    assert len(list(told.cells("keywords"))) == 200


def test_what_is_not_read_of_a_thing_is_named() -> None:
    texts = {"name": ["A"], "description": ["B"], "organizer": ["C"]}
    thing = Thing(1, ("Event",), texts=texts, things={"offers": [Thing(2)], "subEvent": [Thing(3)]})
    assert list(unread_properties(thing)) == ["description", "offers"]
