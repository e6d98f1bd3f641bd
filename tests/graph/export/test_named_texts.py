"""What a statement names is found in its ends and its qualifiers."""

from graph.export.named_texts import texts_of
from graph.model.statement import Statement


def test_ends_and_qualifiers_name_things():
    says = {"joint_with": ["c", "d"], "deep": {"in": ({"e": "f"},)}, "n": 3, "open": True}
    statement = Statement("PARTICIPATED_IN", "a", "b", "doc", (), says)
    assert list(texts_of(statement)) == ["a", "b", "c", "d", "f"]


def test_a_number_names_nothing():
    assert list(texts_of(Statement("HAS_COUNT", "a", 3, "doc", ()))) == ["a"]
