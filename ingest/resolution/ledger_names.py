"""The names that sources brought into the ledger before; the vocabulary's own are left out."""

from collections.abc import Container

from graph.model.node import Node
from graph.store.base import View
from ingest.resolution.name_index import ACRONYM, ALIAS, PREFERRED, KnownName, KnownNode, NameIndex

_LEVELS = {"title": PREFERRED, "preferred": PREFERRED, "acronym": ACRONYM}
_NAMED_KINDS = frozenset({"Actor", "Mechanism", "Programme", "Place"})


def index_ledger(view: View, vocabulary_ids: Container[str]) -> NameIndex:
    """Return the index of all nodes of the view that only sources know.

    Groups without a name are left out: they belong to their one event.
    """
    index = NameIndex()
    for node in view.nodes():
        if _is_of_sources(node) and node.id not in vocabulary_ids:
            index.add_node(_known(node))
    for label in view.labels():
        if index.node(label.node) is not None:
            level = _LEVELS.get(label.kind, ALIAS)
            index.add_name(KnownName(label.node, label.text, level))
    for statement in view.statements(predicate="HAS_IDENTIFIER"):
        # A code that a source gave to one of the vocabulary too is the code of no other alone.
        scheme = str(statement.qualifiers.get("scheme", ""))
        index.add_identifier(scheme, str(statement.object), statement.subject)
    return index


def _is_of_sources(node: Node) -> bool:
    return not node.is_unnamed and not _NAMED_KINDS.isdisjoint(node.kinds)


def _known(node: Node) -> KnownNode:
    country = node.attributes.get("country")
    code = country if isinstance(country, str) else None
    return KnownNode(node.id, node.kinds, node.subtype, node.label, code, in_vocabulary=False)
