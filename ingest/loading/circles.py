"""What lies within what never runs in a circle: who says so second is not believed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from graph.message import Message
from graph.model.document import Document
from graph.model.record import Record, RecordEvent
from graph.model.statement import Value
from ingest.loading.proof import about
from ingest.loading.telling import Telling

# Relations that put one thing within another of its kind.
HIERARCHIES = frozenset({"PART_OF", "SUB_EVENT_OF", "WITHIN", "BROADER", "HOLDS_POST_IN"})
# More steps up are no hierarchy that a person wrote; looking further would only cost time.
_MOST_STEPS = 1000

Above = Callable[[str, str, Document], Iterable[str]]


def nothing_above(predicate: str, node: str, document: Document) -> Iterable[str]:
    """Return that nobody has said yet what the node lies within."""
    return ()


@dataclass(slots=True)
class Circles:
    """Remembers what an ingest said to lie within what.

    Attributes:
        known: relation, node and the document that is told, to what other sources of the ledger
            put the node within.
        said: relation and node to what this ingest said the node lies within.
    """

    known: Above = nothing_above
    said: dict[tuple[str, str], set[str]] = field(default_factory=dict)

    def reason_against(
        self, document: Document, predicate: str, node: str, within: Value
    ) -> Message | None:
        """Return why the node cannot lie within the other, None when it can; that is remembered.

        Args:
            document: the source that says so.
            predicate: the relation; one that is no hierarchy is always possible.
            node, within: ids of its two ends.
        """
        if predicate not in HIERARCHIES or not isinstance(within, str):
            return None
        if node == within:
            return Message("Nothing can be a part of itself.")
        if self._leads_back(document, predicate, within, node):
            return Message("What it would lie within lies within it, over one step or several.")
        self.said.setdefault((predicate, node), set()).add(within)
        return None

    def _leads_back(self, document: Document, predicate: str, start: str, wanted: str) -> bool:
        waiting, met = [start], {start}
        while waiting:
            node = waiting.pop()
            known = self.known(predicate, node, document)
            above = self.said.get((predicate, node), set()).union(known)
            if wanted in above or len(met) > _MOST_STEPS:
                return True
            waiting += sorted(above - met)
            met |= above
        return False


def without_circles(record: Record, ids: Mapping[str, str], telling: Telling) -> Record:
    """Return the record with events that stand alone where their parent lies within themselves.

    Args:
        record: the source.
        ids: key of an event to its node id.
        telling: takes the rejections.
    """
    if not any(event.parent for event in record.events):
        return record
    events = [_without_circle(event, ids, telling) for event in record.events]
    return record.model_copy(update={"events": events})


def _without_circle(event: RecordEvent, ids: Mapping[str, str], telling: Telling) -> RecordEvent:
    if event.parent is None or event.parent not in ids:
        return event
    reason = telling.within("SUB_EVENT_OF", ids[event.key], ids[event.parent])
    if reason is None:
        return event
    told = Message("{why} The event stands alone.", why=reason)
    telling.reject(f"{event.key}.parent", told, about(event.evidence, "parent"))
    return event.model_copy(update={"parent": None})
