"""What people said is known by its origin, and its words are looked up where they stand now."""

from dataclasses import replace

import pytest

from graph.model.document import Document, TableRow
from graph.model.evidence import Evidence
from graph.model.statement import Review, Statement
from graph.store.persons import is_persons, origin_of, said_by_people, stands_in

TEXT = Document("doc-1", "a.txt", text="alpha met beta; alpha left.")
TABLE = Document("doc-2", "a.csv", form="table", rows=(TableRow("Events", 3, {"who": "alpha"}),))
SAID = Statement("PARTICIPATED_IN", "a", "e", "doc-1", (Evidence("alpha", 0, 5),))
HERS = replace(SAID, origin=origin_of("Ada"))


@pytest.mark.parametrize(
    ("origin", "expected"),
    [("person Ada", True), ("person", True), ("personal-names 1", False), ("", False)],
)
def test_a_person_is_known_by_the_origin(origin, expected):
    assert is_persons(replace(SAID, origin=origin)) is expected


@pytest.mark.parametrize(
    ("evidence", "document", "expected"),
    [
        (Evidence("alpha", 0, 5), TEXT, True),
        (Evidence("alpha", 1, 6), TEXT, False),
        (Evidence("", 0, 0), TEXT, False),
        (Evidence("alpha", sheet="Events", row=3, column="who"), TABLE, True),
        (Evidence("alp", sheet="Events", row=3, column="who"), TABLE, True),
        (Evidence("alpha", sheet="Events", row=4, column="who"), TABLE, False),
        (Evidence("alpha", sheet="Actors", row=3, column="who"), TABLE, False),
        (Evidence("alpha", sheet="Events", row=3, column="other"), TABLE, False),
    ],
)
def test_words_stand_at_their_place_or_not(evidence, document, expected):
    assert stands_in(evidence, document) is expected


def test_words_that_stand_twice_are_taken_where_they_are_nearest():
    document = replace(TEXT, text="New: alpha met beta; alpha left.")
    (said,) = said_by_people([replace(HERS, evidence=(Evidence("alpha", 16, 21),))], document)
    assert said.evidence == (Evidence("alpha", 21, 26),)


@pytest.mark.parametrize(
    ("decision", "retracted", "stays"),
    [
        ("accepted", None, True),
        ("edited", None, True),
        (None, None, True),
        ("accepted", "2026", True),
        (None, "2026", False),
        ("edited", "2026", False),
    ],
)
def test_what_was_taken_back_by_its_author_stays_away(decision, retracted, stays):
    review = None if decision is None else Review(decision, "Ada", "2026")
    known = replace(HERS, review=review, retracted_at=retracted)
    found = list(said_by_people([SAID, known], TEXT))
    assert [one.retracted_at for one in found] == ([None] if stays else [])
