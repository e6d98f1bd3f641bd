import pytest

from ingest.readers.organisation_names import is_organisation_name


@pytest.mark.parametrize(
    "name",
    [
        "Lake Region Peace Forum",
        "International Alert",
        "Ministère de la Justice",
        "acme Foundation",
    ],
)
def test_names_of_bodies_are_told(name, terms) -> None:
    assert is_organisation_name(name, terms)


@pytest.mark.parametrize(
    "name",
    [
        "Jane Example",
        "JE",
        "info@forum.example",
        "Forum +243 999 123 456",
        "https://forum.example",
        "",
    ],
)
def test_what_may_be_a_person_or_is_a_contact_is_not(name, terms) -> None:
    assert not is_organisation_name(name, terms)
