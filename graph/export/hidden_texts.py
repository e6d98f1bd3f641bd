"""Texts in which a withheld name stands, replaced by a mark that says so."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from graph.export.name_search import NameSearch
from graph.export.quotes import withheld_quote
from graph.model.document import Document
from graph.model.evidence import Evidence
from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.relations import Relations
from graph.model.statement import Statement
from graph.store.levels import WITHHELD

# Their values are ids, codes, days and numbers; all others may hold words of a source.
_CODED = frozenset(
    {"role", "readings", "kind", "n_kind", "language", "scheme", "basis", "code", "themes"}
    | {"expertise_themes", "theme_scope", "joint_with", "on_behalf_of", "precision", "earliest"}
    | {"latest", "from", "to", "at", "order", "exactness", "currency", "nary_group"}
)


class HiddenTexts:
    """Hides the texts of what leaves in which a withheld name stands, and counts them.

    Args:
        searches: where the names are known: of the ledger, of one source.
        relations: tell which objects are texts.
        is_node: tells whether a text is the id of a thing that may leave; ids are never hidden.
        counted: where each hidden text is counted as "name".
    """

    def __init__(
        self,
        searches: Iterable[NameSearch],
        relations: Callable[[], Relations],
        is_node: Callable[[str], bool],
        counted: Counter[str],
    ) -> None:
        self._searches = [search for search in searches if search]
        self._relations = relations
        self._is_node = is_node
        self._counted = counted

    def names_somebody(self, text: str | None) -> bool:
        """True when a withheld name stands in the text."""
        return text is not None and any(search.stands_in(text) for search in self._searches)

    def in_statement(self, statement: Statement) -> Statement:
        """Return the statement with `[withheld]` for each quote, text and remark to be hidden."""
        if not self._searches:
            return statement
        said = statement.object
        is_text = (
            isinstance(said, str) and self._relations().get(statement.predicate).range == "text"
        )
        shown = replace(
            statement,
            evidence=tuple(self._quote(one) for one in statement.evidence),
            object=self._text(said) if is_text and isinstance(said, str) else said,
            qualifiers={
                name: value if name in _CODED else self._value(value)
                for name, value in statement.qualifiers.items()
            },
            note=None if statement.note is None else self._text(statement.note),
        )
        return statement if shown == statement else shown

    def in_document(self, document: Document) -> Document:
        """Return the source with `[withheld]` for a title to be hidden.

        Address and publisher stay: without them nobody could look where it stands.
        """
        title = document.title
        return document if title is None else replace(document, title=self._text(title))

    def in_node(self, node: Node) -> Node:
        """Return the node with `[withheld]` for a label to be hidden."""
        label = self._text(node.label)
        return node if label == node.label else replace(node, label=label)

    def _quote(self, evidence: Evidence) -> Evidence:
        if not self.names_somebody(evidence.quote):
            return evidence
        self._counted["name"] += 1
        return withheld_quote(evidence)

    def _text(self, text: str) -> str:
        if not self.names_somebody(text) or self._is_node(text):
            return text
        self._counted["name"] += 1
        return WITHHELD

    def _value(self, value: JsonValue) -> JsonValue:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, dict):
            return {name: self._value(inner) for name, inner in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._value(inner) for inner in value]
        return value
