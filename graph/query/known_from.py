"""Whether a thing is named in a source, or known from the vocabulary only."""

from collections.abc import Iterable

from graph.model.statement import Statement
from graph.store.base import View


def vocabulary_documents(view: View) -> frozenset[str]:
    """Return the ids of the documents that are vocabulary files."""
    return frozenset(document.id for document in view.documents() if document.form == "vocabulary")


def vocabulary_only(statements: Iterable[Statement], vocabulary: frozenset[str]) -> bool:
    """True when every statement comes from the vocabulary; stops at the first that does not."""
    return all(statement.document in vocabulary for statement in statements)
