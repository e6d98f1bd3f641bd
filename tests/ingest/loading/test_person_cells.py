"""Names of persons leave the cells of any table, and the others of a cell stay."""

from graph.model.document import TableRow
from graph.model.record import RecordDocument
from ingest.loading.person_cells import without_cells
from ingest.loading.person_traces import without_actors
from ingest.readers.base import ReadRecord
from ingest.readers.row_record import Row, RowRecord

PERSON, BODY = "Hon. Jane Example", "Lake Teachers Union"


def read(cells: dict[str, str], *actors: tuple[str, str]) -> ReadRecord:
    """A record of one row that names actors: name and column."""
    row = Row("Sheet", 7, cells)
    record = RowRecord(RecordDocument(uri="a.csv", part="1"), "test")
    record.row(row)
    for name, column in actors:
        record.actor(name, [row.cell(column, "name")], name=name)
    return record.finish()


def without_person(before: ReadRecord) -> ReadRecord:
    """The record without the actors called PERSON."""
    gone = [actor for actor in before.record.actors if actor.name == PERSON]
    kept = [actor for actor in before.record.actors if actor.name != PERSON]
    record = without_actors(before.record.model_copy(update={"actors": kept}), gone)
    after = ReadRecord(record, before.rows, before.line)
    return without_cells(before, after, [PERSON])


def test_a_person_leaves_a_cell_that_names_others_too() -> None:
    cells = {"who": f"{BODY}; {PERSON}", "where": "Nakuru"}
    read_now = without_person(read(cells, (BODY, "who"), (PERSON, "who")))
    hidden = {"who": f"{BODY}; …", "where": "Nakuru"}
    assert read_now.rows == (TableRow("Sheet", 7, hidden),)
    (body,) = read_now.record.actors
    assert [cell.quote for cell in body.evidence] == [hidden["who"]]


def test_a_cell_that_holds_the_person_alone_is_left_out() -> None:
    cells = {"who": BODY, "also": PERSON}
    read_now = without_person(read(cells, (BODY, "who"), (PERSON, "also")))
    assert read_now.rows == (TableRow("Sheet", 7, {"who": BODY}),)


def test_a_cell_that_writes_the_name_otherwise_is_left_out_too() -> None:
    cells = {"who": BODY, "also": "EXAMPLE, JANE (1970-)"}
    read_now = without_person(read(cells, (BODY, "who"), (PERSON, "also")))
    assert read_now.rows == (TableRow("Sheet", 7, {"who": BODY}),)


def test_cells_that_tell_of_nobody_who_is_gone_stay() -> None:
    cells = {"who": BODY, "also": PERSON, "what": "Nakuru"}
    before = read(cells, (BODY, "who"), (PERSON, "also"))
    assert without_person(before).rows[0].cells["who"] == BODY
    assert without_cells(before, before, []).rows == before.rows


def test_a_row_of_the_person_alone_is_left_out() -> None:
    person = read({"who": PERSON}, (PERSON, "who"))
    assert without_person(person).rows == ()
