"""Columns by what they mean: fields of ours to columns of the source."""

import pytest

from graph.errors import ModelError
from ingest.readers.presence.columns import columns_of


def test_the_first_name_belongs_to_the_first_type() -> None:
    columns = columns_of(
        {
            "organisation.name": "Org",
            "funder.name": ["Donor 1", "Donor 2"],
            "funder.type": ["Type 1", "Type 2"],
            "sector.name": [None, "Cluster"],
            "sector.code": ["Code", "Cluster code"],
        }
    )
    assert [(one.name, one.type) for one in columns.others] == [
        ("Donor 1", "Type 1"),
        ("Donor 2", "Type 2"),
    ]
    assert [(one.name, one.code) for one in columns.sectors] == [
        (None, "Code"),
        ("Cluster", "Cluster code"),
    ]
    assert columns.who == ("Org", "Donor 1", "Donor 2", "Type 1", "Type 2")


def test_without_an_organisation_the_accountable_one_has_the_row() -> None:
    columns = columns_of({"implementer.name": "Who", "accountable.acronym": "Lead"})
    assert columns.organisation.acronym == "Lead"
    assert [one.name for one in columns.others] == ["Who"]
    assert columns_of({"implementer.name": "Who"}).organisation.name == "Who"


def test_a_field_that_does_not_exist_is_named_with_those_that_do() -> None:
    with pytest.raises(ModelError, match="There is no field 'village'") as raised:
        columns_of({"organisation.name": "Org", "village": "Village"})
    assert "admin4.name" in str(raised.value)


def test_a_table_without_organisations_is_none_of_presence() -> None:
    with pytest.raises(ModelError, match="No column names the organisation whose row it is"):
        columns_of({"organisation.type": "Type", "funder.name": "Donor"})
