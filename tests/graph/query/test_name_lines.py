"""Every name of a thing stands with its kind, its language and its source."""

from graph.query.name_lines import name_lines


def test_preferred_names_come_first_and_carry_their_source(view):
    lines = name_lines(view, "theme:ssr").items
    assert [(line.text, line.kind, line.language) for line in lines[:2]] == [
        ("security sector reform", "preferred", "en"),
        ("réforme du secteur de la sécurité", "preferred", "fr"),
    ]
    assert all(line.proofs for line in lines if line.kind != "title")


def test_the_nodes_own_label_is_not_told_twice(view):
    texts = [line.text for line in name_lines(view, "alpha").items]
    assert texts == ["Alpha", "Alphe"]
