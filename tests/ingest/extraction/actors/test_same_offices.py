"""Which names of offices mean one office of a text."""

import pytest

from ingest.extraction.actors.same_offices import the_office


@pytest.mark.parametrize(
    ("name", "known", "wanted"),
    [
        ("the Governor", ["Governor of Hilltown"], ["Governor of Hilltown"]),
        ("Governor of Hilltown", ["Governor"], ["Governor"]),
        ("the Governor", ["Governor of Hilltown", "Governor of Lakeland"], []),
        ("the Governor", ["Deputy Governor of Hilltown"], []),
        ("Secrétaire général", ["Secrétaire général adjoint aux affaires politiques"], []),
        (
            "SRSG",
            ["UN Special Representative of the Secretary-General for Chad"],
            ["UN Special Representative of the Secretary-General for Chad"],
        ),
        ("RSSG", ["Représentant spécial adjoint du Secrétaire général"], []),
        ("Minister of Justice", ["Minister of Health"], []),
        (
            "Secrétaire général adjoint aux affaires humanitaires",
            ["Secrétaire général adjoint aux affaires politiques"],
            [],
        ),
        ("Minister of Justice", [], []),
    ],
)
def test_the_office_that_a_name_means(name: str, known: list[str], wanted: list[str]) -> None:
    assert the_office(name, [(one, [one]) for one in known]) == wanted
