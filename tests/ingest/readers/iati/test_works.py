"""Shares of what a programme works on add up by theme, list by list."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.record import RecordDocument
from ingest.readers.counting import Counting
from ingest.readers.iati.codes import code_lists
from ingest.readers.iati.entry import Entry, FileTelling
from ingest.readers.iati.works import CodeList, Works
from ingest.readers.row_record import Row, RowRecord
from tests.ingest.readers.iati.relations_of import relations, said


def test_a_sector_that_stands_twice_has_the_share_of_both(read_one) -> None:
    sector = '<sector vocabulary="1" code="11110" percentage="{}"/>'
    record = read_one(sector.format(50) + sector.format(50)).reads[0].record
    assert [q for _, _, q in said(record, "WORKS_ON")] == [{"percentage": 100}]
    (one,) = relations(record, "WORKS_ON")
    assert [(cell.row, cell.column) for cell in one.evidence] == [
        (1, "@code"),
        (1, "@percentage"),
        (2, "@code"),
        (2, "@percentage"),
    ]


def test_two_codes_of_one_theme_have_a_share_together(read_one) -> None:
    inside = '<sector code="15130" percentage="33.3"/><sector code="15134" percentage="33.4"/>'
    record = read_one(inside).reads[0].record
    assert said(record, "WORKS_ON") == [("programme", "judicial-reform", {"percentage": 66.7})]


def test_lists_are_not_added_to_each_other(read_one) -> None:
    inside = (
        '<sector code="15170" percentage="100"/><sector vocabulary="8" code="5.2" percentage="40"/>'
        '<sector code="15180" percentage="7"/>'
    )
    record = read_one(inside).reads[0].record
    assert [(o, q["percentage"]) for _, o, q in said(record, "WORKS_ON")] == [
        ("womens-movements", 100),
        ("gbv", 40),
        ("gbv", 7),
    ]


@settings(max_examples=30)
@given(st.lists(st.integers(1, 9_999), min_size=1, max_size=8))
def test_the_shares_of_a_list_add_up_to_what_stands_there(terms, hundredths) -> None:
    entry = _entry(terms)
    works = Works(entry)
    for number, share in enumerate(hundredths, 1):
        cells = {"@code": str(share % 3), "@percentage": str(share / 100)}
        works.add(Row("sector", number, cells), [], CodeList("some-list"))
    works.finish()
    shares = [q["percentage"] for _, _, q in said(entry.record.finish().record, "WORKS_ON")]
    assert sum(shares) == pytest.approx(sum(hundredths) / 100)


def _entry(terms) -> Entry:
    file = FileTelling("a.xml", terms, code_lists(), Counting("a.xml", "activities"))
    document = RecordDocument(uri="a.xml", part="1")
    return Entry(file, RowRecord(document, "iati"), {}, 1)
