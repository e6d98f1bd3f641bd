"""Headings are compared without what people write differently."""

import pytest

from ingest.readers.mapped.fields import column_words, plain_heading


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("destOrganizationTypes", "dest organisation type"),
        ("Types de l’organisation", "type organisation"),
        ("admin1Pcod", "admin1 pcod"),
        ("Date (dd/mm/yyyy)", "date"),
        ("(USD)", "usd"),
        ("Bailleur(s) de fonds", "bailleur fond"),
        ("Countries", "country"),
        ("Address", "address"),
        ("De", "de"),
        ("", ""),
    ],
)
def test_a_heading_is_made_plain(heading: str, plain: str) -> None:
    assert plain_heading(heading) == plain


def test_every_shape_has_the_fields_that_it_needs() -> None:
    words = column_words()
    for shape in words.shapes.values():
        known = {field.id for field in words.of_shape(shape.id)}
        assert set(shape.needs) <= known
        assert set(shape.labels) == {"en", "fr"}


def test_every_field_has_a_shape_words_and_both_languages() -> None:
    words = column_words()
    for field in words.fields.values():
        assert field.shapes <= set(words.shapes)
        assert all(field.words[shape] for shape in field.shapes)
        assert set(field.labels) == {"en", "fr"}
