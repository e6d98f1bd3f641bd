"""What a store must tell of its statements as they are told, so that decisions can be laid over."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence

from graph.model.decision import UNDO, Decision
from graph.model.folding import fold
from graph.model.ids import JsonValue
from graph.model.statement import Statement
from graph.store.base import Label, View, ViewFilter

# How many decisions there are, and the last of them: tells when they must be worked out again.
LinesKey = tuple[int, str]
# Shorter parts of names are in too many.
SHORTEST_PART = 3


class RawView(View):
    """One moment of a ledger as sources tell it, without the decisions about who is who."""

    @property
    @abstractmethod
    def view_filter(self) -> ViewFilter:
        """What is visible."""

    @abstractmethod
    def sibling(self, view_filter: ViewFilter) -> "RawView":
        """Return the same moment through another filter; it must not be used longer than this."""

    @abstractmethod
    def naming(self, node_ids: Iterable[str]) -> Iterator[Statement]:
        """Yield visible statements that name one of the nodes in a qualifier, in no order."""

    @abstractmethod
    def between(self, node_ids: Iterable[str]) -> Iterator[Statement]:
        """Yield visible statements of which both ends are among the nodes, in no order."""

    @abstractmethod
    def targets_node(self, predicate: str) -> bool:
        """True when the object of such a statement is a node."""

    @abstractmethod
    def lines(self) -> Sequence[Decision]:
        """Return all decisions in order, whatever the levels of the view."""

    @abstractmethod
    def lines_key(self) -> LinesKey:
        """Return number and last id of the decisions, without reading them."""

    def find_labels(self, part: str, limit: int = 50) -> Iterator[Label]:
        """Yield visible labels that hold `part`, whatever its case and accents; at most `limit`.

        They come by text and node. Parts of fewer than three characters find nothing.
        """
        yield from labels_holding(part, self.labels(), limit)

    def decisions(self) -> Iterator[Decision]:
        yield from open_lines(self, self.lines(), self.view_filter.shows_all_levels)


def labels_holding(part: str, labels: Iterable[Label], limit: int) -> list[Label]:
    """Return at most `limit` of the labels that hold a part, by text and node."""
    folded = fold(part)
    if len(folded) < SHORTEST_PART:
        return []
    return sorted((one for one in labels if folded in fold(one.text)), key=text_order)[:limit]


def text_order(label: Label) -> tuple[str, str, str, str]:
    """Sort key of labels that were found by a part of them."""
    return (label.text, label.node, label.kind, label.language or "")


def is_named(value: JsonValue, name: str) -> bool:
    """True when a node is named somewhere in a qualifier, or in all of them."""
    if isinstance(value, str):
        return value == name
    if isinstance(value, dict):
        return any(is_named(one, name) for one in value.values())
    return isinstance(value, list | tuple) and any(is_named(one, name) for one in value)


def open_lines(view: View, lines: Iterable[Decision], shows_all: bool = False) -> list[Decision]:
    """Return the decisions that a view may show: those of which it shows all nodes and documents.

    Args:
        view: asked for what a decision names, unless it shows all levels.
        lines: in order.
        shows_all: the view shows all levels.
    """
    kept: list[Decision] = []
    hidden: set[str] = set()
    for line in [] if shows_all else lines:
        nodes = (name for name in (line.node, line.other) if name)
        if (
            line.undoes in hidden
            if line.verdict == UNDO
            else any(view.node(name) is None for name in nodes)
            or any(view.document(name) is None for name in line.documents)
        ):
            hidden.add(line.id)
        else:
            kept.append(line)
    return list(lines) if shows_all else kept
