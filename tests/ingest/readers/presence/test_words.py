"""Sectors, types, states and amounts as sheets write them."""

import pytest

from ingest.readers.counting import Counting
from ingest.readers.presence.words import (
    PresenceWords,
    currency_of_sign,
    is_contradicted,
    read_amount,
    state_of,
)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("606796", 606796),
        ("1,138.50", 1138.5),
        ("1 138,5", 1138.5),
        ("1\u202f138", 1138),
        ("$ 12,000", 12000),
        ("12,5", 12.5),
        ("1.138.000", 1138000),
        ("1.138,50", 1138.5),
        ("5 000 €", 5000),
        ("0.125", 0.125),
        ("1.138", None),
        ("about 5", None),
        ("", None),
    ],
)
def test_amounts(text, amount) -> None:
    assert read_amount(text) == amount


def test_the_sign_of_an_amount_tells_its_currency_or_contradicts_it() -> None:
    assert (currency_of_sign("5 €"), currency_of_sign("$5"), currency_of_sign("5")) == (
        "EUR",
        "D",
        None,
    )
    assert is_contradicted("5 €", "USD")
    assert not is_contradicted("$5", "CAD")
    assert not is_contradicted("$5", None)
    assert not is_contradicted("$5", "US$")
    assert not is_contradicted("5 €", "euros")


@pytest.mark.parametrize(
    ("word", "state"),
    [("Ongoing", "factual"), ("En cours", "factual"), ("planifié", "planned"),
     ("Annulée", "called-off"), ("purple", None)],
)  # fmt: skip
def test_states(word, state) -> None:
    assert state_of(word) == state


@pytest.mark.parametrize(
    ("name", "code", "theme"),
    [
        ("Protection", None, "protection-civilians"),
        ("Operational Presence: Protection", "PRO_OP", "protection-civilians"),
        ("Protection de l’enfance", None, "child-protection"),
        ("Violencia de género", None, "gbv"),
        ("Access to justice", None, "access-to-justice"),
        (None, "PRO-MIN", "mine-action"),
        ("Santé", None, None),
        ("Health", "HEA", None),
    ],
)
def test_sectors_lead_to_themes_where_the_meaning_fits(terms, name, code, theme) -> None:
    assert PresenceWords(terms, Counting("f", "rows")).theme(name, code) == theme


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("ONG Int", "ingo"),
        ("ONG Nat", "national-ngo"),
        ("Agence UN", "un-agency"),
        ("United Nations", "un-agency"),
        ("International NGO", "ingo"),
        ("Ministry", "ministry"),
        ("Inter-governmental", "igo"),
        ("Mouv. CR", None),
        ("Red Cross / Red Crescent", None),
    ],
)
def test_types_of_organisations(terms, word, kind) -> None:
    assert PresenceWords(terms, Counting("f", "rows")).actor_type(word) == kind
