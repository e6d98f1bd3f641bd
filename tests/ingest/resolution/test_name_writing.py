import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.resolution.name_writing import (
    own_acronym,
    spells_out,
    without_legal_form,
    words_parted,
)


@pytest.mark.parametrize(
    ("joined", "parted"),
    [
        ("HopeBridge Network", "Hope Bridge Network"),
        ("DanChurchSupport", "Dan Church Support"),
        ("CoCaFEM", "CoCaFEM"),
        ("McKenna Trust", "McKenna Trust"),
        ("UNOCHA", "UNOCHA"),
    ],
)
def test_words_joined_by_capitals_are_parted(joined: str, parted: str) -> None:
    assert words_parted(joined) == parted


def test_a_legal_form_at_the_end_is_no_word_of_the_name() -> None:
    assert without_legal_form("kibatsi e v") == "kibatsi"
    assert without_legal_form("kibatsi a s b l") == "kibatsi"
    assert without_legal_form("e v") == "e v"
    assert without_legal_form("plan e v bonn") == "plan e v bonn"


@pytest.mark.parametrize(
    "text",
    [
        "SEI/Save the Elders International",
        "SEI Save the Elders International",
        "SEI-Save the Elders International",
        "Save the Elders International SEI",
        "Save the Elders International - SEI",
    ],
)
def test_an_acronym_that_the_words_spell_out_is_told_apart(text: str) -> None:
    assert own_acronym(text) == ("Save the Elders International", "sei")


@pytest.mark.parametrize(
    "text", ["DRS Mopti Nord", "FIDA Uganda Branch", "EU-Africa Partnership", "Peace Network", ""]
)
def test_letters_that_the_words_do_not_spell_stay(text: str) -> None:
    assert own_acronym(text) == (text, None)


def test_two_letters_spell_nothing_out() -> None:
    assert not spells_out("African Union", "AU")
    assert spells_out("Lake Basin Relief International", "LBRI")


@given(st.text(max_size=40))
def test_any_text_is_taken(text: str) -> None:
    rest, acronym = own_acronym(words_parted(text))
    assert acronym is None or len(rest) < len(words_parted(text))
    assert len(without_legal_form(text)) <= len(text)
