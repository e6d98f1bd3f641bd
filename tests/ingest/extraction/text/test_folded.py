"""The quick folding gives what the model's folding gives."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from graph.model.folding import fold, fold_with_offsets
from ingest.extraction.text.folded import folded_with_offsets


@given(st.text(max_size=60))
def test_it_folds_as_the_model_does(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    folded, offsets = folded_with_offsets(text, {})
    assert folded.strip() == fold(text) == fold_with_offsets(text)[0]
    assert len(folded) == len(offsets)
    assert folded[0] == folded[-1] == " "


def test_every_letter_knows_where_it_came_from() -> None:
    folded, offsets = folded_with_offsets("L’œuvre", {})
    assert folded == " l oeuvre "
    assert offsets == [0, 0, 1, 2, 2, 3, 4, 5, 6, 7]
