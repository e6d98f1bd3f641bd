import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.folding import fold
from ingest.resolution.name_shape import (
    NameShape,
    looks_like_acronym,
    shape_of,
    tells_one_country,
)


def code_of(name: str) -> str | None:
    return {"Burundi": "BI", "DRC": "CD"}.get(name)


@pytest.mark.parametrize("text", ["FIDA-U", "CoCaFEM", "UN Women", "UNSCR", "R2P", "OSRSG-SVC"])
def test_capitals_make_an_acronym(text: str) -> None:
    assert looks_like_acronym(text)


@pytest.mark.parametrize("text", ["Mali", "Gao", "police", "Peace Centre", "", "A"])
def test_a_name_in_small_letters_is_none(text: str) -> None:
    assert not looks_like_acronym(text)


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("Ministry of Justice (Burundi)", NameShape("Ministry of Justice", None, "BI")),
        ("Peace Centre (WIPC)", NameShape("Peace Centre", "WIPC", None)),
        ("Commission (CTDC), Burundi", NameShape("Commission", "CTDC", "BI")),
        ("Commission (CTDC) (DRC)", NameShape("Commission", "CTDC", "CD")),
        ("Women (and men)", NameShape("Women (and men)")),
        ("Forum, Kampala", NameShape("Forum, Kampala")),
        ("(WIPC)", NameShape("(WIPC)")),
    ],
)
def test_brackets_give_acronym_and_country(name: str, shape: NameShape) -> None:
    assert shape_of(name, code_of) == shape


@given(st.text(max_size=60))
def test_any_text_has_a_shape_that_keeps_its_beginning(name: str) -> None:
    assert name.startswith(shape_of(name, code_of).name)


def test_a_long_portfolio_tells_one_country() -> None:
    assert tells_one_country(fold("Ministry of Gender, Labour and Social Development"))
    assert not tells_one_country(fold("Ministry of Justice"))
    assert not tells_one_country(fold("Ministère de la Défense nationale"))
