"""Relations of one entry: each once, with the cells of a few rows."""

from graph.model.record import RecordDocument
from ingest.readers.presence.facts import Facts, RowCells, Saying
from ingest.readers.row_record import Row, RowRecord


def test_a_saying_is_proved_by_a_few_rows_and_by_each_that_adds_a_theme() -> None:
    record = RowRecord(RecordDocument(uri="w.csv", part="a"), "hxl")
    record.actor("a", [], name="Hill Aid")
    facts = Facts(record, 1)
    works = Saying("a", "OPERATES_IN", "country-mli")
    rows = [RowCells(Row("Sheet", number, {"where": "Mali"})) for number in (1, 2, 3)]
    assert facts.tell(rows[0], works, ["where"], ["ssr"])
    assert not facts.tell(rows[1], works, ["where"], ["ssr"])
    assert not facts.tell(rows[2], works, ["where"], ["gbv"])
    facts.finish()
    read = record.finish()
    (relation,) = read.record.relations
    assert [cell.row for cell in relation.evidence] == [1, 3]
    assert relation.qualifiers == {"themes": ["gbv", "ssr"]}
    assert [row.row for row in read.rows] == [1, 3]


def test_a_cell_is_made_once_for_all_that_it_proves() -> None:
    cells = RowCells(Row("Sheet", 2, {"where": "Mali"}))
    assert cells["where"] is cells["where"]
