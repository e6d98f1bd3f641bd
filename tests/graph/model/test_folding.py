"""Folding makes names comparable: one function, used everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.folding import fold, fold_with_offsets


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Women’s International Peace Centre", "women s international peace centre"),
        ("WOMEN'S INTERNATIONAL PEACE CENTRE", "women s international peace centre"),
        ("l’Équipe", "l equipe"),
        ("FIDA–U", "fida u"),
        ("FIDA-U", "fida u"),
        ("Sœurs  de\u00a0paix", "soeurs de paix"),
        ("Straße", "strasse"),
        ("ﬁnance", "finance"),
        ("  ", ""),
        ("№ 1325", "no 1325"),
    ],
)
def test_two_ways_of_writing_fold_alike(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_different_names_stay_different() -> None:
    assert fold("FIDA-U") != fold("FIDA-K")


@given(st.text())
def test_folding_twice_equals_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_with_offsets_gives_the_same_text(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


def test_offsets_lead_back_to_the_words() -> None:
    text = "À l’invitation de la CIRGL, …"
    folded, offsets = fold_with_offsets(text)
    start = folded.index("cirgl")
    assert text[offsets[start] : offsets[start + 4] + 1] == "CIRGL"
