"""Labels made of statements, and their order."""

from graph.model.evidence import Evidence
from graph.model.statement import Statement
from graph.store.base import Label
from graph.store.label_order import label_of, label_order


def named(text: str, **qualifiers: object) -> Statement:
    return Statement("HAS_LABEL", "a", text, "doc", (Evidence("so"),), dict(qualifiers))


def test_a_label_has_the_kind_and_language_that_the_source_gives() -> None:
    given = named("A", kind="acronym", language="fr")
    assert label_of(given) == Label("a", "A", "acronym", "fr")
    assert label_of(named("B", kind=None, language=3)) == Label("a", "B", "alternative", None)


def test_labels_come_by_kind_language_and_text() -> None:
    labels = [
        Label("a", "x", "title"),
        Label("a", "z", "acronym", "fr"),
        Label("a", "y", "acronym"),
    ]
    assert sorted(labels, key=label_order) == [labels[2], labels[1], labels[0]]
