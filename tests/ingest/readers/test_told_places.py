import pytest

from graph.model.record import RecordEvidence
from ingest.readers.told_places import is_known_town, place_in


@pytest.mark.parametrize(
    ("line", "name", "country", "kind"),
    [
        ("Hotel Example, Goma, RDC", "Goma", "CD", "city"),
        ("Kigali", "Kigali", None, "city"),
        ("Hall 1, Kinshasa, Congo", "Kinshasa", "CD", "city"),
        ("Brazzaville, Congo", "Brazzaville", "CG", "city"),
        ("Hotel Example, Goma, Nord-Kivu, RDC", "Goma", "CD", "city"),
        ("Salle B, Le Caire, Égypte", "Le Caire", "EG", "city"),
        ("Rwanda", "Rwanda", "RW", "country"),
        ("Hall 3, Smallville, Kenya", "Smallville", "KE", "site"),
        ("im büro", "im büro", None, "site"),
        ("Goma (Democratic Republic of the Congo)", "Goma", "CD", "city"),
        ("Example Hall - Nakuru - Kenya", "Nakuru", "KE", "city"),
    ],
)
def test_the_town_counts_then_the_country_then_the_line(line, name, country, kind, terms) -> None:
    cell = RecordEvidence(quote=line, sheet="VEVENT", row=1, column="LOCATION")
    place = place_in(line, terms, cell)
    assert place is not None
    assert (place.name, place.country, place.kind) == (name, country, kind)
    assert place.evidence == cell


@pytest.mark.parametrize(
    "line", ["Zoom", "https://meet.example/x", "jane@example.org", "Online", "---", "TBC", "42"]
)
def test_what_is_no_place_names_none(line, terms) -> None:
    cell = RecordEvidence(quote=line, sheet="VEVENT", row=1, column="LOCATION")
    assert place_in(line, terms, cell) is None


def test_a_country_of_another_cell_counts(terms) -> None:
    cell = RecordEvidence(quote="Goma", sheet="VEVENT", row=1, column="LOCATION")
    place = place_in("Goma", terms, cell, "CD")
    assert place is not None
    assert (place.name, place.country) == ("Goma", "CD")


def test_a_known_town_is_one_of_the_vocabulary(terms) -> None:
    assert is_known_town("Bujumbura", terms)
    assert not is_known_town("Atlantis", terms)
