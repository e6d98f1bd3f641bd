"""What the ledger knows already, asked while a source is told."""

from dataclasses import dataclass

from graph.model.document import Document
from graph.store.base import AS_TOLD, Store, View


@dataclass(frozen=True, slots=True)
class KnownBefore:
    """Answers from the ledger as it is at the moment of the question.

    Decisions about who is who do not count: a source read again must say what it said.
    """

    store: Store

    def named_by(self, document: str) -> frozenset[str]:
        """Return the nodes that a document named when it was last read."""
        with self.store.view(AS_TOLD) as view:
            told = view.statements(document=document)
            ends = (end for statement in told for end in (statement.subject, statement.object))
            return frozenset(end for end in ends if isinstance(end, str))

    def knows(self, document: str) -> bool:
        """True when the ledger has a document of that id."""
        with self.store.view(AS_TOLD) as view:
            return view.document(document) is not None

    def lies_within(self, predicate: str, node: str, document: Document) -> frozenset[str]:
        """Return what other sources put a node within.

        What this source, or another row of its sheet, said before does not count: it is read
        anew, and may say something else now.
        """
        with self.store.view(AS_TOLD) as view:
            found = list(view.statements(subject=node, predicate=predicate))
            told = {s.document: view.document(s.document) for s in found}
        return frozenset(
            s.object
            for s in found
            if isinstance(s.object, str) and not _is_alike(document, told[s.document])
        )


def known_addresses(view: View) -> frozenset[str]:
    """Return the addresses of the tables and record files that the ledger has."""
    return frozenset(document.uri for document in view.documents() if document.form == "table")


def _is_alike(document: Document, other: Document | None) -> bool:
    if other is None or other.uri == document.uri:
        return True
    sheet, parted, _ = document.part.partition("#")
    return bool(parted) and other.part.startswith(f"{sheet}#")
