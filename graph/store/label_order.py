"""Labels made of statements, and the order in which a node has them."""

from graph.model.statement import Statement
from graph.store.base import Label


def label_of(statement: Statement) -> Label:
    """Return the label that a HAS_LABEL statement gives."""
    kind, language = statement.qualifiers.get("kind"), statement.qualifiers.get("language")
    return Label(
        statement.subject,
        str(statement.object),
        kind if isinstance(kind, str) else "alternative",
        language if isinstance(language, str) else None,
    )


def label_order(label: Label) -> tuple[str, str, str]:
    """Sort key of the labels of one node."""
    return (label.kind, label.language or "", label.text)
