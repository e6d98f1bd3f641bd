import pytest

from ingest.readers.names_of_persons import names_person, without_persons


@pytest.mark.parametrize(
    "text",
    [
        "Office of Jane Example",
        "Jane Example",
        "jane example",
        "Example Jane",
        "Bureau de Marie-Claire Example",
        "Prof. Example",
        "M. Example",
        "chez Example",
        "House of Example",
        "Lake Forum (Jane Example)",
        "call +250 700 000 000",
        "tel-0700000000",
        "jane@example.org",
    ],
)
def test_names_of_persons_and_ways_to_reach_them_are_told(text, terms) -> None:
    assert names_person(text, terms)


@pytest.mark.parametrize(
    "text",
    [
        "Goma, RDC",
        "Victoria Falls",
        "St. Paul's Church",
        "Charles Example Airport",
        "Salle Jean Example",
        "Women, Peace and Security",
        "Mediation",
        "President's Office",
        "Christian Aid",
        "House of Peoples’ Representatives",
        "Room of 2024-03-12",
        "",
    ],
)
def test_places_bodies_and_subjects_are_none(text, terms) -> None:
    assert not names_person(text, terms)


def test_the_rest_of_a_line_that_names_a_person_is_kept(terms) -> None:
    assert without_persons("Office of Jane Example, Goma, RDC", terms) == "…, Goma, RDC"
    assert without_persons("Office of Jane Example", terms) == ""
    assert without_persons("Hotel Example - Goma", terms) == "Hotel Example - Goma"
