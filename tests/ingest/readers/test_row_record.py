"""A record out of rows: a thing named twice is one, and each fact keeps every cell that says it."""

import pytest
from pydantic import ValidationError

from graph.model.record import RecordDocument
from ingest.readers.row_record import Row, RowRecord

ONE = Row("List", 2, {"Org": "Lake Centre", "Place": "Goma", "Sector": "Land"})
TWO = Row("List", 3, {"Org": "Lake Centre", "Place": "Goma", "Type": "NGO"})


@pytest.fixture
def made() -> RowRecord:
    made = RowRecord(RecordDocument(uri="sheet.csv", part="lake"), "test")
    for row in (ONE, TWO):
        made.row(row)
        actor = made.actor("a", [row.cell("Org", "name")], name="Lake Centre", type=None)
        place = made.place("p", [row.cell("Place", "name")], name="Goma", country="CD")
        made.relation(actor, "OPERATES_IN", place, [row.cell("Place")], {"themes": None})
    return made


def test_a_thing_named_twice_is_one_with_the_cells_of_both(made: RowRecord) -> None:
    (actor,) = made.finish().record.actors
    assert isinstance(actor.evidence, list)
    assert [(e.row, e.column, e.quote, e.tells) for e in actor.evidence] == [
        (2, "Org", "Lake Centre", "name"),
        (3, "Org", "Lake Centre", "name"),
    ]


def test_a_fact_told_twice_is_one(made: RowRecord) -> None:
    (relation,) = made.finish().record.relations
    assert isinstance(relation.evidence, list)
    assert [e.row for e in relation.evidence] == [2, 3]
    assert relation.qualifiers == {}


def test_what_a_later_row_adds_is_kept_and_what_stood_first_stays(made: RowRecord) -> None:
    made.actor("a", [TWO.cell("Type", "type")], name="Lake Centre of Goma", type="ngo")
    (actor,) = made.finish().record.actors
    assert (actor.name, actor.type) == ("Lake Centre", "ngo")


def test_facts_with_other_qualifiers_are_others(made: RowRecord) -> None:
    made.concept("c", [ONE.cell("Sector", "name")], name="Land", scheme="list")
    made.relation("a", "OPERATES_IN", "p", [ONE.cell("Place")], {"themes": ["c"]})
    assert len(made.finish().record.relations) == 2


def test_the_same_cell_is_shown_once(made: RowRecord) -> None:
    made.relation("a", "OPERATES_IN", "p", [ONE.cell("Place"), ONE.cell("Place")])
    (relation,) = made.finish().record.relations
    assert isinstance(relation.evidence, list)
    assert [e.row for e in relation.evidence] == [2, 3]


def test_rows_are_kept_once_and_the_record_begins_at_the_first(made: RowRecord) -> None:
    made.row(ONE)
    read = made.finish()
    assert [row.row for row in read.rows] == [2, 3]
    assert read.line == 2
    assert made.finish(line=9).line == 9


def test_a_level_closes_the_document(made: RowRecord) -> None:
    assert made.finish(sensitivity="internal").record.document.sensitivity == "internal"


def test_an_empty_cell_is_no_evidence() -> None:
    with pytest.raises(KeyError, match="Type"):
        ONE.cell("Type")


def test_a_field_that_a_relation_has_not_is_an_error(made: RowRecord) -> None:
    made.relation("a", "OPERATES_IN", "p", [ONE.cell("Place")], colour="red")
    with pytest.raises(ValidationError, match="colour"):
        made.finish()
