from graph.model.document import TableRow
from graph.model.record import Record, RecordDocument
from ingest.loading.source_document import document_node, source_document
from ingest.readers.base import ReadRecord


def document_of(rows: tuple[TableRow, ...] = (), **told: str):
    read = ReadRecord(Record(document=RecordDocument(**told)), rows)
    return source_document(read, "folder/file.yaml")


def test_a_text_is_named_by_its_words_wherever_it_lies() -> None:
    one = document_of(text="A text.", uri="a.txt")
    other = document_of(text="A text.", uri="b.txt")
    assert (one.form, one.id, one.content_hash) == ("prose", other.id, other.content_hash)


def test_a_table_is_named_by_its_address_and_part() -> None:
    row = TableRow("Events", 1, {"title": "Workshop"})
    edited = TableRow("Events", 1, {"title": "Course"})
    one, other = document_of((row,), part="e1"), document_of((edited,), part="e1")
    assert one.form == "table"
    assert one.uri == "folder/file.yaml"
    assert one.id == other.id
    assert one.content_hash != other.content_hash
    assert one.id != document_of((row,), part="e2").id


def test_a_document_is_shown_by_its_title_else_its_address() -> None:
    assert document_node(document_of(title="Report")).label == "Report"
    assert document_node(document_of(part="e1")).label == "folder/file.yaml e1"
