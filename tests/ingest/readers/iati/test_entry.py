"""An activity under way: its elements by name, and what is noted about it."""

from graph.message import Message
from graph.model.record import RecordDocument
from ingest.readers.counting import Counting
from ingest.readers.iati.codes import code_lists
from ingest.readers.iati.entry import Entry, FileTelling
from ingest.readers.row_record import Row, RowRecord


def test_an_entry_notes_what_is_wrong_with_it(terms) -> None:
    file = FileTelling("a.xml", terms, code_lists(), Counting("a.xml", "activities"))
    entry = Entry(file, RowRecord(RecordDocument(), "iati"), {"title": ["first", "second"]}, 7)
    assert entry.all("title") == ["first", "second"]
    assert entry.first("title") == "first"
    assert entry.all("sector") == []
    assert entry.first("sector") is None
    entry.reject("sector", "It is odd.")
    assert [(one.row, one.field, one.reason) for one in entry.found] == [
        (7, "sector", "It is odd.")
    ]
    entry.unknown("codes", "x")
    assert file.counting.done().unknown == {"codes": {"x": 1}}
    cell = Row("sector", 1, {"@code": "x"}).cell("@code")
    entry.issue("odd", Message("It is odd."), cell)
    assert entry.record.issues[0].evidence == cell


def test_the_countries_are_those_that_exist(terms) -> None:
    file = FileTelling("a.xml", terms, code_lists(), Counting("a.xml", "activities"))
    named = [{"code": "BI"}, {"code": "QQ"}, {"code": "BI"}, {}]
    entry = Entry(file, RowRecord(RecordDocument(), "iati"), {"recipient-country": named}, 1)
    assert entry.countries == ["BI"]
