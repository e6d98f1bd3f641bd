"""A qualifier is plain data; it is read as text, as texts or as weights."""

import pytest

from graph.model.qualifiers import text_of, texts_of, weights_of


@pytest.mark.parametrize(
    ("value", "texts"), [("a", ("a",)), (["a", "b"], ("a", "b")), (None, ()), (3, ())]
)
def test_a_qualifier_is_one_text_or_several(value, texts):
    assert texts_of(value) == texts
    assert text_of(value) == (value if isinstance(value, str) else None)


def test_words_have_their_weights_by_name():
    assert list(weights_of({"b": 0.5, "a": 1, "c": None}).items()) == [("a", 1.0), ("b", 0.5)]
    assert weights_of(["a"]) == {}
