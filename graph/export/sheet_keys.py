"""The keys by which the sheets name events and actors, the same before and after a round trip."""

from collections.abc import Callable, Iterable

from graph.export.told import Told
from graph.model.ids import content_hash
from graph.model.node import Node
from graph.store.base import View


class SheetKeys:
    """Keys of events and actors.

    Args:
        view: the ledger.
        told: the sources that are exported.
        released: returns a node as it may leave; as it stands in the view by default.
    """

    def __init__(
        self,
        view: View,
        told: Iterable[Told],
        released: Callable[[str], Node | None] | None = None,
    ) -> None:
        self._view = view
        self._node = released or view.node
        self._tellers: dict[str, list[tuple[str, str, str]]] = {}
        for one in told:
            for event in one.events:
                self._tellers.setdefault(event, []).append(_place(one))
        for places in self._tellers.values():
            places.sort()

    def event(self, event: str, told: Told) -> str:
        """Return the key of an event in a source, else in a source of the same address."""
        places = self._tellers.get(event, [])
        here = _place(told)
        number = next((n for n, place in enumerate(places) if place == here), None)
        if number is None:
            number = next((n for n, place in enumerate(places) if place[0] == here[0]), 0)
        return event if number == 0 else f"{event}~{number + 1}"

    def is_told(self, event: str) -> bool:
        """True when some row of the sheet Events tells of the event."""
        return event in self._tellers

    def actor(self, actor: str, event: str) -> str:
        """Return the key of an actor; a group without a name belongs to its whole event."""
        node = self.node(actor)
        if node is None or not node.is_unnamed:
            return actor
        return f"group-{content_hash([node.label, self._top(event)], 12)}"

    def node(self, node_id: str) -> Node | None:
        """Return a node, None when the ledger has none of that id."""
        return self._node(node_id)

    def _top(self, event: str) -> str:
        seen = {event}
        while True:
            parents = self._view.statements(subject=event, predicate="SUB_EVENT_OF")
            parent = min((str(s.object) for s in parents if s.object not in seen), default=None)
            if parent is None:
                return event
            seen.add(parent)
            event = parent


def _place(told: Told) -> tuple[str, str, str]:
    return (told.document.uri, told.document.part, told.document.id)
