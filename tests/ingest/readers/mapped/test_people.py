"""Names of people are neither guessed to be organisations nor read as such without a word."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.readers import Terms
from ingest.readers.mapped.looking import look_at
from ingest.readers.mapped.people import is_beside_people, is_plainly_body, naming_columns
from tests.ingest.readers.reading import Outcome

PEOPLE = "Ndayisenga;{0}\nMukamana;{0}\nKabila wa Exemple;{0}\nHAKIZIMANA Exemple;{0}\n"


@pytest.mark.parametrize(
    "beside", ["Prénom", "Courriel", "Téléphone", "Fonction", "Title", "Surname", "Email"]
)
@pytest.mark.parametrize("heading", ["Nom", "Name", "Full name"])
def test_a_name_beside_what_only_people_have_is_not_read(
    tmp_path: Path, terms: Terms, heading: str, beside: str
) -> None:
    path = tmp_path / "contacts.csv"
    path.write_text(f"{heading};{beside}\n{PEOPLE.format('x')}", encoding="utf-8")
    (look,) = look_at(path, terms)
    first = look.guess.columns[0]
    assert (first.field, first.example) == (None, "")
    assert "never read" in first.reason


@pytest.mark.parametrize(
    ("shape", "heading", "beside", "bodies", "is_people"),
    [
        ("actors", "Nom", ["Prénom"], 0.0, True),
        ("events", "Nom", ["Prénom"], 0.0, True),
        ("events", "Nom", ["Courriel"], 0.0, True),
        ("events", "Nom", ["Courriel", "Date"], 0.0, False),
        ("actors", "Nom", ["Courriel"], 0.9, False),
        ("actors", "Nom", ["Sigle", "Courriel"], 0.0, False),
        ("actors", "Nom", ["Pays"], 0.0, False),
        ("actors", "Organisation", ["Courriel"], 0.0, False),
    ],
)
def test_organisations_may_have_addresses_too(
    shape: str, heading: str, beside: list[str], bodies: float, is_people: bool
) -> None:
    assert is_beside_people(shape, heading, [heading, *beside], bodies) is is_people


def test_a_name_alone_is_doubted_and_told_when_it_is_read(
    tmp_path: Path, terms: Terms, read_mapped: Callable[..., Outcome]
) -> None:
    text = "Nom;Ville\n" + PEOPLE.format("Goma")
    outcome = read_mapped(text)
    (first, *_) = look_at(tmp_path / "sheet.csv", terms, anew=True)[0].guess.columns
    assert (first.field, first.is_sure) == ("organisation", False)
    assert "not plainly names of organisations" in first.reason
    assert "4 of 4 names in the column 'Nom' are not plainly those" in outcome.messages[0]


def test_people_among_the_participants_of_an_event_are_not_guessed(
    tmp_path: Path, terms: Terms
) -> None:
    path = tmp_path / "events.csv"
    rows = "Talks,2024-03-02,Ndayisenga Exemple,CENAP\nTour,2024-03-09,Mukamana Exemple,CENAP\n"
    path.write_text(f"Title,Date,Participants,Partners\n{rows}", encoding="utf-8")
    fields = [one.field for one in look_at(path, terms)[0].guess.columns]
    assert fields == ["event", "date", None, "co-organiser"]


@pytest.mark.parametrize(
    ("name", "is_body"),
    [("CENAP", True), ("Pole Institute", True), ("Ligue Exemple", True), ("Kenya", True),
     ("XYZ", True), ("Ndayisenga", False), ("HAKIZIMANA Exemple", False)],
)  # fmt: skip
def test_known_names_acronyms_and_words_of_bodies_are_no_people(
    terms: Terms, name: str, is_body: bool
) -> None:
    assert is_plainly_body(name, terms) is is_body


def test_roles_of_events_name_organisations() -> None:
    used = {"A": "event", "B": "organiser", "C": "date"}
    assert naming_columns("events", used) == ["B"]
    assert naming_columns("presence", {"A": "donor", "B": "site"}) == ["A"]
