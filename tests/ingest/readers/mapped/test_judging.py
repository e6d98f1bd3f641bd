"""One column at a time: which fields it may be, and why."""

import pytest

from ingest.readers import Terms
from ingest.readers.mapped.contents import Contents
from ingest.readers.mapped.judging import candidates, is_of_persons, person_reason


def _best(shape: str, heading: str, cells: list[str], terms: Terms) -> str | None:
    found = candidates(shape, heading, Contents(cells, len(cells), terms))
    return found[0].field if found else None


@pytest.mark.parametrize(
    ("shape", "heading", "cells", "field"),
    [
        ("events", "Facilitator", ["A"], "facilitator"),
        ("events", "Facilitator", ["Ndayisenga Exemple"], None),
        ("events", "Organised by", ["Ndayisenga Exemple"], "organiser"),
        ("events", "Participants", ["24", "30"], "number"),
        ("events", "Participants", ["A; B"], "participant"),
        ("presence", "Where / Donor", ["A"], "donor"),
        ("presence", "Organisation / Name", ["A"], "organisation"),
        ("presence", "Name of the organisation", ["A"], "organisation"),
        ("flows", "Total distinct de bailleurs", ["3", "4"], "amount"),
        ("actors", "zigzag", ["x"], None),
    ],
)
def test_a_heading_and_its_cells_make_a_field(
    terms: Terms, shape: str, heading: str, cells: list[str], field: str | None
) -> None:
    assert _best(shape, heading, cells, terms) == field


@pytest.mark.parametrize(
    ("shape", "heading", "cells"),
    [
        ("actors", "Focal point", ["X"]),
        ("participations", "Name", ["X Y"]),
        ("events", "Reach us", ["a@example.org"]),
    ],
)
def test_columns_of_people_are_not_read(
    terms: Terms, shape: str, heading: str, cells: list[str]
) -> None:
    assert person_reason(shape, heading, Contents(cells, len(cells), terms)) is not None


def test_the_name_in_a_list_of_organisations_is_theirs(terms: Terms) -> None:
    assert person_reason("actors", "Name", Contents(["Peace Forum"], 1, terms)) is None
    assert person_reason("participations", "Who / Name", Contents(["A"], 1, terms)) is None


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        ("Contact / Nom", True),
        ("Focal point / Name", True),
        ("Organisation / Name", False),
        ("Contact person", True),
        ("Name", False),
    ],
)
def test_a_name_below_a_heading_of_contacts_is_that_of_a_person(heading: str, is_one: bool) -> None:
    assert is_of_persons("presence", heading) is is_one
