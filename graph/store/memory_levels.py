"""Nodes of the reference ledger as a view shows them that does not show all levels."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from graph.model.ids import JsonValue
from graph.model.node import Node
from graph.model.statement import Statement
from graph.store.base import ViewFilter
from graph.store.levels import NAMING, PLACING, TELLING, Telling, as_seen, strictest

if TYPE_CHECKING:
    from graph.store.memory import Moment


class MemoryLevels:
    """What one view may show of nodes; see `graph.store.levels.as_seen`.

    Args:
        moment: what the ledger knows.
        view_filter: of the view.
        shows: tells whether the view shows a statement.
        targets_node: tells whether the object of a statement is a node.
    """

    def __init__(
        self,
        moment: "Moment",
        view_filter: ViewFilter,
        shows: Callable[[Statement], bool],
        targets_node: Callable[[Statement], bool],
    ) -> None:
        self._moment = moment
        self._levels = view_filter.sensitivities
        self._shows = shows
        self._targets_node = targets_node

    def find(self, node: Node) -> Node | None:
        """Return a node without what is hidden of it; None when no statement may name it."""
        if node.id not in self._named:
            return None
        return as_seen(node, self._told.get(node.id, []))

    @cached_property
    def _named(self) -> frozenset[str]:
        """Ids, and other texts, that statements of the levels name, live or not."""
        seen = (s for s in self._moment.statements.values() if self._may_be_seen(s))
        return frozenset(text for statement in seen for text in self._names_in(statement))

    @cached_property
    def _told(self) -> dict[str, list[Telling]]:
        told: dict[str, list[Telling]] = {}
        for statement in self._moment.statements.values():
            if statement.predicate in TELLING:
                told.setdefault(statement.subject, []).append(self._telling(statement))
        return told

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

    def _names_in(self, statement: Statement) -> Iterator[str]:
        yield statement.subject
        if self._targets_node(statement) and statement.object is not None:
            yield str(statement.object)
        for name, value in statement.qualifiers.items():
            if name != "role" or not isinstance(value, str):
                yield from _texts_in(value)

    def _may_be_seen(self, statement: Statement) -> bool:
        return level_in(self._moment, statement) in self._levels


def level_in(moment: "Moment", statement: Statement) -> str:
    """Return the level of a statement, at least that of its document."""
    document = moment.documents[statement.document]
    return strictest(statement.sensitivity, document.sensitivity)


def _texts_in(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(inner)
