"""Nodes of the reference ledger as a view shows them that does not show all levels."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from graph.model.levels import strictest
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import ViewFilter
from graph.store.levels import NAMING, PLACING, TELLING, Telling, as_seen
from graph.store.memory_index import MemoryIndex

if TYPE_CHECKING:
    from graph.store.memory import Moment


class MemoryLevels:
    """What one view may show of nodes; see `graph.store.levels.as_seen`.

    Args:
        moment: what the ledger knows.
        view_filter: of the view.
        shows: tells whether the view shows a statement.
        index: of the moment.
    """

    def __init__(
        self,
        moment: "Moment",
        view_filter: ViewFilter,
        shows: Callable[[Statement], bool],
        index: MemoryIndex,
    ) -> None:
        self._moment = moment
        self._levels = view_filter.sensitivities
        self._shows = shows
        self._index = index

    def find(self, node: Node) -> Node | None:
        """Return a node without what is hidden of it; None when no statement may name it."""
        statements = self._moment.statements
        naming = (statements[name] for name in self._index.naming(node.id))
        if not any(self._may_be_seen(statement) for statement in naming):
            return None
        about = (statements[name] for name in self._index.find(node.id, None, None))
        return as_seen(node, [self._telling(s) for s in about if s.predicate in TELLING])

    def _telling(self, statement: Statement) -> Telling:
        value: object = statement.object
        if statement.predicate == PLACING:
            country = self._moment.nodes.get(str(value))
            value = None if country is None else country.attributes.get("country")
        is_open = (
            self._may_be_seen(statement)
            or self._moment.documents[statement.document].form == "vocabulary"
        )
        is_preferred = statement.qualifiers.get("kind") == "preferred" and self._shows(statement)
        return Telling(
            statement.predicate, value, is_open, statement.predicate == NAMING and is_preferred
        )

    def _may_be_seen(self, statement: Statement) -> bool:
        return level_in(self._moment, statement) in self._levels


def level_in(moment: "Moment", statement: Statement) -> str:
    """Return the level of a statement, at least that of its document."""
    document = moment.documents[statement.document]
    return strictest((statement.sensitivity, document.sensitivity))
