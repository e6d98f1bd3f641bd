"""Which statements are asked for, as SQL that starts from the rarest part."""

from typing import Any

import apsw

from graph.model.relations import Relations
from graph.model.statement import Value
from graph.store.sqlite_documents import find_document
from graph.store.sqlite_statements import FROM_DOCUMENTS, FROM_STATEMENTS
from graph.store.sqlite_words import Words

# Enough to tell a hub from a leaf, and a twentieth of a millisecond to count.
COUNTED_AT_MOST = 1_000


class Search:
    """Collects what is given; a part that the ledger does not know finds nothing."""

    def __init__(self, connection: apsw.Connection, words: Words, relations: Relations) -> None:
        self._connection = connection
        self._words = words
        self._relations = relations
        self._indexed: dict[str, int] = {}
        self._others: list[tuple[str, tuple[Any, ...]]] = []
        self.finds_nothing = False

    def by_document(self, name: str | None) -> None:
        """Keep the statements of one document."""
        if name is not None:
            self._keep("document", find_document(self._connection, name))

    def by_predicate(self, name: str | None) -> None:
        """Keep the statements of one relation."""
        if name is not None:
            number = self._words.find(name)
            self._others.append(("s.predicate = ?", (number,)))
            self.finds_nothing |= number is None

    def by_subject(self, name: str | None) -> None:
        """Keep the statements about one node."""
        if name is not None:
            self._keep("subject", self._node(name))

    def by_object(self, value: Value, predicate: str | None) -> None:
        """Keep the statements with one object, a node or a value as the relation says.

        Without a relation a word that is the id of a node means the node.
        """
        if value is None:
            return
        node = self._node(value) if isinstance(value, str) else None
        if predicate is None:
            means_node = node is not None
        else:
            means_node = self._relations.get(predicate).range == "node"
        if means_node:
            self._keep("object", node)
        else:
            self._others.append(("s.value = ? AND typeof(s.value) = typeof(?)", (value, value)))

    def build(self, condition: str) -> tuple[str, tuple[Any, ...], str]:
        """Return condition, values and source for `StatementRows.read`."""
        rarest = self._rarest()
        parts = [
            (f"{'' if column == rarest else '+'}s.{column} = ?", (number,))
            for column, number in self._indexed.items()
        ]
        given = [*parts, *self._others]
        where = " AND ".join([*(text for text, _ in given), condition])
        values = tuple(value for _, values in given for value in values)
        return where, values, FROM_DOCUMENTS if rarest is None else FROM_STATEMENTS

    def _keep(self, column: str, number: int | None) -> None:
        if number is None:
            self.finds_nothing = True
        else:
            self._indexed[column] = number

    def _node(self, name: str) -> int | None:
        found = self._connection.execute("SELECT id FROM nodes WHERE name = ?", (name,)).get
        return None if found is None else int(found)

    def _rarest(self) -> str | None:
        """The column of the fewest rows; each is counted no further than the fewest so far."""
        if len(self._indexed) < 2:
            return next(iter(self._indexed), None)
        # A thing is named less often as an object than as a subject: counted first, it bounds.
        rarest, fewest = None, COUNTED_AT_MOST + 1
        for column in reversed(self._indexed):
            found = self._count(column, min(fewest, COUNTED_AT_MOST))
            if found < fewest:
                rarest, fewest = column, found
        return rarest

    def _count(self, column: str, most: int) -> int:
        found = self._connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM statements WHERE {column} = ? LIMIT ?)",
            (self._indexed[column], most),
        ).get
        return int(found)
